using System.Globalization;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Host.Views;

/// <summary>Readings for people: a heading a report, a line a fact with its quote.</summary>
internal sealed class ReadingText(Func<string, string> countryName) : IReadingView
{
    private const int QuoteLimit = 160;
    private readonly StreamWriter output = StandardOutput.Text();

    /// <inheritdoc/>
    public void Write(DocumentReading reading)
    {
        output.WriteLine(Heading(reading));
        foreach (var fact in reading.Facts)
        {
            output.WriteLine($"  {FactWords.Of(fact, countryName)}  \"{OneLine.Of(fact.Evidence[0].Quote, QuoteLimit)}\"");
        }

        foreach (var doubt in reading.Doubts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  doubt at character {doubt.Start}: {OneLine.Of(doubt.Why)}"));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => output.Dispose();

    private string Heading(DocumentReading reading)
    {
        var facts = reading.Facts.Length switch
        {
            0 => "nothing that can be read as a fact",
            1 => "1 fact",
            var count => string.Create(CultureInfo.InvariantCulture, $"{count} facts"),
        };
        string[] parts =
        [
            OneLine.Of(reading.Document),
            reading.Published is { } day ? PartialDate.OfDay(day).ToString() : "no date",
            .. reading.Country is { } country ? (string[])[countryName(country)] : [],
            facts,
        ];
        return string.Join(" · ", parts);
    }
}
