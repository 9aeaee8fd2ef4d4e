using System.Collections.Immutable;
using Muster.Desk;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using Muster.Picture.Pages;

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

        foreach (var one in versions)
        {
            var level = LevelOf.Whole(one.Version) is { } known ? FormattableString.Invariant($"level {known}") : "no level";
            Console.Out.WriteLine($"{PartialDate.OfDay(one.Version.SeenOn)}  {level,-8}  {Words<VersionStanding>.Of(one.Standing),-7}  {one.Version.Document}");
            Console.Out.WriteLine($"            {Changed(one)}");
        }

        if (versions.IsEmpty)
        {
            Console.Out.WriteLine("No version was seen in that time.");
        }

        return ExitCodes.Done;
    }

    private static string Changed(ListedVersion one) =>
        one.Version.IsBlank ? "Empty, or a placeholder: it says nothing." : one.Changed is { } changed ? VersionWords.InOneLine(changed) : "The first that was seen.";

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
