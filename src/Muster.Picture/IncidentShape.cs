using System.Collections.Frozen;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Picture;

/// <summary>An incident as one report tells it, with what <see cref="SameIncident"/> compares made ready once: names folded, tolls added up.</summary>
internal sealed class IncidentShape
{
    // Words for people with arms that name nobody.
    private static readonly FrozenSet<string> NamesNobody = FrozenSet.ToFrozenSet(
        [
            "the", "a", "an", "of", "and", "or", "from", "by", "in", "unknown", "unidentified", "suspected", "alleged", "armed", "heavily", "masked", "other", "local", "gunman", "gunmen",
            "man", "men", "people", "person", "group", "groups", "gang", "gangs", "assailant", "assailants", "attacker", "attackers", "militant", "militants", "militia", "militias", "militiamen",
            "fighter", "fighters", "rebel", "rebels", "insurgent", "insurgents", "terrorist", "terrorists", "jihadist", "jihadists", "islamist", "islamists", "extremist", "extremists",
            "bandit", "bandits", "robber", "robbers", "criminal", "criminals", "bomber", "bombers", "raider", "raiders", "soldier", "soldiers", "troops", "army", "military", "police",
            "security", "forces", "force", "government", "regime", "state", "separatist", "separatists", "mercenary", "mercenaries", "mob", "crowd", "protesters", "civilians",
        ],
        StringComparer.Ordinal);

    public IncidentShape(Telling telling)
    {
        (Telling, Incident) = (telling, (Incident)telling.Fact);
        Place = FoldedText.Of(Incident.Place);
        PaddedPlace = " " + Place + " ";
        Killed = TollSum.Of(Incident.Killed);
        Injured = TollSum.Of(Incident.Injured);
        Abducted = TollSum.Of(Incident.Abducted);
        Perpetrator = FoldedText.Of(Incident.Perpetrator);
        PerpetratorNames = [.. Perpetrator.Split(' ').Where(word => word.Length > 0 && !NamesNobody.Contains(word))];
        First = Incident.Date?.First;
        var last = (Incident.DateEnd ?? Incident.Date)?.Last;
        Last = last < First ? First : last;
    }

    public Telling Telling { get; }

    public Incident Incident { get; }

    /// <summary>The place's name, folded; empty where none is told.</summary>
    public string Place { get; }

    /// <summary>The same between two spaces, in which whole words can be sought.</summary>
    public string PaddedPlace { get; }

    public TollSum Killed { get; }

    public TollSum Injured { get; }

    public TollSum Abducted { get; }

    /// <summary>Who did it, folded.</summary>
    public string Perpetrator { get; }

    /// <summary>The words of it that name somebody.</summary>
    public string[] PerpetratorNames { get; }

    public LocalDate? First { get; }

    /// <summary>Never before <see cref="First"/>, whatever the text says.</summary>
    public LocalDate? Last { get; }

    /// <summary>Whether one incident of the shape can have taken the time that it gives: a month or a long span only says within which time.</summary>
    public bool IsOfAFewDays => First is { } first && Last is { } last && Period.DaysBetween(first, last) < FewDays;

    /// <summary>Whether its day may be that of the publication: a text that gives none is taken to tell of its own day (contract/reading.md).</summary>
    public bool MayBearItsDayOfPublication => Incident.Date is { IsDay: true } date && Incident.DateEnd is null && date.First == Telling.Published;

    private const int FewDays = 4;
}
