using System.Collections.Immutable;
using Muster.Reading.Incidents;
using Muster.Reading.Places;
using Muster.Reading.Syntax;
using Muster.Reading.Text;
using Muster.Reading.Times;

namespace Muster.Reading.Frames;

/// <summary>Tells people from things, weapons and places, by the lexicons, the gazetteer and the tag of the phrase's head.</summary>
internal sealed class PhraseKinds(Gazetteer gazetteer)
{
    private static readonly HashSet<string> Things = Heads("thing-nouns");
    private static readonly HashSet<string> Weapons = Heads("weapon-nouns");
    private static readonly HashSet<string> Perpetrators = Lexicon.Of("perpetrator-nouns").Set("actor");

    /// <summary>Whether the phrase of this head is of the kind.</summary>
    public bool Is(PhraseKind kind, SentenceTree tree, ImmutableArray<Token> tokens, int head) => kind switch
    {
        PhraseKind.Person => IsPerson(tree, tokens, head),
        PhraseKind.Actor => IsActor(tree, tokens, head),
        PhraseKind.Thing => IsThing(tokens[head].Lower),
        PhraseKind.Weapon => Has(Weapons, tokens[head].Lower),
        _ => true,
    };

    /// <summary>Whether a word names a thing that may be hit.</summary>
    public static bool IsThing(string lower) => Has(Things, lower);

    /// <summary>Whether a word names what deeds are done with.</summary>
    public static bool IsWeapon(string lower) => Has(Weapons, lower);

    private bool IsPerson(SentenceTree tree, ImmutableArray<Token> tokens, int head)
    {
        if (tree.Tag(head) is Tag.Pronoun || IsThing(tokens[head].Lower) || ReadDates.IsWeekday(tokens[head].Lower))
        {
            return false;
        }

        var (from, to) = NounPhrase.Of(tree, tokens, head);
        VictimClass.Of(tokens.AsSpan()[from..to], out var isPerson);
        return isPerson || tree.Tag(head) is Tag.Cardinal || IsWholeName(tokens, from, to) || (IsName(tree, head) && !tokens[head].IsAcronym && gazetteer.Places(tokens[head].Text).IsEmpty && gazetteer.Country(tokens[head].Text) is null);
    }

    private bool IsActor(SentenceTree tree, ImmutableArray<Token> tokens, int head)
    {
        var word = tokens[head];
        if (tree.Tag(head) is Tag.Pronoun || IsThing(word.Lower) || Has(Weapons, word.Lower) || ReadDates.IsWeekday(word.Lower))
        {
            return false;
        }

        if (Perpetrators.Contains(word.Lower))
        {
            return true;
        }

        var (from, to) = NounPhrase.Of(tree, tokens, head);
        VictimClass.Of(tokens.AsSpan()[from..to], out var isPerson);
        if (isPerson || gazetteer.Nation(word.Text) is not null || IsWholeName(tokens, from, to))
        {
            return true;
        }

        // A name that is no place: a group, a force, somebody.
        return IsName(tree, head) && gazetteer.Places(word.Text).IsEmpty;
    }

    // "Ana Solorzano", "Dr. Solorzano": a surname may be a town's name too.
    private static bool IsWholeName(ImmutableArray<Token> tokens, int from, int to)
    {
        var told = false;
        for (var at = from; at < to; at++)
        {
            told |= to - from > 1 && at < to - 1 && (FindNames.IsGiven(tokens[at].Lower) || (FindNames.IsTitle(tokens[at].Lower) && tokens[to - 1].IsCapitalised));
        }

        return told && tokens[to - 1].IsCapitalised;
    }

    private static bool IsName(SentenceTree tree, int head) => tree.Tag(head) is Tag.Name or Tag.Names;

    private static bool Has(HashSet<string> nouns, string lower) =>
        nouns.Contains(lower) || (lower.EndsWith("ies", StringComparison.Ordinal) && nouns.Contains(lower[..^3] + "y"))
        || (lower.EndsWith('s') && (nouns.Contains(lower[..^1]) || (lower.EndsWith("es", StringComparison.Ordinal) && nouns.Contains(lower[..^2]))));

    // The last word of each entry: "car bomb" is a bomb.
    private static HashSet<string> Heads(string name)
    {
        var heads = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in Lexicon.Of(name).Sections)
        {
            foreach (var entry in section.Entries)
            {
                heads.Add(entry[(entry.LastIndexOf(' ') + 1)..]);
            }
        }

        return heads;
    }
}
