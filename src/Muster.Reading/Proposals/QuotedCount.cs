using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Incidents;
using Muster.Reading.Numbers;
using Muster.Reading.Politics;
using Muster.Reading.Syntax;
using Muster.Reading.Text;
using Muster.Reading.Times;

namespace Muster.Reading.Proposals;

/// <summary>A number of people in a quote, with what befell them.</summary>
/// <param name="Toll">How many of whom.</param>
/// <param name="IsCumulative">Whether it counts over a whole conflict ("bringing the total to 27").</param>
internal readonly record struct QuotedCount(Toll Toll, bool IsCumulative)
{
    // A mark between a number and a word of harm parts them more than a word does.
    private const int MarkWeight = 3;

    /// <summary>
    /// The number as the reader's own <see cref="ReadCount"/> reads it in the quote, if it equals <paramref name="wanted"/>, counts people and belongs to that
    /// harm; else null. A number whose bound words ("at least") are left out of the quote does not count.
    /// </summary>
    public static QuotedCount? Find(Quotation quotation, CountRange wanted, Measure measure, ReadingContext context)
    {
        foreach (var part in quotation.Parts)
        {
            if (In(part, wanted, measure, context) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static QuotedCount? In(QuotedPart part, CountRange wanted, Measure measure, ReadingContext context)
    {
        var tokens = part.Tokens;
        var chunks = ReadChunks.Of(tokens);
        var dates = ReadDates.In(tokens, context.Published);
        var victims = ReadVictims.In(tokens, chunks);
        for (var at = 0; at < part.To; at++)
        {
            if (ReadCount.At(tokens, at) is not { } count)
            {
                continue;
            }

            if (part.Holds(count.From, count.To) && count.Count == wanted && !dates.Any(date => date.From < count.To && count.From < date.To)
                && CountsPeople(tokens, chunks, count, out var noun, out var who) && Befell(tokens, victims, count, part) == measure)
            {
                var hurt = new Victims(Harm.Killed, who, count.Count, count.From, noun, IsPartOf: false, IsElliptic: false, noun, "");
                return new QuotedCount(new Toll(who, count.Count), Background.IsCumulative(tokens, hurt));
            }

            at = count.To - 1;
        }

        return null;
    }

    // "Five soldiers", "12 dead", "killing five": not "5 km" and not "30 percent".
    private static bool CountsPeople(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, CountMention count, out int end, out string? who)
    {
        var group = chunks.FirstOrDefault(chunk => chunk.Kind is ChunkKind.Noun && count.From >= chunk.From && count.From < chunk.To);
        end = Math.Max(count.To, group?.To ?? count.To);
        who = null;
        if (end > count.To)
        {
            who = VictimClass.Of(tokens.AsSpan()[count.To..end], out var isPerson);
            return isPerson || PeopleWords.Names(tokens[end - 1]);
        }

        return !count.IsArticle && (end == tokens.Length || tokens[end].Lower is "and" or "or" or "of" or "in" or "at" or "were" or "are" or "others" or "." or "," or ";" || HarmOf(tokens[end]) is not null);
    }

    // The reader's own victims first; else the nearest word of harm, the one before where two are as near.
    private static Measure? Befell(ImmutableArray<Token> tokens, ImmutableArray<Victims> victims, CountMention count, QuotedPart part)
    {
        if (victims.FirstOrDefault(hurt => hurt.Count == count.Count && count.From < hurt.To && hurt.From < count.To) is { } read)
        {
            return read.Harm switch { Harm.Killed => Measure.Killed, Harm.Injured => Measure.Injured, _ => Measure.Abducted };
        }

        var harms = Enumerable.Range(part.From, part.To - part.From).Where(at => (at < count.From || at >= count.To) && HarmOf(tokens[at]) is not null).ToList();
        return harms.Count == 0 ? null : HarmOf(tokens[harms.MinBy(at => Distance(tokens, count, at))]);
    }

    private static int Distance(ImmutableArray<Token> tokens, CountMention count, int at)
    {
        var (from, to) = at < count.From ? (at, count.From) : (count.To - 1, at);
        return to - from + (MarkWeight * tokens.Skip(from + 1).Take(to - from - 1).Count(token => token.Kind is TokenKind.Mark));
    }

    private static Measure? HarmOf(Token token) => ReadFigures.MeasureOf(token.Lower) ?? (Verbs.Find(token.Lower) is { Lemma: var lemma }
        ? ReadVictims.Kill.Contains(lemma) || lemma is "die" or "perish" or "drown" ? Measure.Killed
            : ReadVictims.Injure.Contains(lemma) ? Measure.Injured
            : ReadVictims.Abduct.Contains(lemma) ? Measure.Abducted
            : null
        : token.Lower is "hostage" or "hostages" ? Measure.Abducted : null);
}
