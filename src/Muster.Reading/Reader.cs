using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Advisories;
using Muster.Reading.Decisions;
using Muster.Reading.Incidents;
using Muster.Reading.Places;
using Muster.Reading.Politics;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading;

/// <summary>Reads reports. Pure and safe for many threads: the same report gives the same reading.</summary>
public sealed class Reader(Gazetteer gazetteer, SyntaxModel syntax, DecisionModel? decisions = null)
{
    private readonly KnownTrees trees = new(syntax);

    /// <summary>Every fact that the report tells, with its evidence. Text that means nothing to the reader gives no facts; nothing throws.</summary>
    /// <remarks>A report without the words that a fact needs is not read for facts; where the feed names its country, it is not even cut into words.</remarks>
    public DocumentReading Read(Report report)
    {
        if (report.Issuer is { Length: > 0 } || !DocumentGate.Stops(report, SourceText.Of(report).Clean))
        {
            return Reading(Context(report));
        }

        return report.Country is { Length: 2 } ? NothingIn(report) : Reading(Context(report), []);
    }

    /// <summary>The same facts, with no look ahead whether there can be any.</summary>
    internal DocumentReading ReadWhole(Report report) => Reading(Context(report));

    /// <summary>
    /// The same reading, by the same rules, with the reasons of each fact and what was left out and why. Costs more than <see cref="Read"/>: for a person who
    /// asks about one report.
    /// </summary>
    public Explanation Explain(Report report)
    {
        var plain = Context(report);
        var trail = new Trail(plain);
        var context = plain with { Trail = trail };
        var reading = Reading(context);
        return new Explanation(reading, ExplainDocument.Of(context), ExplainSilence.Of(context, trail, reading.Facts));
    }

    private static DocumentReading NothingIn(Report report) => new()
    {
        Document = report.Document,
        Language = RecogniseLanguage.Known,
        Published = report.Published ?? report.SeenOn,
        Country = report.Country?.ToUpperInvariant(),
        Facts = [],
        Doubts = [],
    };

    private ReadingContext Context(Report report) => ReadingContext.Of(report, gazetteer, syntax) with { Decisions = decisions, Trees = trees };

    private static DocumentReading Reading(ReadingContext context) => Reading(context, Facts(context));

    private static DocumentReading Reading(ReadingContext context, ImmutableArray<Fact> facts)
    {
        var language = RecogniseLanguage.Of(context.Text.Sentences);
        return new DocumentReading
        {
            Document = context.Text.Report.Document,
            Language = language,
            Published = context.Published,
            Country = context.Country,
            Facts = facts,
            Doubts = language is null ? [NotEnglish(context.Text)] : [],
        };
    }

    // A text of another language is read all the same (names and numbers may stand in it), but its few facts must not pass for all that it tells.
    private static Doubt NotEnglish(DocumentText text)
    {
        var whole = text.Source.EvidenceAt(0, text.Source.Clean.Length);
        return new Doubt(whole.Start, whole.End, "the text does not read as English, the only language that this reader knows");
    }

    private static ImmutableArray<Fact> Facts(ReadingContext context) =>
    [
        .. ReadDepartures.In(context),
        .. ReadAdvice.In(context),
        .. ReadAssistance.In(context),
        .. ReadIncidents.In(context),
        .. ReadFigures.In(context),
        .. ReadGovernment.In(context),
        .. ReadMissions.In(context),
        .. ReadConflicts.In(context),
    ];
}
