using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading;
using Muster.Reading.Decisions;
using Muster.Reading.Places;
using Muster.Reading.Syntax;

namespace Muster.Desk.Tests;

/// <summary>The reader as the program has it, loaded once for all tests: it is immutable.</summary>
internal static class TestReader
{
    private static readonly Gazetteer Places = Gazetteer.Open(Bytes("gazetteer.bin"));

    private static readonly ReadOnce Once = new(new Reader(Places, SyntaxModel.Open(Bytes("syntax.bin")), DecisionModel.Open(Bytes("decisions.bin"))).Read);

    public static DocumentReading Read(Report report) => Once.Read(report);

    /// <summary>A reader that finds nothing, where only the feed's own fields matter.</summary>
    public static DocumentReading ReadNothing(Report report) => new() { Document = report.Document, Published = report.Published };

    public static string? FindCountry(string name) => Places.Country(name);

    private static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, file));
}
