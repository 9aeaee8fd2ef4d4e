using System.Collections.Immutable;
using Muster.Desk;
using Muster.Kernel.Facts;

namespace Muster.Host.Views;

/// <summary>
/// One JSON object a report, one a line: <c>reading</c> as <c>muster read --json</c> has it, <c>why</c> with the reasons of the document and of each fact in
/// the reading's order, <c>left_out</c>.
/// </summary>
internal sealed class ExplanationJson : IExplanationView
{
    private readonly JsonLines lines = new();

    /// <inheritdoc/>
    public void Write(ExplainedReport explained)
    {
        var (told, json) = (explained.Explanation, lines.Json);
        json.WriteStartObject();
        json.WritePropertyName("reading");
        WriteFact.Reading(json, told.Reading);
        json.WriteStartObject("why");
        json.WritePropertyName("document");
        WriteReasons(told.Document);
        json.WriteStartArray("facts");
        foreach (var fact in told.Reading.Facts)
        {
            WriteReasons(fact.Why);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WritePropertyName("left_out");
        WriteReasons(told.LeftOut);
        json.WriteEndObject();
        lines.End();
    }

    /// <inheritdoc/>
    public void Dispose() => lines.Dispose();

    private void WriteReasons(ImmutableArray<Reason> reasons)
    {
        var json = lines.Json;
        json.WriteStartArray();
        foreach (var reason in reasons)
        {
            json.WriteStartObject();
            json.WriteString("rule", reason.Rule);
            json.WriteString("does", RuleBook.Sentence(reason.Rule));
            json.WriteString("says", reason.Says);
            json.WriteStartArray("words");
            foreach (var span in reason.Words)
            {
                json.WriteStartObject();
                json.WriteNumber("start", span.Start);
                json.WriteNumber("end", span.End);
                json.WriteString("quote", span.Quote);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
