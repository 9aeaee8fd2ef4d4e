using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Countries;
using Muster.Reading.Text;
using Muster.Reading.Times;

namespace Muster.Reading;

/// <summary>The reasons for what one sentence tells, as they are given; made only where somebody asks (<see cref="Trail"/>).</summary>
internal sealed class Reasons(ReadingContext context, Sentence sentence)
{
    private readonly ImmutableArray<Reason>.Builder made = ImmutableArray.CreateBuilder<Reason>();

    /// <summary>The reasons so far.</summary>
    public ImmutableArray<Reason> Made => made.ToImmutable();

    /// <summary>A rule, what it filled in, and its words: tokens <paramref name="from"/> to <paramref name="to"/> (exclusive).</summary>
    public Reasons Because(string rule, string says, int from, int to)
    {
        made.Add(new Reason(rule, says, [context.Text.Evidence(sentence, from, to)]));
        return this;
    }

    /// <summary>A rule with several groups of words, or, where there are none, one that goes by the document as a whole.</summary>
    public Reasons Because(string rule, string says, params IEnumerable<(int From, int To)> words)
    {
        made.Add(new Reason(rule, says, [.. words.Select(span => context.Text.Evidence(sentence, span.From, span.To))]));
        return this;
    }

    /// <summary>A rule whose words are the whole sentence.</summary>
    public Reasons BecauseOfAll(string rule, string says) => Because(rule, says, 0, sentence.Tokens.Length);

    /// <summary>Why a country: the sentence names it, or the document is about it.</summary>
    public Reasons Country(string? country)
    {
        if (country is null)
        {
            return this;
        }

        var named = CountryMentions.In(sentence, context.Gazetteer).Where(mention => mention.Country == country).Select(mention => (mention.From, mention.To)).Take(1).ToArray();
        return named.Length > 0 ? Because("country.named", $"country: {country}", named)
            : country == context.Country ? Because("country.of-document", $"country: {country}", [])
            : Because("country.of-place", $"country: {country}", []);
    }

    /// <summary>Why a government or body is the one that acts: the sentence names it, or it issued the document.</summary>
    public Reasons Issuer(string? issuer)
    {
        if (issuer is null)
        {
            return this;
        }

        var named = CountryMentions.In(sentence, context.Gazetteer).Where(mention => mention.Country == issuer).Select(mention => (mention.From, mention.To)).Take(1).ToArray();
        return issuer == context.Issuer ? Because("issuer.of-document", $"issuer: {issuer}", named)
            : named.Length > 0 ? Because("issuer.named", $"issuer: {issuer}", named)
            : Because("issuer.before", $"issuer: {issuer}", []);
    }

    /// <summary>Why a day or a year: the words of the sentence that say it, else the day of publication.</summary>
    public Reasons Date(PartialDate? date, string slot = "date")
    {
        if (date is not { } told)
        {
            return this;
        }

        var said = ReadDates.In(sentence.Tokens, context.Published).Where(mention => mention.Date == told).Take(1).ToArray();
        return said is [var mention] ? Because(RuleOf(mention), $"{slot}: {told}", mention.From, mention.To)
            : context.Published is { } day && told == PartialDate.OfDay(day) ? Because("date.of-publication", $"{slot}: {told}", [])
            : Because("date.told-elsewhere", $"{slot}: {told}", []);
    }

    /// <summary>Why it is no plain statement: the words around it; nothing where it is one.</summary>
    public Reasons Stance(Modality modality, int from, int to) => modality switch
    {
        Modality.Asserted => this,
        Modality.Claimed => Because("modality.claimed", "modality: claimed", from, to),
        Modality.Suspected => Because("modality.suspected", "modality: suspected", from, to),
        Modality.Denied => Because("modality.denied", "modality: denied", from, to),
        Modality.Planned => Because("modality.planned", "modality: planned", from, to),
        _ => Because("modality.hypothetical", "modality: hypothetical", from, to),
    };

    /// <summary>What all of an enum's values in a list say, or null where it is empty.</summary>
    public static string Listed<TEnum>(IEnumerable<TEnum> values)
        where TEnum : struct, Enum => string.Join(", ", values.Select(Words<TEnum>.Of));

    /// <summary>A number as written in what a rule says.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string RuleOf(DateMention mention)
    {
        var words = sentence.Tokens[mention.From..mention.To];
        return words.Any(word => IsWeekday(word.Lower)) && mention.Date.IsDay && !words.Any(word => word.Kind is TokenKind.Number) ? "date.weekday-before-publication"
            : words.Any(word => word.Text.Length == 4 && word.Kind is TokenKind.Number) ? "date.written"
            : words.Any(word => word.Kind is TokenKind.Number) ? "date.year-left-out"
            : "date.against-publication";
    }

    private static bool IsWeekday(string word) => Times.ReadDates.IsWeekday(word);
}
