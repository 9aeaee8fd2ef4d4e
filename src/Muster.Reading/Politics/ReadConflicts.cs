using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Countries;
using Muster.Reading.Text;
using Muster.Reading.Times;

namespace Muster.Reading.Politics;

/// <summary>Reads the war or uprising behind the news: one that the text gives a beginning ("an uprising began in 2012", "the insurgency that started in 2017").</summary>
internal static class ReadConflicts
{
    /// <summary>A conflict with the number of the sentence that tells it.</summary>
    internal readonly record struct Told(int Sentence, Conflict Fact);

    private const int LongestGap = 12;

    internal static readonly Phrases Wars = new(
        "fighting", "war", "conflict", "uprising", "insurgency", "rebellion", "revolt", "insurrection", "genocide", "armed conflict");

    internal static readonly Phrases Beginnings = new(
        "began", "begun", "started", "broke out", "erupted", "has raged", "have raged", "raging", "ongoing", "since", "flared", "that began", "took up arms", "breaks out", "begins", "dates back to", "launched", "flared up", "has been fighting");

    private static readonly Phrases Spreadings = new("spread", "spilled", "spilt", "spreading", "expanded", "spilling", "extended", "engulfed", "reached into", "crept into", "sucked in", "drawn in");

    /// <summary>The facts of this kind, in the order of the text.</summary>
    public static IEnumerable<Conflict> In(ReadingContext context) => Find(context).Select(told => told.Fact);

    /// <summary>The same, each with its sentence.</summary>
    public static ImmutableArray<Told> Find(ReadingContext context)
    {
        var found = ImmutableArray.CreateBuilder<Told>();
        foreach (var sentence in context.Text.Sentences)
        {
            if (!sentence.IsRepeat && Read(context, sentence) is { } conflict && !found.Any(told => told.Fact.Country == conflict.Country && told.Fact.Since == conflict.Since))
            {
                found.Add(new Told(sentence.Index, conflict));
            }
        }

        return found.ToImmutable();
    }

    private static Conflict? Read(ReadingContext context, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var war = Wars.First(tokens, 0, tokens.Length); war >= 0; war = Wars.First(tokens, war + 1, tokens.Length))
        {
            var began = Beginnings.First(tokens, war + 1, war + LongestGap);
            if (began < 0)
            {
                // "Since it flared up in 2017, the insurgency …"
                var before = tokens[0].Lower is "since" ? ReadDates.In(tokens, context.Published).FirstOrDefault(date => date.To <= war && date.From < LongestGap) : default;
                if (before.To > 0 && Beginnings.In(tokens, 1, before.From))
                {
                    return Make(context, sentence, war, before);
                }

                continue;
            }

            foreach (var date in ReadDates.In(tokens, context.Published))
            {
                if (date.From > began && date.From - began <= LongestGap)
                {
                    return Make(context, sentence, war, date);
                }
            }
        }

        return null;
    }

    private static Conflict Make(ReadingContext context, Sentence sentence, int war, DateMention date)
    {
        var tokens = sentence.Tokens;
        var mentions = CountryMentions.In(sentence, context.Gazetteer);
        var spreading = Spreadings.First(tokens, date.To, tokens.Length);
        var origin = Origin(context, tokens, mentions, war, date.From, spreading);
        var spread = spreading < 0 ? [] : mentions.Where(mention => mention.From > spreading && mention.Country != origin).Select(mention => mention.Country).Distinct().ToImmutableArray();
        var from = NatureFrom(tokens, war);
        var last = spread.Length > 0 ? mentions[^1].To : date.To;
        return new Conflict
        {
            Country = origin,
            Nature = context.Text.Words(sentence, from, war + 1),
            Since = date.Date,
            SpreadTo = spread,
            Evidence = [context.Text.Evidence(sentence, Math.Min(from, date.From), Math.Max(last, war + 1))],
            Why = context.Trail is { } trail ? Why(trail.In(sentence), context.Text.Words(sentence, from, war + 1), (from, war + 1), date, origin, spread, mentions) : [],
        };
    }

    private static ImmutableArray<Reason> Why(
        Reasons reasons, string nature, (int From, int To) words, DateMention since, string? origin, ImmutableArray<string> spread, ImmutableArray<CountryMention> mentions)
    {
        reasons.Because("conflict.beginning", $"nature: {nature}", words).Date(since.Date, "since").Country(origin);
        return spread.IsEmpty ? reasons.Made
            : reasons.Because("conflict.spread", $"spread to: {string.Join(", ", spread)}", mentions.Where(mention => mention.From >= since.To && spread.Contains(mention.Country)).Select(mention => (mention.From, mention.To))).Made;
    }

    // Where it began: a country named as its place or before it, else the document's.
    private static string? Origin(ReadingContext context, ImmutableArray<Token> tokens, ImmutableArray<CountryMention> mentions, int war, int date, int spreading)
    {
        // "The war in the Sahel began in 2012 with an uprising in Arcadia and has spread": a country by name tells more than an area.
        var named = mentions.FirstOrDefault(mention => !mention.IsActor && mention.From > war && (spreading < 0 ? mention.From < date : mention.From < spreading) && Actors.IsWhere(tokens, mention.From));
        if (named.Country is not null)
        {
            return named.Country;
        }

        if (CountryNear.Where(context, tokens, war, date) is { } where)
        {
            return where;
        }

        var actor = mentions.LastOrDefault(mention => mention.To <= war && mention.To >= war - 2);
        return actor.Country ?? context.Country;
    }

    // "Islamist uprising", "Second Arcadian Civil War": the words of the noun phrase, without its article.
    private static int NatureFrom(ImmutableArray<Token> tokens, int war)
    {
        var from = war;
        while (from > 0 && war - from < 4 && tokens[from - 1].Kind is TokenKind.Word
            && tokens[from - 1].Lower is not ("a" or "an" or "the" or "this" or "that" or "in" or "of" or "against" or "to" or "and" or "by" or "as" or "fight" or "its" or "their" or "when" or "since" or "into" or "with"))
        {
            from--;
        }

        return from;
    }
}
