using System.Text.Json;
using Muster.Channels.Feeds.Official;

namespace Muster.Channels.Feeds.UnitedKingdom;

/// <summary>
/// Brings <c>details.alert_status</c> onto the common scale. Where only parts of a country are advised against, the country as a whole stands at 2: most of it
/// is open, with more than normal care, and the words say which parts are graver. No status at all is 1.
/// </summary>
internal static class ReadAlertStatus
{
    private const int Parts = 2;

    /// <summary>The level, null with a flaw where a status is unknown or the list is missing, and the statuses in words.</summary>
    public static (int? Level, string Words) From(JsonElement details, string name, StepDraft draft)
    {
        if (details.Array("alert_status") is not { } list)
        {
            draft.Flaw(name, "no alert_status; expected a list, empty where nothing is advised against");
            return (null, "status unknown");
        }

        var statuses = list.Select(status => status.Words() ?? "").ToList();
        if (statuses.Find(status => LevelOf(status) is null) is { } odd)
        {
            draft.Flaw(name, $"the alert_status '{odd}'; expected avoid_all[_but_essential]_travel_to_[parts|whole_country]");
            return (null, InWords(statuses));
        }

        return statuses.Count == 0 ? (1, "no part of the country is advised against") : (statuses.Max(LevelOf), InWords(statuses));
    }

    private static int? LevelOf(string status) => status switch
    {
        "avoid_all_travel_to_whole_country" => 4,
        "avoid_all_but_essential_travel_to_whole_country" => 3,
        "avoid_all_travel_to_parts" or "avoid_all_but_essential_travel_to_parts" => Parts,
        _ => null,
    };

    private static string InWords(List<string> statuses) => string.Join("; ", statuses.Select(status => status.Replace('_', ' ')));
}
