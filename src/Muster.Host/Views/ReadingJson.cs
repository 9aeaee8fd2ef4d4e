using Muster.Kernel.Facts;

namespace Muster.Host.Views;

/// <summary>One JSON object a reading, one a line (contract/reading.md).</summary>
internal sealed class ReadingJson : IReadingView
{
    private readonly JsonLines lines = new();

    /// <inheritdoc/>
    public void Write(DocumentReading reading)
    {
        WriteFact.Reading(lines.Json, reading);
        lines.End();
    }

    /// <inheritdoc/>
    public void Dispose() => lines.Dispose();
}
