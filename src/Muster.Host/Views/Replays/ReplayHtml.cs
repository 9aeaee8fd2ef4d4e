using System.Globalization;
using Muster.Desk.Replays;
using Muster.Host.Views.Pictures;
using Muster.Tripwires;
using NodaTime;

namespace Muster.Host.Views.Replays;

/// <summary>A replay as one page that needs nothing else: when each tripwire would have tripped, before which real decisions, and at what price in false trips.</summary>
internal static class ReplayHtml
{
    private const double DaysOfYear = 365.25;

    /// <summary>The whole page; everything from outside is encoded.</summary>
    public static string Of(Replay replay, Func<string, string> countryName)
    {
        var around = ReplaySurroundings.Of(replay, countryName);
        var page = new HtmlPage();
        page.Add($"{PictureStyle.Start}{ReplayStyle.Sheet}<title>Replay: {replay.Plan.Name}</title>\n</head>\n<body>\n");
        AppendHead(page, around);
        page.Add($"<main>\n");
        if (replay.Settings.IsEmpty)
        {
            AppendWalk(page, around);
        }
        else
        {
            SweepSection.To(page, around);
        }

        AppendHonest(page, around);
        page.Add($"</main>\n<footer>{PictureWords.Closing}</footer>\n</body>\n</html>\n");
        return page.ToString();
    }

    private static void AppendHead(HtmlPage page, ReplaySurroundings around)
    {
        var replay = around.Replay;
        var days = Period.DaysBetween(replay.From, replay.Until) + 1;
        page.Add($"<header>\n<h1>{replay.Plan.Name}</h1>\n<p>Replayed from {replay.From} to {replay.Until}, {ReplayWords.Count(days, "day", "days")}{(days > DaysOfYear ? string.Create(CultureInfo.InvariantCulture, $", which is {days / DaysOfYear:0.#} years") : "")} · ");
        page.Add($"{ReplayWords.Count(replay.Incidents, "incident", "incidents")}{(replay.AsKnown ? ", each from the day on which it was published" : "")} · {ReplayWords.Count(replay.Plan.Tripwires.Length, "tripwire", "tripwires")} · {(replay.Decisions.IsEmpty ? "no real decisions were given" : ReplayWords.Count(replay.Decisions.Length, "real decision", "real decisions"))}</p>\n");
        page.Add($"<p>A trip is the first day of a run of days on which a tripwire held. {(replay.Decisions.IsEmpty ? "" : $"Up to {ReplayWords.Count(replay.Warning, "day", "days")} before a decision it counts as its warning; one that nothing follows is false.")}</p>\n");
        AppendNotices(page, around);
        page.Add($"</header>\n");
    }

    private static void AppendNotices(HtmlPage page, ReplaySurroundings around)
    {
        var shown = around.Shown.ToList();
        var partly = shown.Where(tripwire => around.Unseen(tripwire).Any()).ToList();
        var general = around.Replay.Notices.Where(notice => !around.IsOfTripwire(notice)).ToList();
        if (partly.Count + general.Count == 0)
        {
            return;
        }

        page.Add($"<section class=\"trouble\">\n<h2>What could not be seen</h2>\n<ul>\n").AddEach(general, (to, notice) => to.Add($"<li>{notice}</li>\n"));
        if (partly.Count > 0)
        {
            page.Add($"<li>{partly.Count} of {ReplayWords.Count(shown.Count, "tripwire", "tripwires")} could not see all that is asked about. Silence there is no sign of calm.\n<details><summary>Which, and what</summary><ul>\n");
            page.AddEach(partly.SelectMany(tripwire => around.Unseen(tripwire).Select(unseen => $"{tripwire.Id}: {unseen}")), (to, notice) => to.Add($"<li>{notice}</li>\n")).Add($"</ul></details></li>\n");
        }

        page.Add($"</ul>\n</section>\n");
    }

    private static void AppendWalk(HtmlPage page, ReplaySurroundings around)
    {
        page.Add($"<section>\n<h2>The whole walk</h2>\n");
        DrawOverview.To(page, around);
        page.Add($"</section>\n<section>\n<h2>{(around.Replay.Decisions.IsEmpty ? "How often each trips" : "Warning against false trips")}</h2>\n");
        RulesTradeOff.To(page, around);
        ScoreTable.To(page, around);
        page.Add($"</section>\n<section>\n<h2>Tripwire by tripwire</h2>\n");
        foreach (var (number, tripwire) in around.Groups.SelectMany(group => group.Rules))
        {
            RuleSection.To(page, around, number, tripwire);
        }

        page.Add($"</section>\n");
    }

    private static void AppendHonest(HtmlPage page, ReplaySurroundings around)
    {
        var replay = around.Replay;
        page.Add($"<section class=\"honest\">\n<h2>Before you trust this</h2>\n<ul>\n<li>A rule tuned on the past fits the past. Choose it on some years (--until) and test it on years that you have not looked at (--from).</li>\n");
        page.Add($"<li>{(replay.Decisions.IsEmpty
            ? "Without real decisions (--decisions) this says how often a tripwire trips, not whether it warns."
            : "Real decisions are few, and a file of them may not know them all. Where a rule was to foresee five, one more or less moves its share by twenty points.")}</li>\n");
        page.AddEach(replay.Settings.IsEmpty ? [] : (string[])[$"The best of {ReplayWords.Count(replay.Settings.Length, "setting", "settings")} looks better than it is: among many, some fit by chance. Take one whose neighbours do about as well."], (to, line) => to.Add($"<li>{line}</li>\n"));
        page.Add($"<li>A trip that nothing followed may have been right, and a decision may have had reasons that no tripwire of this plan asks about. Old files know more than anybody knew on the day. {(replay.AsKnown ? "" : "With --as-known an incident counts only once it was published.")}</li>\n</ul>\n</section>\n");
    }
}
