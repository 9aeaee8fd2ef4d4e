using System.Globalization;
using Muster.Kernel.Facts;

namespace Muster.Picture.Tests;

/// <summary>A news agency's story of an incident, in our own words, and the story as papers carry it.</summary>
internal static class WireStory
{
    public static string Of(Incident incident) => string.Join(' ', Sentences(incident));

    /// <summary>The copy that a paper prints: a headline and a lead of its own, the agency's tag, the middle kept, the end cut.</summary>
    public static string CopyOf(Incident incident) =>
        "BLOODSHED AGAIN: what we know so far\nBy our newsroom. Readers woke this morning to grim news from abroad, the latest in a long row. (Agency) - "
        + string.Join(' ', Sentences(incident).Skip(1).Take(5)) + " Follow our newsletter for more.";

    private static IEnumerable<string> Sentences(Incident incident)
    {
        var place = incident.Place ?? "the country";
        var who = incident.Perpetrator ?? "people whom nobody has named";
        var dead = incident.Killed.Sum(toll => toll.Count.Min ?? toll.Count.Max ?? 0).ToString(CultureInfo.InvariantCulture);
        yield return $"Officials in {place} said that {dead} people had died and that the number could still rise.";
        yield return $"A shopkeeper who lives near the scene told how {who} came along the road shortly after the morning prayer and left within the hour.";
        yield return $"The governor's office put the dead at {dead} and asked families to come to the hospital in {place} with papers of their relatives.";
        yield return $"Nobody could say at first whether {who} had acted alone, and a spokesman declined to speak of a motive before the inquiry had begun.";
        yield return $"Roads out of {place} stayed closed until the evening while a team searched the fields on both sides of the river for whoever had fled.";
        yield return "A teacher said that her pupils had hidden under their desks and that some of them had walked home barefoot when it was over.";
        yield return "Last year a commission had warned that the posts along that road were too thinly manned to stop a determined raid.";
    }
}
