using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading;

namespace Muster.Fuzz;

/// <summary>Reads a report and looks at what must hold of any text.</summary>
internal static class ReadAndCheck
{
    /// <summary>What is wrong with the reading of a report, or null. With <paramref name="explain"/>, its explanation is looked at too.</summary>
    public static string? FaultIn(Reader reader, Report report, bool explain)
    {
        try
        {
            var reading = reader.Read(report);
            var places = new CodePoints(report.Text);
            return FaultIn(reading, places) ?? (explain ? FaultIn(reader.Explain(report), reading, places) : null);
        }
#pragma warning disable CA1031 // The fuzz is here to report whatever the reader throws.
        catch (Exception thrown)
#pragma warning restore CA1031
        {
            return thrown.ToString();
        }
    }

    /// <summary>A reading as the contract writes it.</summary>
    public static string Written(DocumentReading reading)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes);
        WriteFact.Reading(json, reading);
        json.Flush();
        return System.Text.Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static string? FaultIn(DocumentReading reading, CodePoints places)
    {
        foreach (var fact in reading.Facts)
        {
            if (fact.Evidence.IsDefaultOrEmpty)
            {
                return $"a {fact.Kind} without evidence";
            }

            if (FaultIn(fact.Evidence, places) is { } fault)
            {
                return $"{fact.Kind}: {fault}";
            }
        }

        return reading.Doubts.Any(doubt => doubt.Start < 0 || doubt.End > places.Count || doubt.Start > doubt.End) ? "a doubt outside the text" : null;
    }

    private static string? FaultIn(Explanation explanation, DocumentReading reading, CodePoints places)
    {
        if (Written(explanation.Reading) != Written(reading))
        {
            return "what is explained is not what is read";
        }

        foreach (var reason in explanation.Reading.Facts.SelectMany(fact => fact.Why).Concat(explanation.Document).Concat(explanation.LeftOut))
        {
            if (FaultIn(reason.Words, places) is { } fault)
            {
                return $"{reason.Rule}: {fault}";
            }
        }

        return null;
    }

    private static string? FaultIn(ImmutableArray<Evidence> spans, CodePoints places)
    {
        foreach (var span in spans)
        {
            if (span.Start < 0 || span.Start >= span.End || span.End > places.Count)
            {
                return $"words {span.Start} to {span.End} of {places.Count} characters";
            }

            if (!places.Between(span.Start, span.End).Equals(span.Quote, StringComparison.Ordinal))
            {
                return $"words {span.Start} to {span.End} are not those quoted";
            }
        }

        return null;
    }

    /// <summary>A text by code points; half a surrogate pair counts as one.</summary>
    private sealed class CodePoints
    {
        private readonly string text;
        private readonly List<int> starts = [];

        public CodePoints(string text)
        {
            this.text = text;
            for (var at = 0; at < text.Length; at++)
            {
                starts.Add(at);
                at += char.IsSurrogatePair(text, Math.Min(at, text.Length - 1)) ? 1 : 0;
            }

            starts.Add(text.Length);
        }

        public int Count => starts.Count - 1;

        public string Between(int from, int to) => text[starts[from]..starts[to]];
    }
}
