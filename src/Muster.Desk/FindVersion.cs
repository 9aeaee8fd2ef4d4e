using System.Collections.Immutable;
using Muster.Kernel;
using NodaTime;

namespace Muster.Desk;

/// <summary>Finds the version that a person means.</summary>
public static class FindVersion
{
    /// <summary>The version of that document name, or the one that stood on that day; a refusal names what is there.</summary>
    public static Outcome<ListedVersion> In(ImmutableArray<ListedVersion> versions, string meant)
    {
        var found = versions.FirstOrDefault(one => string.Equals(one.Version.Document, meant, StringComparison.Ordinal))
            ?? (PartialDate.TryParse(meant, out var date) && date.IsDay ? StoodOn(versions, date.First) : null);
        return found is not null ? Outcome.Grant(found) : Outcome.Refuse<ListedVersion>(new Problem(
            ProblemCodes.BadArgument,
            $"no version '{meant}'",
            versions.IsEmpty ? "a page that has versions" : $"a document's name, or a day from {PartialDate.OfDay(versions[0].Version.SeenOn)} on"));
    }

    private static ListedVersion? StoodOn(ImmutableArray<ListedVersion> versions, LocalDate day) => versions.LastOrDefault(one => one.Version.SeenOn <= day);
}
