using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Advisories;
using Muster.Reading.Countries;
using Muster.Reading.Times;

namespace Muster.Reading;

/// <summary>Says why a document has its day, its issuer and its country.</summary>
internal static class ExplainDocument
{
    private const int MentionsShown = 8;

    /// <summary>A reason for each of the three that it has.</summary>
    public static ImmutableArray<Reason> Of(ReadingContext context)
    {
        var report = context.Text.Report;
        var reasons = ImmutableArray.CreateBuilder<Reason>();
        if (context.Published is { } day)
        {
            var says = $"published: {PartialDate.OfDay(day)}";
            reasons.Add(report.Published is null && FindPublished.In(context.Text) is { } stated
                ? new Reason("document.published.stated", says, [context.Text.Evidence(stated.Sentence, stated.Words.From, stated.Words.To)])
                : new Reason("document.published.told", says, []));
        }

        if (context.Issuer is { } issuer)
        {
            reasons.Add(new Reason(report.Issuer is { Length: > 0 } ? "document.issuer.told" : "document.issuer.voice", $"issuer: {issuer}", report.Issuer is { Length: > 0 } ? [] : FindIssuer.Voice(context.Text, issuer)));
        }

        if (context.Country is { } country)
        {
            reasons.Add(Country(context, report, country));
        }

        return reasons.ToImmutable();
    }

    private static Reason Country(ReadingContext context, Report report, string country)
    {
        var says = $"country: {country}";
        if (report.Country is { Length: 2 })
        {
            return new Reason("document.country.told", says, []);
        }

        var mentions = context.Text.Sentences.Where(sentence => !sentence.IsRepeat)
            .SelectMany(sentence => CountryMentions.In(sentence, context.Gazetteer).Where(mention => mention.Country == country).Select(mention => context.Text.Evidence(sentence, mention.From, mention.To)))
            .Take(MentionsShown).ToImmutableArray();
        var ofTitle = context.Issuer is not null && FindIssuer.CountryOfTitle(context.Text, context.Gazetteer) == country;
        return new Reason(ofTitle ? "document.country.title" : mentions.IsEmpty ? "document.country.places" : "document.country.named-most", says, mentions);
    }
}
