using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Reading.Places;
using Muster.Reading.Syntax;

namespace Muster.Reading.Text;

/// <summary>A report cut into sentences: what every later stage reads.</summary>
public sealed class DocumentText
{
    private DocumentText(Report report, SourceText source, ImmutableArray<Sentence> sentences) => (Report, Source, Sentences) = (report, source, sentences);

    /// <summary>The report, with what the feed knows.</summary>
    public Report Report { get; }

    /// <summary>Its clean text and the way back to the original.</summary>
    public SourceText Source { get; }

    /// <summary>Its sentences.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>Cuts a report.</summary>
    public static DocumentText Of(Report report) => Of(report, SourceText.Of(report));

    /// <summary>Cuts a report; what of it bears no case (old wire copy, archives) is given its capitals back first.</summary>
    public static DocumentText Of(Report report, Gazetteer gazetteer, SyntaxModel? syntax = null)
    {
        var source = SourceText.Of(report);
        return Of(report, source.WithCase(RestoreCase.In(source.Clean, gazetteer, syntax)));
    }

    private static DocumentText Of(Report report, SourceText source) => new(report, source, SplitSentences.Of(source.Clean));

    /// <summary>The evidence for tokens <paramref name="from"/> to <paramref name="to"/> (exclusive) of a sentence.</summary>
    public Evidence Evidence(Sentence sentence, int from, int to) => Source.EvidenceAt(sentence.Tokens[from].Start, sentence.Tokens[to - 1].End);

    /// <summary>The evidence for a whole sentence.</summary>
    public Evidence Evidence(Sentence sentence) => Source.EvidenceAt(sentence.Start, sentence.End);

    /// <summary>The text of tokens <paramref name="from"/> to <paramref name="to"/> (exclusive) with the letters of the original, on one line.</summary>
    public string Words(Sentence sentence, int from, int to) =>
        Source.Written[sentence.Tokens[from].Start..sentence.Tokens[to - 1].End].Replace('\n', ' ');
}
