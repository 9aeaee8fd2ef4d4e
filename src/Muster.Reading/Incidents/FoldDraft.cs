using Muster.Kernel.Facts;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>Folds a draft into the one before it where both tell the same incident; keeps it as another where they do not.</summary>
internal static class FoldDraft
{
    // People hurt are told within a few sentences of what hurt them; further off it is another matter.
    private const int FarSentences = 5;

    // Only the last few incidents can still be the one that a sentence goes on about; a long list of them is read in linear time.
    private const int Recent = 12;

    /// <summary>
    /// Adds a draft to those of the document; where <paramref name="mustDate"/>, only what bears a date of its own or goes on about what does. Gives back the
    /// draft that now holds what it says, or null where it tells nothing.
    /// </summary>
    public static Draft? Into(List<Draft> drafts, Draft draft, Clause clause, bool mustDate)
    {
        if (mustDate && draft.Date is null && draft.HasEvent && !draft.IsBackReference)
        {
            return null;
        }

        var recent = Math.Max(0, drafts.Count - Recent);
        var at = drafts.FindLastIndex(drafts.Count - 1, drafts.Count - recent, known => IsSame(known, draft, clause));
        var same = at < 0 ? null : drafts[at];
        if (same is not null)
        {
            Fold(same, draft);
            return same;
        }

        // Who claims or is blamed, and "the attack", tell nothing by themselves.
        if ((mustDate && draft.Date is null) || !(draft.HasEvent || draft.Victims.Exists(hurt => hurt.Count is not null && !hurt.IsPartOf)))
        {
            return null;
        }

        drafts.Add(draft);
        return draft;
    }

    /// <summary>Whether a sentence is near enough to go on about a draft.</summary>
    public static bool IsNear(Draft known, Sentence sentence) => sentence.Index - known.Sentences[^1].Index <= FarSentences;

    private static bool IsSame(Draft known, Draft draft, Clause clause)
    {
        // What is denied goes on about nothing that is told, nor the other way round.
        var deniedOne = (known.Modality is Modality.Denied) != (draft.Modality is Modality.Denied);
        if (deniedOne || clause.IsApart || draft.IsBeside || IsAnswer(draft) || !IsNear(known, draft.Sentences[0]))
        {
            return false;
        }

        // Only who did it, or a reference back.
        if (!draft.HasEvent && draft.Victims.TrueForAll(hurt => hurt.Count is null))
        {
            return true;
        }

        if (DatesDiffer(known, draft) || PlacesDiffer(known, draft) || CulpritsDiffer(known, draft))
        {
            return false;
        }

        return !draft.HasEvent || TypesAgree(known, draft);
    }

    // "Protesters then killed three": what one side does after another is its own incident.
    private static bool IsAnswer(Draft draft) =>
        draft.Culprit is { Attribution: Attribution.Named } && draft.Victims.Exists(hurt => hurt.Count is not null)
        && draft.Sentences.Exists(sentence => sentence.Tokens.Any(token => token.Lower is "then" or "afterwards" or "retaliation" or "retaliate" or "retaliated"));

    private static bool DatesDiffer(Draft known, Draft draft) => known.Date is { } one && draft.Date is { } other && !one.Overlaps(other);

    private static bool PlacesDiffer(Draft known, Draft draft)
    {
        if (known.Place is null || draft.Place is null || IsHeadline(known))
        {
            return false;
        }

        if (known.Place.Country is { } one && draft.Place.Country is { } other && one != other)
        {
            return true;
        }

        return known.Place.Name is { } first && draft.Place.Name is { } second && !first.Contains(second, StringComparison.OrdinalIgnoreCase) && !second.Contains(first, StringComparison.OrdinalIgnoreCase);
    }

    // A headline places things loosely ("at the gates of the capital"); the report below it tells where.
    private static bool IsHeadline(Draft draft) => draft.Sentences.TrueForAll(sentence => sentence.Index == 0 && !sentence.Tokens[^1].Is('.'));

    private static bool CulpritsDiffer(Draft known, Draft draft) =>
        known.Culprit is { Attribution: Attribution.Named } one && draft.Culprit is { Attribution: Attribution.Named } other && draft.HasEvent && draft.Victims.Count > 0 && known.Victims.Count > 0
        && !one.Name.Contains(other.Name, StringComparison.OrdinalIgnoreCase) && !other.Name.Contains(one.Name, StringComparison.OrdinalIgnoreCase);

    private static bool TypesAgree(Draft known, Draft draft) =>
        known.Type == draft.Type || (draft.Type is not (IncidentType.Protest or IncidentType.Riot) && known.Precision is not Precision.Exact || draft.Precision is not Precision.Exact)
        || (known.Type, draft.Type) is (IncidentType.Attack, IncidentType.ArmedClash) or (IncidentType.SuicideBombing, IncidentType.Bombing) or (IncidentType.Bombing, IncidentType.SuicideBombing) or (IncidentType.Attack, IncidentType.Arrest)
            or (IncidentType.Bombing, IncidentType.Arrest) or (IncidentType.ArmedClash, IncidentType.Attack);

    private static void Fold(Draft known, Draft draft)
    {
        var arrestAfter = draft.Type is IncidentType.Arrest && known.Victims.Count > 0;
        // "Militants attack a post. Several die in a gunfight after the attack": the answer to an attack does not make it a clash.
        var answered = known is { Type: IncidentType.Attack, Culprit: not null, HasEvent: true } && draft.Type is IncidentType.ArmedClash;
        if ((draft.Precision > known.Precision && !draft.IsBackReference && !arrestAfter && !answered) || (known.Type is IncidentType.Bombing && draft.Type is IncidentType.SuicideBombing))
        {
            (known.Type, known.Precision) = (draft.Type, draft.Precision);
        }

        known.Count = Math.Max(known.Count, draft.Count);
        known.HasEvent |= draft.HasEvent;
        known.Place = (known.Place?.Name is null || IsHeadline(known)) && draft.Place?.Name is not null ? draft.Place : known.Place ?? draft.Place;
        known.Date ??= draft.Date;
        known.DateEnd ??= draft.DateEnd;
        known.Culprit = Better(known.Culprit, draft.Culprit);
        known.Target ??= draft.Target;
        known.Source ??= draft.Source;
        known.Sentences.AddRange(draft.Sentences);
        known.Hurt.AddRange(draft.Hurt);
        known.Blamed.AddRange(draft.Blamed);
        var more = draft.Sentences.Exists(sentence => sentence.Tokens.Any(token => token.Lower is "also" or "another" or "others" or "more"));
        foreach (var hurt in draft.Victims)
        {
            AddVictims(known, hurt, more);
        }
    }

    // A claim or an accusation says more of the doubt than the bare name; a name says more than none.
    private static Culprit? Better(Culprit? known, Culprit? other) =>
        known is null ? other : other is { IsClaimOnly: true } && known.Attribution is Attribution.Named && other.Attribution is not Attribution.Named ? other : known;

    // The same toll told twice counts once; a part told later ("a child is among those killed") belongs to the whole told first.
    private static void AddVictims(Draft known, Victims hurt, bool more)
    {
        // Numbers are never added up silently: people of a class that was counted before are the same people, unless the text says "also" or "others".
        var twice = !more && known.Victims.Exists(told => told.Harm == hurt.Harm && told.Count is not null && (told.Who == hurt.Who || (told.Count == hurt.Count && (told.Who is null || hurt.Who is null))) && !hurt.IsElliptic && !hurt.IsPartOf);
        if (!twice)
        {
            known.Victims.Add(hurt);
        }
    }
}
