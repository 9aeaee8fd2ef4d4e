using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Picture.Pages;
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
            versions.FirstOrDefault(one => one.Standing is VersionStanding.Current) is { } first
                ? $"a document's name, or a day from {PartialDate.OfDay(first.Version.SeenOn)} on"
                : "a page, and a time, in which a version stood"));
    }

    // A blank text, or an old one that came again, was seen on its day but never stood.
    private static ListedVersion? StoodOn(ImmutableArray<ListedVersion> versions, LocalDate day) =>
        versions.LastOrDefault(one => one.Standing is VersionStanding.Current && one.Version.SeenOn <= day);
}
