using Muster.Kernel;
using Muster.Reading.Text;
using NodaTime;

namespace Muster.Reading.Times;

/// <summary>Finds the day that a document bears, where the feed does not say: "Travel Advisory July 17, 2025", "Updated: 11 December 2025", "Date issued: …".</summary>
internal static class FindPublished
{
    // How far from the top a page states its date.
    private const int TopSentences = 16;

    private static readonly PhraseTable<bool> Labels = new((true, """
        travel advisory; updated :?; last updated; last reviewed; date issued; issued :?; issued on; published :?; published on; date :;
        date of issue; posted on?; still current at; reissued
        """));

    /// <summary>
    /// The feed's word, else the labelled day near the top, else the day of a dateline, else the day on which it was seen, else null. Only whole dates with their
    /// year count.
    /// </summary>
    public static LocalDate? Of(Report report, DocumentText text) => report.Published ?? In(text)?.Day ?? report.SeenOn;

    /// <summary>The day that the text itself states, with its sentence and its words, or null.</summary>
    public static (LocalDate Day, Sentence Sentence, DateMention Words)? In(DocumentText text)
    {
        for (var at = 0; at < Math.Min(TopSentences, text.Sentences.Length); at++)
        {
            var sentence = text.Sentences[at];
            var labelled = Labels.At(sentence.Tokens, 0, sentence.Tokens.Length) is not null
                || (sentence.Tokens[0].Is(':') && at > 0 && Labels.At(text.Sentences[at - 1].Tokens, 0, text.Sentences[at - 1].Tokens.Length) is not null);
            var bare = sentence.Tokens.Length <= 6;
            if ((labelled || bare) && WholeDate(sentence) is { } date)
            {
                return (date.Date.First, sentence, date);
            }
        }

        return null;
    }

    private static DateMention? WholeDate(Sentence sentence) =>
        ReadDates.In(sentence.Tokens, published: null).Where(date => date.Date.IsDay && date.From < 8).Select(date => (DateMention?)date).FirstOrDefault();
}
