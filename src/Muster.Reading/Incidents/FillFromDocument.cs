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
    /// <summary>Adds to the drafts; the contract's own fields stay as they are.</summary>
    public static void Into(IReadOnlyList<Draft> told, ReadingContext context)
    {
        if (told.Count == 0)
        {
            return;
        }

        foreach (var sentence in context.Text.Sentences)
        {
            if (sentence.IsRepeat || !Gate.MayTellIncident(sentence))
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

            Add(draft, filler.Role, new Mention(sentence, filler.From, filler.To));
            if (tree is not null && filler.Role is FrameRole.Victim or FrameRole.Perpetrator)
            {
                AddAppositions(draft, filler, tree, sentence);
            }
        }
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
        var list = role switch { FrameRole.Victim => draft.Hurt, FrameRole.Target => draft.Struck, FrameRole.Perpetrator => draft.Blamed, _ => draft.Used };
        if (!list.Exists(known => known.Sentence.Index == mention.Sentence.Index && known.From < mention.To && mention.From < known.To))
        {
            list.Add(mention);
        }
    }
}
