using System.Collections.Immutable;
using Muster.Desk;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture.Pages;
using PageVersion = Muster.Picture.Pages.PageVersion;

namespace Muster.Host.Views;

/// <summary>The versions of a page, one a line.</summary>
internal static class VersionsView
{
    public static int Write(ImmutableArray<ListedVersion> versions, bool json)
    {
        if (json)
        {
            WriteJson(versions);
            return ExitCodes.Done;
        }

        foreach (var line in Lines(versions))
        {
            Console.Out.WriteLine(line);
        }

        return ExitCodes.Done;
    }

    /// <summary>Two lines a version: when, what and its name; then what has changed.</summary>
    public static IEnumerable<string> Lines(ImmutableArray<ListedVersion> versions) => versions.IsEmpty
        ? ["No version was seen in that time."]
        : versions.SelectMany(one => (IEnumerable<string>)
        [
            $"{PictureWords.Day(one.Version.SeenOn)}  {Level(LevelOf.Whole(one.Version)),-8}  {Words<VersionStanding>.Of(one.Standing),-7}  issued {PictureWords.Day(one.Version.Issued),-10}  {OneLine.Of(one.Version.Document)}",
            $"            {Changed(one)}",
        ]);

    private static string Level(int? level) => level is { } known ? FormattableString.Invariant($"level {known}") : "no level";

    private static string Changed(ListedVersion one) =>
        one.Version.IsBlank ? "Empty, or a placeholder: it says nothing."
        : one.Standing is VersionStanding.Older ? "An old text that came again: it takes nothing back."
        : one is { Changed: { } changed, Before: { } before } ? string.Join(' ', [.. WhatItMeans(before, one.Version), VersionWords.InOneLine(changed)])
        : "The first that was seen.";

    // What decides comes before how many words it took.
    private static IEnumerable<string> WhatItMeans(PageVersion before, PageVersion now)
    {
        var (old, @new) = (LevelOf.Whole(before), LevelOf.Whole(now));
        if (old != @new)
        {
            yield return char.ToUpperInvariant(Level(old)[0]) + $"{Level(old)[1..]} → {Level(@new)}.";
        }

        var (stood, stands) = (DeparturesOf.Version(before).Standing, DeparturesOf.Version(now).Standing);
        foreach (var told in stands.Where(one => !stood.Any(one.IsAlike)))
        {
            yield return $"Told: {Departure(told)}.";
        }

        foreach (var gone in stood.Where(one => !stands.Any(one.IsAlike)))
        {
            yield return $"Gone: {Departure(gone)}.";
        }
    }

    private static string Departure(ToldDeparture told) =>
        OneLine.Of($"{Words<DepartureStatus>.Of(told.Departure.Status)} departure from {(told.Departure.Posts.IsEmpty ? told.Country : string.Join(", ", told.Departure.Posts))}");

    private static void WriteJson(ImmutableArray<ListedVersion> versions)
    {
        using var lines = new JsonLines();
        foreach (var one in versions)
        {
            var json = lines.Json;
            json.WriteStartObject();
            json.WriteString("document", one.Version.Document);
            json.WriteString("issuer", one.Version.Issuer);
            json.WriteString("country", one.Version.Country);
            PictureJson.WriteDay(json, "seen", one.Version.SeenOn);
            PictureJson.WriteDay(json, "issued", one.Version.Issued);
            if (LevelOf.Whole(one.Version) is { } level)
            {
                json.WriteNumber("level", level);
            }
            else
            {
                json.WriteNull("level");
            }

            json.WriteString("standing", Words<VersionStanding>.Of(one.Standing));
            json.WriteNumber("words_added", one.Changed?.WordsAdded ?? 0);
            json.WriteNumber("words_removed", one.Changed?.WordsRemoved ?? 0);
            json.WriteBoolean("reissue", one.Changed?.IsReissue ?? false);
            json.WriteEndObject();
            lines.End();
        }
    }
}
