using System.IO.Compression;
using System.Text.Json;
using Muster.Kernel;
using Muster.Reading.Text;
using Muster.Tests.Shared;
using NodaTime;

namespace Muster.Reading.Tests.Text;

public class DocumentGateTests
{

    [Theory]
    [InlineData("The garden has roses. We liked the colour of the door.", true)]
    [InlineData("Three soldiers were killed near the river.", false)]
    [InlineData("The army said that it had taken power.", false)]
    [InlineData("Le jardin est grand et la porte est verte.", false)]
    public void Only_plain_English_without_a_word_of_any_fact_is_stopped(string text, bool stopped) => Assert.Equal(stopped, DocumentGate.Stops(Of(text), text));

    /// <summary>Each paragraph and each sentence is read as a document of its own, so that each must let itself through.</summary>
    [SharedDataFact]
    public void What_is_stopped_tells_no_fact()
    {
        var lost = Texts().SelectMany(Parts).Where(text => DocumentGate.Stops(Of(text), DocumentText.Of(Of(text)).Source.Clean) && !TestReader.Shared.ReadWhole(Of(text)).Facts.IsEmpty);

        Assert.Empty(lost);
    }

    private static IEnumerable<string> Parts(string text)
    {
        var whole = DocumentText.Of(Of(text));
        var sentences = whole.Sentences.Select(sentence => whole.Source.Clean[sentence.Start..sentence.End]);
        var blocks = whole.Sentences.GroupBy(sentence => sentence.Block).Select(block => whole.Source.Clean[block.First().Start..block.Last().End]);
        return sentences.Concat(blocks).Append(text).Distinct();
    }

    private static IEnumerable<string> Texts() =>
    [
        .. Field("gold/events-dev.jsonl"), .. Field("gold/advisories-dev.jsonl"), .. Field("gold/seed.jsonl"),
        .. Field("events/current-events-2010-2021.jsonl.gz"), .. Field("nlp/re3d-dev.jsonl.gz"), .. Field("muc4/full_dev.jsonl.gz"),
    ];

    private static IEnumerable<string> Field(string path)
    {
        using Stream file = File.OpenRead(SharedData.File(path));
        using var lines = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (lines.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("text").GetString()!;
        }
    }

    private static Report Of(string text) => new("text", text, new LocalDate(2021, 6, 1), null, null, Markup.Text);
}
