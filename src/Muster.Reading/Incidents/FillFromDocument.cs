using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Reading.Frames;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>
/// Fills in who was hurt, what was hit, who did it and with what from every sentence of the document that tells of an incident, also where that sentence only
/// refers back to it: "the murder of the mayor", "the attack on the bridge was carried out by …". What the incident's own words told stays first.
/// </summary>
internal static class FillFromDocument
{
    private static readonly HashSet<string> Parts = new[]
    {
        "group", "groups", "gang", "gangs", "band", "bands", "members", "member", "number", "squad", "column", "unit", "units", "elements", "headquarters", "office", "offices", "home", "homes", "residence", "residences", "house", "houses", "facilities",
        "facility", "installations", "installation", "branch", "branches", "building", "buildings", "property", "premises", "embassy", "embassies", "consulate", "farm",
    }.ToHashSet(StringComparer.Ordinal);

    /// <summary>Adds to the drafts; the contract's own fields stay as they are.</summary>
    public static void Into(IReadOnlyList<Draft> told, ReadingContext context)
    {
        if (told.Count == 0)
        {
            return;
        }

        foreach (var draft in told)
        {
            SettleType(draft);
        }

        foreach (var sentence in context.Text.Sentences)
        {
            if (sentence.IsRepeat || !(Gate.MayTellIncident(sentence) || RolesByGroups.MayTell(sentence)))
            {
                continue;
            }

            foreach (var frame in context.Frames(sentence))
            {
                if (frame.Happened && frame.Pattern.Type is not (IncidentType.Arrest or IncidentType.Protest) && Owner(told, sentence, frame) is { } draft)
                {
                    Fill(draft, frame, sentence, context);
                }
            }

            foreach (var (role, mention, type) in RolesByGroups.Of(sentence, context))
            {
                if (Owner(told, sentence, type) is { } draft)
                {
                    Add(draft, role, mention);
                }
            }
        }
    }

    // "A dynamite attack", "killed by a car bomb": an attack of no told method that was done with explosives is a bombing.
    private static void SettleType(Draft draft)
    {
        if (draft.Type is IncidentType.Attack && draft.Precision is not Precision.Exact && draft.Sentences.Exists(sentence => FindWeapons.In(sentence, draft.Type).Any(IsExplosive)))
        {
            draft.Type = IncidentType.Bombing;
        }
    }

    private static bool IsExplosive(Mention weapon) =>
        weapon.Sentence.Tokens[weapon.To - 1].Lower is "bomb" or "bombs" or "dynamite" or "explosives" or "explosive" or "device" or "devices" or "charge" or "charges" or "tnt" or "landmine" or "landmines" or "ied" or "ieds";

    // The incident that the sentence tells; else the nearest before it of the frame's own type, else the nearest behind it.
    private static Draft? Owner(IReadOnlyList<Draft> told, Sentence sentence, Frame frame) => Owner(told, sentence, frame.Pattern.Type is { } type && frame.Pattern.Precision is not Precision.Vague ? type : null);

    private static Draft? Owner(IReadOnlyList<Draft> told, Sentence sentence, IncidentType? type)
    {
        Draft? best = null;
        var nearest = int.MaxValue;
        foreach (var draft in told)
        {
            if (!Agrees(draft.Type, type))
            {
                continue;
            }

            var distance = draft.Sentences.Min(own => own.Index > sentence.Index ? (own.Index - sentence.Index) * 2 : sentence.Index - own.Index);
            if (distance < nearest)
            {
                (best, nearest) = (draft, distance);
            }
        }

        return best;
    }

    private static bool Agrees(IncidentType told, IncidentType? frame) => (told, frame) switch
    {
        (IncidentType.Protest or IncidentType.Arrest or IncidentType.Riot, _) => false,
        (_, null or IncidentType.Attack) => true,
        (IncidentType.Bombing or IncidentType.SuicideBombing or IncidentType.Other, IncidentType.Bombing or IncidentType.Other) => true,
        (IncidentType.Attack or IncidentType.ArmedClash, IncidentType.ArmedClash or IncidentType.Bombing or IncidentType.Shelling or IncidentType.AirStrike) => true,
        var (one, other) => one == other,
    };

    private static void Fill(Draft draft, Frame frame, Sentence sentence, ReadingContext context)
    {
        var tree = context.Tree(sentence);
        foreach (var filler in frame.Roles)
        {
            // The subject of "clash" is no more the culprit than its other side.
            if (filler.Role is FrameRole.Source || (filler.Role is FrameRole.Perpetrator && frame.Pattern.Type is IncidentType.ArmedClash))
            {
                continue;
            }

            Add(draft, filler.Role, WithOwner(new Mention(sentence, filler.From, filler.To), filler, tree));
            if (tree is not null && filler.Role is FrameRole.Victim or FrameRole.Perpetrator)
            {
                AddAppositions(draft, filler, tree, sentence);
            }
        }
    }

    // "Members of the front", "a group of men", "the offices of the party": the head alone says too little.
    private static Mention WithOwner(Mention mention, RoleFiller filler, SentenceTree? tree)
    {
        var tokens = mention.Sentence.Tokens;
        if (tree is null || mention.To >= tokens.Length || tokens[mention.To].Lower is not "of" || filler.Role is FrameRole.Victim)
        {
            return mention;
        }

        foreach (var child in tree.Children(filler.Head))
        {
            // "Gunmen of the Dawn Front": a name behind people is whom they belong to.
            if (tree.Relation(child) is Relation.NominalModifier && child > mention.To && (Parts.Contains(tokens[filler.Head].Lower) || (filler.Role is FrameRole.Perpetrator && tokens[child].IsCapitalised)))
            {
                return mention with { To = NounPhrase.Of(tree, tokens, child).To };
            }
        }

        return mention;
    }

    // "The mayor, Juan Perez": the name stands beside the office.
    private static void AddAppositions(Draft draft, RoleFiller filler, SentenceTree tree, Sentence sentence)
    {
        foreach (var child in tree.Children(filler.Head))
        {
            if (tree.Relation(child) is Relation.Apposition && tree.Tag(child) is Tag.Name or Tag.Names)
            {
                var (from, to) = NounPhrase.Of(tree, sentence.Tokens, child);
                Add(draft, filler.Role, new Mention(sentence, from, to));
            }
        }
    }

    private static void Add(Draft draft, FrameRole role, Mention mention)
    {
        // Weapons are found by their own words; a day is what the parser took for somebody.
        if (role is FrameRole.Weapon or FrameRole.Source || FindNames.IsTime(mention.Sentence.Tokens[mention.To - 1].Lower))
        {
            return;
        }

        var list = role switch { FrameRole.Victim => draft.Hurt, FrameRole.Target => draft.Struck, _ => draft.Blamed };

        // "A group" told first, "a group of guerrillas" now: the longer of the same words says more.
        var shorter = role is FrameRole.Perpetrator ? list.FindIndex(known => known.Sentence.Index == mention.Sentence.Index && known.From >= mention.From && known.To <= mention.To && known.To - known.From < mention.To - mention.From) : -1;
        if (shorter >= 0)
        {
            list[shorter] = mention;
            return;
        }

        if (!list.Exists(known => known.Sentence.Index == mention.Sentence.Index && known.From < mention.To && mention.From < known.To))
        {
            list.Add(mention);
            if (role is FrameRole.Victim)
            {
                list.AddRange(NamesInRow.After(mention));
            }
        }
    }
}
