using System.Collections.Immutable;
using System.Globalization;
using Muster.Departures;
using Muster.Desk;
using Muster.Kernel;
using Muster.Picture;
using Muster.Tripwires;

namespace Muster.Host.Views;

/// <summary>The sentences of a brief that the terminal and the page share.</summary>
internal static class BriefWords
{
    /// <summary>Said under every brief.</summary>
    public const string Closing = "This brief decides nothing and sends nothing: a person decides.";

    /// <summary>Those about whom somebody must decide.</summary>
    public const string Unclassified = "unclassified";

    /// <summary>Said where no report told anything.</summary>
    public const string NothingRead = "Nothing in these reports could be read as a fact. That is no sign of calm.";

    /// <summary>The day, the country, and how many reports.</summary>
    public static string Header(Brief brief, Func<string, string> countryName)
    {
        var country = brief.Picture.Country is { } code ? countryName(code) : "no one country";
        return $"As of {PartialDate.OfDay(brief.Picture.AsOf)} · {country} · {Reports(brief)}";
    }

    /// <summary>How many tripwires are in which state, and what is proposed: the brief in one line.</summary>
    public static string InOneLine(Brief brief)
    {
        var states = Words<TripwireState>.All.Reverse().Zip(Enum.GetValues<TripwireState>().Reverse(), (word, state) =>
            string.Create(CultureInfo.InvariantCulture, $"{brief.Verdicts.Count(verdict => verdict.State == state)} {word}"));
        var proposed = brief.Proposal.Status is { } status ? $"Proposed: {Phrase(status)}." : "Nothing is proposed.";
        return $"Tripwires: {string.Join(", ", states)}. {proposed}";
    }

    private static string Reports(Brief brief)
    {
        if (brief.Given.IsEmpty)
        {
            return $"{Count(brief.KeptBefore, "report")} kept from before";
        }

        var fresh = brief.Given.Count(report => report.IsNew);
        var known = fresh == brief.Given.Length ? "" : string.Create(CultureInfo.InvariantCulture, $" ({fresh} new)");
        var kept = brief.KeptBefore == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {brief.KeptBefore} more kept from before");
        return $"{Count(brief.Given.Length, "report")} read{known}{kept}";
    }

    /// <summary>The heading over the facts.</summary>
    public static string FactsHeading(Brief brief) => brief.Changes.IsEmpty && !brief.Picture.Facts.IsEmpty ? "What is known: nothing new" : "What changed";

    /// <summary>A change as a line: the fact, and what it was before.</summary>
    public static string Change(Change change, Func<string, string> countryName)
    {
        var before = change.Before is { } was ? FactWords.Of(was.Fact, countryName) : null;
        var now = FactWords.Of(change.Now.Fact, countryName);
        return before is null || before == now ? now : $"{now} (before: {before})";
    }

    /// <summary>Where a fact comes from: the first report that tells it, and how many more.</summary>
    public static string Source(KnownFact fact)
    {
        var documents = fact.Tellings.Select(telling => telling.Document).Distinct(StringComparer.Ordinal).ToArray();
        var more = documents.Length == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {documents.Length - 1} more");
        var official = fact.Official ? ", official" : "";
        return OneLine.Of(documents[0] + more + official);
    }

    /// <summary>The words that tell a fact, cut to <paramref name="limit"/> characters.</summary>
    public static string Quote(KnownFact fact, int limit) => $"\"{OneLine.Of(fact.Tellings[0].Fact.Evidence[0].Quote, limit)}\"";

    /// <summary>What is proposed, and why, as a sentence.</summary>
    public static string Proposal(Proposal proposal) => proposal.Status is { } status
        ? $"Proposed: {Phrase(status)}, because of {string.Join(" and ", proposal.Because.Select(tripwire => tripwire.Id))}."
        : "Nothing is proposed: no tripwire is tripped, and everybody stays as planned.";

    /// <summary>What an action is called.</summary>
    public static string Phrase(ProposedAction action) => action switch
    {
        ProposedAction.Review => "a review",
        ProposedAction.Authorized => "an authorised departure",
        ProposedAction.Ordered => "an ordered departure",
        ProposedAction.Suspend => "suspended operations",
        ProposedAction.Hibernate => "hibernation",
        ProposedAction.Relocate => "relocation within the country",
        _ => "evacuation across a border",
    };

    /// <summary>Per post of the proposal how many leave, may leave, stay, and whom.</summary>
    public static IEnumerable<(Post Post, ImmutableArray<(string What, ImmutableArray<Person> Who)> Groups)> PerPost(Brief brief)
    {
        var sheet = brief.Proposal.Worksheet;
        (string What, HashSet<string> Ids)[] groups =
        [
            ("leave", [.. sheet.Leave]), ("may leave", [.. sheet.MayLeave]), ("stay", [.. sheet.Stay]), (Unclassified, [.. sheet.Unclassified]),
        ];
        foreach (var post in brief.Proposal.Posts)
        {
            var here = brief.Roster.People.Where(person => person.Post == post.Id).ToArray();
            yield return (post, [.. groups.Select(group => (group.What, here.Where(person => group.Ids.Contains(person.Id)).ToImmutableArray()))]);
        }
    }

    /// <summary>How many people a roll call would ask, and how.</summary>
    public static string RollCall(Brief brief)
    {
        var call = brief.RollCall;
        var where = brief.Proposal.Posts.IsEmpty ? "at all posts" : "at the posts above";
        return $"{Count(call.People, "person", "people")} {where}: {Count(call.Emails, "e-mail")} and {Count(call.Texts, "text message")} in the first wave.";
    }

    /// <summary>Whom no channel reaches, by name, or null where there is nobody.</summary>
    public static string? Unreachable(Brief brief) => brief.RollCall.Unreachable.IsEmpty ? null
        : $"No e-mail and no phone, a warden must go: {Names(brief, brief.RollCall.Unreachable, 12)}.";

    /// <summary>How many are on whose sheet.</summary>
    public static string Wardens(Brief brief)
    {
        var sheets = brief.RollCall.WardenSheets.Where(sheet => sheet.Key.Length > 0)
            .Select(sheet => string.Create(CultureInfo.InvariantCulture, $"{Name(brief, sheet.Key)} {sheet.Value.Length}")).ToArray();
        var without = brief.RollCall.WardenSheets.TryGetValue("", out var alone)
            ? string.Create(CultureInfo.InvariantCulture, $" {Count(alone.Length, "person", "people")} without a warden.") : "";
        return (sheets.Length == 0 ? "No warden sheets." : $"{Count(sheets.Length, "warden sheet")}: {string.Join(", ", sheets)}.") + without;
    }

    /// <summary>The names of people, the first <paramref name="limit"/> of them.</summary>
    public static string Names(Brief brief, ImmutableArray<string> ids, int limit) =>
        string.Join(", ", ids.Take(limit).Select(id => Name(brief, id))) + More(ids.Length - limit);

    /// <summary>" and N more", or nothing.</summary>
    public static string More(int count) => count > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {count} more") : "";

    /// <summary>"1 report", "3 reports".</summary>
    public static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");

    private static string Name(Brief brief, string id) => OneLine.Of(brief.Roster.People.FirstOrDefault(person => person.Id == id)?.Name ?? id);
}
