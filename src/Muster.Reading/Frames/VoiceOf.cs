using System.Collections.Immutable;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Frames;

/// <summary>Whether a verb is in the active or the passive voice.</summary>
internal static class VoiceOf
{
    /// <summary>Passive by its auxiliary or subject, as a participle behind its noun, or as the second verb of a passive one.</summary>
    public static Voice Verb(SentenceTree tree, ImmutableArray<Token> tokens, int at)
    {
        var ing = tree.Tag(at) is Tag.VerbIng;
        var (subject, perfect, acted) = (false, false, false);
        foreach (var child in tree.Children(at))
        {
            if (tree.Relation(child) is Relation.PassiveAuxiliary or Relation.NominalSubjectPassive or Relation.Agent)
            {
                return Voice.Passive;
            }

            subject |= tree.Relation(child) is Relation.NominalSubject;
            acted |= tree.Relation(child) is Relation.Object;
            perfect |= tree.Relation(child) is Relation.Auxiliary && tokens[child].Lower is "has" or "have" or "had" or "having";
        }

        if (ing || perfect || tree.Tag(at) is Tag.VerbBase or Tag.VerbPresent or Tag.VerbThird)
        {
            return Voice.Active;
        }

        if (tree.Relation(at) is Relation.AdnominalClause)
        {
            return acted ? Voice.Active : Voice.Passive;
        }

        if (tree.Relation(at) is Relation.Conjunct && !subject && !acted && tree.Head(at) >= 0)
        {
            return Verb(tree, tokens, tree.Head(at));
        }

        return tree.Tag(at) is Tag.VerbParticiple && !acted && !subject ? Voice.Passive : Voice.Active;
    }
}
