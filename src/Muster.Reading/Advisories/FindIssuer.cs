using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Reading.Countries;
using Muster.Reading.Places;
using Muster.Reading.Text;

namespace Muster.Reading.Advisories;

/// <summary>Finds who issued an official advisory, by its own words, where the feed does not say. A news item about an advisory has no issuer.</summary>
internal static class FindIssuer
{
    // Words with which a government speaks of itself and its own citizens; one strong word, or two weak ones, and a formula of a level or a page's title.
    internal static readonly PhraseTable<string> Strong = new(
        ("US", """
            travel.state.gov; smart traveler enrollment program; u.s. citizens should; assistance for u.s. citizens;
            overseas security advisory council
            """),
        ("GB", "fcdo advises; fco advises; foreign commonwealth & development office; foreign , commonwealth & development office; fcdo's"),
        ("CA", "registration of canadians abroad; emergency watch and response centre; global affairs canada; the government of canada's ability"),
        ("AU", "smartraveller; consular services charter; australian government's? 24-hour; our advice for; what the australian government"),
        ("IE", "irish citizens; consular assistance charter; dfatravelwise"));

    private const int WordsShown = 4;

    internal static readonly PhraseTable<string> Weak = new(
        ("US", """
            u.s. citizens; u.s. government employees; department of state; exercise increased caution; exercise normal precautions;
            reconsider travel to
            """),
        ("GB", "british nationals; british people; fcdo; all but essential travel; uk government"),
        ("CA", "canadians; government of canada; avoid non-essential travel; avoid all travel; exercise a high degree of caution; embassy of canada"),
        ("AU", """
            australians; reconsider your need to travel; exercise normal safety precautions; australian embassy; australian government; we advise
            """),
        ("IE", "embassy of ireland; irish embassy; department of foreign affairs; security status; high degree of caution"));

    internal static readonly PhraseTable<bool> OfficialVoice = new((true, """
        travel advisory; travel advice; we advise; we continue to advise; if you are in; if you're in; you should; security status;
        warnings and insurance; risk level; advice level; our ability; fcdo advises; do not travel
        """));

    /// <summary>ISO code of the issuer: the feed's word, else the one whose words the text uses most, else null.</summary>
    public static string? Of(Report report, DocumentText text)
    {
        if (report.Issuer is { Length: > 0 } told)
        {
            return told;
        }

        var points = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var official = false;
        foreach (var sentence in text.Sentences)
        {
            official |= OfficialVoice.Any(sentence.Tokens, 0, sentence.Tokens.Length) || (sentence.Index < 4 && LevelFormulas.In(sentence).Length > 0);
            Count(points, Strong.In(sentence.Tokens), 3);
            Count(points, Weak.In(sentence.Tokens), 1);
        }

        var best = points.OrderByDescending(pair => pair.Value).FirstOrDefault();
        return official && best.Value >= 2 ? best.Key : null;
    }

    /// <summary>The words by which a text shows that it is this issuer's, the first few.</summary>
    public static ImmutableArray<Evidence> Voice(DocumentText text, string issuer) =>
    [
        .. text.Sentences.SelectMany(sentence => Strong.In(sentence.Tokens).Concat(Weak.In(sentence.Tokens)).Where(hit => hit.Meaning == issuer)
            .OrderBy(hit => hit.From).Select(hit => text.Evidence(sentence, hit.From, hit.To))).Take(WordsShown),
    ];

    /// <summary>ISO code of the country in a page's title: "Iraq Travel Advisory", "Mali - Level 4: …", "Travel to Niger overview"; null where no title names one.</summary>
    public static string? CountryOfTitle(DocumentText text, Gazetteer gazetteer)
    {
        foreach (var sentence in text.Sentences.Where(sentence => sentence.BlockKind is BlockKind.Heading || sentence.Index < 2))
        {
            var tokens = sentence.Tokens;
            var advisory = tokens.Any(token => token.Lower is "travel" or "advisory" or "advice") && tokens.Length <= 14;
            if ((advisory || LevelFormulas.In(sentence).Length > 0) && CountryMentions.In(sentence, gazetteer) is { Length: > 0 } mentions
                && mentions.Where(mention => !mention.IsActor).Select(mention => mention.Country).Distinct().ToList() is [var country])
            {
                return country;
            }
        }

        return null;
    }

    private static void Count(SortedDictionary<string, int> points, ImmutableArray<PhraseHit<string>> hits, int weight)
    {
        foreach (var hit in hits)
        {
            points[hit.Meaning] = points.GetValueOrDefault(hit.Meaning) + weight;
        }
    }
}
