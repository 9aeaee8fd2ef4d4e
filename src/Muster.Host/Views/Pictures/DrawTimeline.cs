using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Picture.Countries;
using NodaTime;

namespace Muster.Host.Views.Pictures;

/// <summary>Draws the last year: levels of advice and moves of official presences by issuer, incidents by week, and when feeds were blind.</summary>
internal static class DrawTimeline
{
    private const double RowHeight = 26;
    private const double WeeksHeight = 84;
    private const double Letters = 11.5;

    /// <summary>Appends the timeline as a figure.</summary>
    public static void To(HtmlPage page, CountryPicture picture, PictureSurroundings around)
    {
        var scale = TimeScale.Of(around.TimelineFrom, picture.AsOf);
        var rows = Rows(picture, around, scale);
        var height = 30 + rows.Sum(row => row.Height) + 6;
        page.Add($"<figure>\n<div class=\"wide late\" tabindex=\"0\" role=\"group\" aria-label=\"Timeline, can be scrolled\">\n");
        page.Add($"<svg class=\"time\" viewBox=\"0 0 {TimeScale.Width} {height}\" role=\"img\" aria-labelledby=\"time-title time-desc\">\n");
        page.Add($"<title id=\"time-title\">Timeline from {scale.From} to {scale.AsOf}</title>\n<desc id=\"time-desc\">Rows for the level of each issuer, for each official presence, for incidents by week. The tables say the same in words.</desc>\n");
        page.Add($"<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path class=\"hatch\" d=\"M0,0V6\"/></pattern></defs>\n");
        AppendMonths(page, scale, height);
        AppendBlindness(page, picture, around, scale, height);
        var top = 30.0;
        foreach (var row in rows)
        {
            page.Add($"<text class=\"row\" x=\"4\" y=\"{top + (row.Height / 2) + 4}\">{Short(row.Name)}</text>\n");
            row.Draw(page, scale, top);
            top += row.Height;
        }

        page.Add($"</svg>\n</div>\n<figcaption>");
        page.AddEach(Notes(picture, around), (to, note) => to.Add($"<p>{note}</p>\n"));
        page.Add($"</figcaption>\n</figure>\n");
    }

    private static string Short(string name) => OneLine.Of(name, 22);

