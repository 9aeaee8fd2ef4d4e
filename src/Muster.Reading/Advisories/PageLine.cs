using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Advisories;

/// <summary>What part of an advisory a line belongs to.</summary>
internal enum PagePart
{
    /// <summary>The page's own advice.</summary>
    Body,

    /// <summary>What has changed since the last version.</summary>
    ChangeNote,

    /// <summary>Safety advice about parts of the country.</summary>
    Regions,

    /// <summary>Standing text: tips, emergency numbers, entry rules, addresses.</summary>
    Standing,
}

/// <summary>A sentence where it stands on a page.</summary>
/// <param name="Sentence">The sentence; a formula that a page breaks over two lines is joined.</param>
/// <param name="Heading">The heading over it, or null; a heading stands under itself.</param>
/// <param name="Part">The part of the page.</param>
/// <param name="Lead">In an item of a list, the sentence that leads to the list, or null.</param>
internal sealed record PageLine(Sentence Sentence, Sentence? Heading, PagePart Part, Sentence? Lead)
{
    private static readonly PhraseTable<PagePart> Parts = new(
        (PagePart.Regions, "regional risks; regional travel advice; regional advice"),
        (PagePart.Standing, """
            our? tips for safe; emergency assistance; entry requirements; customs rules; additional information; local contacts;
            assistance for u.s. citizens; search for travel; travel advisory levels; if you decide to travel; if you choose to travel;
            before you travel; local laws
            """));

    private static readonly Phrase Direction = Phrase.Of("north*|south*|east*|west*|central|centre|regions|coast");

    private static readonly PhraseTable<bool> Tips = new((true, """
        if you decide|choose|plan ..6 travel|traveling|travelling; should always exercise caution; specific emergency numbers;
        contact the emergency services; get comprehensive travel insurance; register ..12 crisis|emergency; read our; follow us; visit our website;
        country security report
        """));

    private static readonly PhraseTable<bool> Notes = new((true, """
        updated; reissued; update to|on; new information; addition of; removal of; information about|on|that; updates to
        """));

    /// <summary>Whether it is a heading, or a line of its own that reads like one: short and without a full stop.</summary>
    public bool IsTitle => Sentence.BlockKind is BlockKind.Heading || Heading == Sentence
        || (Sentence.BlockKind is BlockKind.Paragraph && Sentence.Tokens.Length <= 16 && !Sentence.Tokens[^1].Is('.') && !Sentence.Tokens[^1].Is(':'));

    /// <summary>The lines of a document, in its order.</summary>
    public static ImmutableArray<PageLine> Of(DocumentText text)
    {
        var lines = ImmutableArray.CreateBuilder<PageLine>(text.Sentences.Length);
        Sentence? heading = null;
        Sentence? lead = null;
        var (part, partLevel) = (PagePart.Body, 0);
        for (var at = 0; at < text.Sentences.Length; at++)
        {
            var sentence = text.Sentences[at];
            if (Continues(text.Sentences, at))
            {
                sentence = Join(sentence, text.Sentences[++at]);
            }

            if (sentence.BlockKind is BlockKind.Heading)
            {
                (part, partLevel) = PartOf(sentence, part, partLevel);
                heading = sentence;
            }
            else if (IsLevelTitle(sentence))
            {
                heading = sentence;
            }

            else if (part is PagePart.Standing && partLevel > 2 && AdvisesAgainst(sentence))
            {
                // Irish pages go on behind the list of tips, without a heading.
                part = PagePart.Body;
            }

            lead = sentence.BlockKind is BlockKind.Bullet ? lead ?? LeadBefore(lines) : null;
            var own = IsChangeNote(text.Sentences, at) ? PagePart.ChangeNote : IsTip(sentence, lead) ? PagePart.Standing : part;
            lines.Add(new PageLine(sentence, heading, own, lead));
        }

        return lines.DrainToImmutable();
    }

    // "Do not travel" on one line, "to Mali for any reason due to ..." on the next.
    private static bool Continues(ImmutableArray<Sentence> sentences, int at) =>
        at + 1 < sentences.Length && sentences[at].BlockKind is not BlockKind.Heading && sentences[at + 1].BlockKind is BlockKind.Paragraph
        && sentences[at].Tokens.Length <= 6 && sentences[at].Tokens[^1].Kind is TokenKind.Word && sentences[at + 1].Tokens[0].Lower is "to" or "in";

    private static Sentence Join(Sentence first, Sentence second) => first with { End = second.End, Tokens = [.. first.Tokens, .. second.Tokens] };

    private static (PagePart Part, int Level) PartOf(Sentence heading, PagePart part, int level)
    {
        if (Parts.In(heading.Tokens) is [var named, ..] && (named.Meaning is not PagePart.Regions || heading.HeadingLevel == 1))
        {
            return (named.Meaning, heading.HeadingLevel);
        }

        // "North-West": a part of the country.
        if (heading.Tokens.Length <= 3 && heading.Tokens.All(token => token.Kind is TokenKind.Mark || Direction.EndAt([token], 0, 1) > 0))
        {
            return (PagePart.Regions, heading.HeadingLevel);
        }

        return heading.HeadingLevel > level ? (part, level) : (PagePart.Body, 0);
    }

    // "Northern hills - Level 4: Do Not Travel" in bold on a line of its own.
    private static bool IsLevelTitle(Sentence sentence) =>
        sentence.BlockKind is BlockKind.Paragraph && sentence.Tokens.Length <= 30 && !sentence.Tokens[^1].Is('.') && !sentence.Tokens[^1].Is(':')
        && sentence.Tokens.Any(token => token.Kind is TokenKind.Mark && token.Text[0] is '-' or '\u2013' or '\u2014') && LevelFormulas.In(sentence) is [var formula, ..]
        && (formula.To == sentence.Tokens.Length || formula.From == 0);

    private static bool AdvisesAgainst(Sentence sentence) =>
        sentence.BlockKind is BlockKind.Paragraph && sentence.Tokens.Any(token => token.Lower is "we") && !LevelFormulas.In(sentence).IsEmpty;

    private static Sentence? LeadBefore(ImmutableArray<PageLine>.Builder lines) =>
        lines.Count > 0 && lines[^1].Sentence is { BlockKind: not BlockKind.Bullet } before && !before.Tokens[^1].Is('.') ? before
        : lines.Count > 0 && lines[^1].Sentence is { BlockKind: BlockKind.Paragraph } ended && HasFollowing(ended) ? ended : null;

    private static bool HasFollowing(Sentence sentence) => sentence.Tokens.Any(token => token.Lower is "following");

    // "Latest update:" with its text on the next line, which begins with a colon; "Updated to reflect …", "Reissued with …".
    private static bool IsChangeNote(ImmutableArray<Sentence> sentences, int at)
    {
        var tokens = sentences[at].Tokens;
        if (tokens.Length > 2 && !tokens[1].Is(':') && Notes.At(tokens, 0, tokens.Length) is not null)
        {
            return true;
        }

        var first = at;
        while (first > 0 && sentences[first - 1].Block == sentences[at].Block)
        {
            first--;
        }

        return first > 0 && sentences[first].Tokens[0].Is(':') && sentences[first - 1].Tokens is [{ Lower: "latest" }, { Lower: "update" or "updates" }, ..];
    }

    private static bool IsTip(Sentence sentence, Sentence? lead) =>
        Tips.Any(sentence.Tokens, 0, sentence.Tokens.Length) || (lead is not null && Tips.Any(lead.Tokens, 0, lead.Tokens.Length));
}
