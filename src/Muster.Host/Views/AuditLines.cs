using System.Collections.Immutable;
using Muster.Store;

namespace Muster.Host.Views;

/// <summary>Entries of the event log, one a line.</summary>
internal static class AuditLines
{
    /// <summary>Writes them; returns exit code 0.</summary>
    public static int Write(ImmutableArray<LogEntry> entries, bool json)
    {
        if (json)
        {
            WriteJson(entries);
            return ExitCodes.Done;
        }

        using var output = StandardOutput.Text();
        foreach (var entry in entries)
        {
            output.WriteLine(FormattableString.Invariant($"{entry.Seq,6}  {entry.At}  {entry.Type}  {OneLine.Of(entry.Body)}"));
        }

        return ExitCodes.Done;
    }

    private static void WriteJson(ImmutableArray<LogEntry> entries)
    {
        using var lines = new JsonLines();
        foreach (var entry in entries)
        {
            lines.Json.WriteStartObject();
            lines.Json.WriteNumber("seq", entry.Seq);
            lines.Json.WriteString("at", entry.At);
            lines.Json.WriteString("type", entry.Type);
            lines.Json.WritePropertyName("body");
            lines.Json.WriteRawValue(entry.Body);
            lines.Json.WriteString("hash", entry.Hash);
            lines.Json.WriteEndObject();
            lines.End();
        }
    }
}