    private static ImmutableArray<TimeRow> Rows(CountryPicture picture, PictureSurroundings around, TimeScale scale) =>
    [
        .. picture.Advice.Select(advice => new TimeRow(FactWords.Name(advice.Issuer, around.CountryName), RowHeight, (page, at, top) => AppendLevels(page, advice, at, top))),
        .. picture.Postures.Where(posture => scale.Shows(posture.From, posture.Until)).OrderBy(posture => posture.From).GroupBy(posture => posture.Issuer, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(group => Lanes(group, scale).Select((lane, number) => new TimeRow(
                number == 0 ? $"{FactWords.Name(group.Key, around.CountryName)}: staff" : "", RowHeight, (page, at, top) => AppendPostures(page, lane, at, top)))),
        new TimeRow("Killed by week", WeeksHeight, (page, at, top) => AppendWeeks(page, picture, at, top)),
    ];

    private static void AppendMonths(HtmlPage page, TimeScale scale, double height)
    {
        foreach (var month in scale.Months())
        {
            var word = month.Month == 1 || month == scale.Months().First() ? month.ToString("MMM uuuu", CultureInfo.InvariantCulture) : month.ToString("MMM", CultureInfo.InvariantCulture);
            page.Add($"<path class=\"grid\" d=\"M{scale.At(month)},20V{height}\"/><text class=\"tick\" x=\"{scale.At(month) + 3}\" y=\"14\">{word}</text>\n");
        }
    }

    private static void AppendBlindness(HtmlPage page, CountryPicture picture, PictureSurroundings around, TimeScale scale, double height)
    {
        foreach (var span in Blind(picture, around).Where(span => scale.Shows(span.From, span.Until)))
        {
            var (left, right) = (scale.At(span.From), scale.At(span.Until ?? scale.AsOf.PlusDays(1)));
            var why = span.Why is { } reason ? $": {reason}" : "";
            page.Add($"<g><title>{span.Feed} blind from {span.From} {(span.Until is { } until ? $"to {PictureWords.Day(until)}" : "on")}{why}</title>");
            page.Add($"<rect class=\"blind\" x=\"{left}\" y=\"20\" width=\"{Math.Max(2, right - left)}\" height=\"{height - 20}\"/></g>\n");
        }
    }

    private static ImmutableArray<BlindSpan> Blind(CountryPicture picture, PictureSurroundings around) => !around.Blind.IsEmpty ? around.Blind :
    [
        .. from feed in picture.Feeds
           where feed.Health is Health.Blind && feed.LastKnown is not null
           select new BlindSpan(feed.Feed, feed.LastKnown!.Value.InUtc().Date, null, feed.Why),
    ];

    private static void AppendLevels(HtmlPage page, IssuerAdvice advice, TimeScale scale, double top)
    {
        var history = advice.History.IsEmpty && advice.Since is { } since ? [new LevelFrom(since, advice.Level)] : advice.History;
        for (var at = 0; at < history.Length; at++)
        {
            LocalDate? until = at + 1 < history.Length ? history[at + 1].Day : null;
            if (scale.Shows(history[at].Day, until))
            {
                var title = $"{PictureWords.Level(history[at].Level)} from {PictureWords.Day(history[at].Day)}{(until is { } end ? $" to {PictureWords.Day(end)}" : "")}";
                var label = history[at].Level is { } level ? string.Create(CultureInfo.InvariantCulture, $"level {level}") : "no level";
                AppendBar(page, scale, top, new TimeBar(history[at].Day, until, label, title, string.Create(CultureInfo.InvariantCulture, $"l{history[at].Level ?? 0}")));
            }
        }

        AppendHeld(page, scale, top, advice.Held);
    }

    private static void AppendPostures(HtmlPage page, List<OfficialPosture> lane, TimeScale scale, double top)
    {
        foreach (var posture in lane)
        {
            var title = $"{FactWords.Phrase(posture.Status)}, {PictureWords.Where(posture)}, from {PictureWords.Day(posture.From)}: {PictureWords.Standing(posture)}";
            AppendBar(page, scale, top, new TimeBar(posture.From, posture.Until, FactWords.Phrase(posture.Status), title, "p-" + Words<DepartureStatus>.Of(posture.Status)));
            if (posture.Until is null)
            {
                page.Add($"<path class=\"arrow\" d=\"M{TimeScale.Right + 2},{top + 5}l10,8l-10,8Z\"/>\n");
            }
            else if (posture.Ended is PostureEnd.Silent)
            {
                AppendHatched(page, top, scale.At(posture.Until.Value), scale.At(posture.Until.Value) + 12, "no longer named, never said to be lifted");
            }

            AppendHeld(page, scale, top, posture.Held);
        }
    }

    private static void AppendHeld(HtmlPage page, TimeScale scale, double top, HeldChange? held)
    {
        if (held is not null && scale.Shows(held.Since, null))
        {
            AppendHatched(page, top, scale.At(held.Since), TimeScale.Right, PictureWords.Held(held));
        }
    }

    private static void AppendHatched(HtmlPage page, double top, double left, double right, string title) =>
        page.Add($"<g><title>{title}</title><rect class=\"held\" x=\"{left}\" y=\"{top + 4}\" width=\"{Math.Max(2, right - left)}\" height=\"{RowHeight - 8}\"/></g>\n");

    private static void AppendBar(HtmlPage page, TimeScale scale, double top, TimeBar bar)
    {
        var (left, right) = (scale.At(bar.From), scale.At(bar.Until ?? scale.AsOf.PlusDays(1)));
        page.Add($"<g class=\"{bar.Class}\"><title>{bar.Title}</title><rect x=\"{left}\" y=\"{top + 4}\" width=\"{Math.Max(2, right - left)}\" height=\"{RowHeight - 8}\"/>");
        if (LabelRoom.WidthOf(bar.Label, Letters) + 6 < right - left)
        {
            page.Add($"<text x=\"{left + 4}\" y=\"{top + 17}\">{bar.Label}</text>");
        }

        page.Add($"</g>\n");
    }

    /// <summary>Postures of one issuer that overlap stand in rows of their own.</summary>
    private static List<List<OfficialPosture>> Lanes(IEnumerable<OfficialPosture> postures, TimeScale scale)
    {
        var lanes = new List<List<OfficialPosture>>();
        foreach (var posture in postures)
        {
            var lane = lanes.Find(lane => lane[^1].Until is { } until && scale.At(until) + (lane[^1].Ended is PostureEnd.Silent ? 12 : 0) <= scale.At(posture.From));
            if (lane is null)
            {
                lanes.Add([posture]);
            }
            else
            {
                lane.Add(posture);
            }
        }

        return lanes;
    }

    private static void AppendWeeks(HtmlPage page, CountryPicture picture, TimeScale scale, double top)
    {
        var weeks = picture.Incidents.Where(known => DayOf(known.Incident) is { } day && day >= scale.From && day <= scale.AsOf)
            .GroupBy(known => Monday(DayOf(known.Incident)!.Value)).OrderBy(week => week.Key).ToArray();
        var most = Math.Max(1, weeks.Select(week => week.Sum(known => PictureWords.Killed(known.Incident))).DefaultIfEmpty(0).Max());
        var ground = top + WeeksHeight - 16;
        page.Add($"<path class=\"grid\" d=\"M{TimeScale.Left},{ground}H{TimeScale.Right}\"/><text class=\"tick\" x=\"{TimeScale.Left - 4}\" y=\"{top + 16}\" text-anchor=\"end\">{most}</text>");
        page.Add($"<text class=\"tick\" x=\"{TimeScale.Left - 4}\" y=\"{ground + 12}\" text-anchor=\"end\">incidents</text>\n");
        foreach (var week in weeks)
        {
            var killed = week.Sum(known => PictureWords.Killed(known.Incident));
            var (left, right) = (scale.At(week.Key), scale.At(week.Key.PlusDays(7)));
            var height = (ground - top - 10) * killed / most;
            var wide = Math.Max(2, right - left - 1);
            page.Add($"<g class=\"week\"><title>Week from {week.Key}: {BriefWords.Count(week.Count(), "incident")}, at least {killed} killed</title>");
            page.Add($"<rect x=\"{left}\" y=\"{ground - height}\" width=\"{wide}\" height=\"{height}\"/><text class=\"count\" x=\"{left + (wide / 2)}\" y=\"{ground + 11}\">{week.Count()}</text></g>\n");
        }
    }

    /// <summary>The last day of an incident; null where it is not known to the day.</summary>
    private static LocalDate? DayOf(Incident incident) => (incident.DateEnd ?? incident.Date) is { IsDay: true } day ? day.Last : null;

    private static LocalDate Monday(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    private static IEnumerable<string> Notes(CountryPicture picture, PictureSurroundings around)
    {
        var undated = picture.Incidents.Count(known => DayOf(known.Incident) is null);
        string[] notes =
        [
            "Hatched: said to have changed but not believed yet, or no longer named without a word of its end. An arrow: it stands.",
            Blind(picture, around).IsEmpty ? "" : "Grey hatching from top to bottom: a feed was blind, and nothing there is a sign of calm.",
            undated == 0 ? "" : $"Not on the timeline: {BriefWords.Count(undated, "incident")} whose day is not known.",
        ];
        return notes.Where(note => note.Length > 0);
    }

    private sealed record TimeRow(string Name, double Height, Action<HtmlPage, TimeScale, double> Draw);

    private sealed record TimeBar(LocalDate From, LocalDate? Until, string Label, string Title, string Class);
}
