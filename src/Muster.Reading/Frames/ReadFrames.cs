using System.Collections.Immutable;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Frames;

/// <summary>Finds the frames of a sentence over its tree.</summary>
internal static class ReadFrames
{
    /// <summary>The frames in the sentence's order; none where no word opens one.</summary>
    public static ImmutableArray<Frame> In(SentenceTree tree, ImmutableArray<Token> tokens, PhraseKinds kinds)
    {
        var found = ImmutableArray.CreateBuilder<Frame>();
        for (var at = 0; at < tree.Length; at++)
        {
            if (tokens[at].Kind is TokenKind.Mark)
            {
                continue;
            }

            if (tree.Tag(at) is Tag.Noun or Tag.Nouns or Tag.Name or Tag.Names || tree.Tag(at) is Tag.VerbIng && tree.Relation(at) is Relation.Object or Relation.NominalSubject or Relation.Oblique or Relation.NominalModifier)
            {
                Add(tree, tokens, at, Singular(tokens[at].Lower), isNoun: true, kinds, found);
            }
            else if (Verbs.Find(tokens[at].Lower) is { } verb)
            {
                Add(tree, tokens, at, verb.Lemma, isNoun: false, kinds, found);
            }
        }

        return found.ToImmutable();
    }

    private static void Add(SentenceTree tree, ImmutableArray<Token> tokens, int at, string lemma, bool isNoun, PhraseKinds kinds, ImmutableArray<Frame>.Builder found)
    {
        foreach (var trigger in FrameBook.Of(lemma))
        {
            if (trigger.IsNoun == isNoun && (trigger.With is null || StandsWith(tree, tokens, at, trigger)))
            {
                var voice = isNoun ? Voice.Noun : VoiceOf.Verb(tree, tokens, at);
                found.Add(new Frame(trigger.Pattern, at, voice, Happening.Of(tree, tokens, at, isNoun), Fill(tree, tokens, at, trigger, voice, kinds)));
                return;
            }
        }
    }

    private static bool StandsWith(SentenceTree tree, ImmutableArray<Token> tokens, int at, FrameTrigger trigger)
    {
        if (trigger.IsNoun)
        {
            return at > 0 && tokens[at - 1].Lower == trigger.With;
        }

        foreach (var child in tree.Children(at))
        {
            if (Is(tokens[child].Lower, trigger.With!))
            {
                return true;
            }

            // "to death", "on fire", "a bomb attack": one step further.
            foreach (var below in tree.Children(child))
            {
                if (tree.Relation(child) is not (Relation.AdverbialClause or Relation.ClausalComplement) && Is(tokens[below].Lower, trigger.With!))
                {
                    return true;
                }
            }
        }

        return at + 1 < tokens.Length && tokens[at + 1].Lower == trigger.With;
    }

    private static bool Is(string word, string asked) => word == asked || Singular(word) == asked;

    private static ImmutableArray<RoleFiller> Fill(SentenceTree tree, ImmutableArray<Token> tokens, int at, FrameTrigger trigger, Voice voice, PhraseKinds kinds)
    {
        var fillers = ImmutableArray.CreateBuilder<RoleFiller>();
        var heads = new List<int>();
        foreach (var role in trigger.Pattern.Roles)
        {
            foreach (var path in FrameBook.PathsOf(role.Place, voice))
            {
                heads.Clear();
                path.Follow(tree, tokens, at, heads);
                WithConjuncts(tree, heads);
                var before = fillers.Count;
                foreach (var head in heads)
                {
                    if (head != at && tokens[head].Lower != trigger.With && kinds.Is(role.Kind, tree, tokens, head))
                    {
                        var (from, to) = NounPhrase.Of(tree, tokens, head);
                        fillers.Add(new RoleFiller(role.Role, head, from, to));
                    }
                }

                if (fillers.Count > before)
                {
                    break;
                }
            }
        }

        return fillers.ToImmutable();
    }

    // "Soldiers and civilians": what is said of the first is said of all.
    private static void WithConjuncts(SentenceTree tree, List<int> heads)
    {
        for (var index = 0; index < heads.Count; index++)
        {
            foreach (var child in tree.Children(heads[index]))
            {
                if (tree.Relation(child) is Relation.Conjunct && tree.Tag(child) is not (Tag.VerbBase or Tag.VerbPast or Tag.VerbThird or Tag.VerbPresent) && !heads.Contains(child))
                {
                    heads.Add(child);
                }
            }
        }
    }

    private static string Singular(string noun) =>
        noun.EndsWith("men", StringComparison.Ordinal) ? noun[..^2] + "an"
        : noun.EndsWith("ies", StringComparison.Ordinal) && noun.Length > 4 ? noun[..^3] + "y"
        : noun.EndsWith("ches", StringComparison.Ordinal) || noun.EndsWith("shes", StringComparison.Ordinal) || noun.EndsWith("sses", StringComparison.Ordinal) ? noun[..^2]
        : noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) && noun.Length > 3 ? noun[..^1]
        : noun;
}
