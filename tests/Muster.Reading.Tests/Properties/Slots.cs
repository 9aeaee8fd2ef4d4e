using System.Text.Json.Nodes;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Reading.Tests.Properties;

/// <summary>What facts say, as the contract writes them, without where they stand.</summary>
internal static class Slots
{
    /// <summary>The facts of a report, one a line, in their order.</summary>
    public static string[] Of(Report report) => Of(TestReader.Shared.Read(report));

    /// <summary>The facts of a reading, one a line, in their order.</summary>
    public static string[] Of(DocumentReading reading) =>
    [
        .. JsonNode.Parse(Fuzz.ReadAndCheck.Written(reading))!["facts"]!.AsArray().Select(fact =>
        {
            fact!.AsObject().Remove("evidence");
            return fact.ToJsonString();
        }),
    ];

    /// <summary>The same, each with the words of its evidence.</summary>
    public static string[] WithWords(Report report)
    {
        var reading = TestReader.Shared.Read(report);
        return [.. Of(reading).Zip(reading.Facts, (slots, fact) => slots + " | " + string.Join(" | ", fact.Evidence.Select(span => span.Quote)))];
    }
}
