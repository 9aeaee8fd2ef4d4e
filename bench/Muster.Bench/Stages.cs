using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using Muster.Kernel;
using Muster.Reading;
using Muster.Reading.Places;
using Muster.Reading.Text;

namespace Muster.Bench;

/// <summary>The stages of reading, each over a whole corpus on one thread.</summary>
[Config(typeof(WithSpeed))]
[MemoryDiagnoser]
public class Stages
{
    private static readonly Report[] News = Corpus.RelevantNews();
    private static readonly Report[] Mixed = Corpus.Mixed(Corpus.IsStopped);
    private static readonly Gazetteer Names = Corpus.Gazetteer();
    private static readonly Reader Reader = Corpus.Reader();
    private static readonly string[] Words = [.. News.SelectMany(report => DocumentText.Of(report).Sentences).SelectMany(sentence => sentence.Tokens).Where(token => token.IsCapitalised).Select(token => token.Text)];

    [Benchmark]
    public int TokeniseNews() => News.Sum(report => DocumentText.Of(report).Sentences.Length);

    [Benchmark]
    public int GateMixed() => Mixed.Count(report => DocumentGate.Stops(report, report.Text));

    [Benchmark]
    public int ReadNews() => News.Sum(report => Reader.Read(report).Facts.Length);

    [Benchmark]
    public int ReadMixed() => Mixed.Sum(report => Reader.Read(report).Facts.Length);

    [Benchmark]
    public int LookUpNames() => Words.Sum(word => Names.Places(word).Length);

    private static long BytesOf(string benchmark) =>
        benchmark.EndsWith("News", StringComparison.Ordinal) ? Corpus.Bytes(News) : benchmark.EndsWith("Mixed", StringComparison.Ordinal) ? Corpus.Bytes(Mixed) : Words.Sum(word => (long)word.Length);

    private sealed class WithSpeed : ManualConfig
    {
        public WithSpeed() => AddColumn(new SpeedColumn());
    }

    private sealed class SpeedColumn : IColumn
    {
        public string Id => nameof(SpeedColumn);

        public string ColumnName => "MB/s";

        public bool AlwaysShow => true;

        public ColumnCategory Category => ColumnCategory.Custom;

        public int PriorityInCategory => 0;

        public bool IsNumeric => true;

        public UnitType UnitType => UnitType.Dimensionless;

        public string Legend => "Megabytes of text a second";

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

        public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) =>
            summary[benchmarkCase]?.ResultStatistics is { } told ? FormattableString.Invariant($"{BytesOf(benchmarkCase.Descriptor.WorkloadMethod.Name) / told.Mean * 1e3:0.00}") : "?";

        public bool IsAvailable(Summary summary) => true;

        public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
    }
}
