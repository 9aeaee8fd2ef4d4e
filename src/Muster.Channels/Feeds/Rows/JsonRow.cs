using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Muster.Channels.Feeds.Rows;

/// <summary>An object of a list as a row: its keys are the columns, its numbers stay as written, null and anything with parts is empty.</summary>
internal sealed class JsonRow(JsonElement element, ImmutableArray<string> names, int line) : IRow
{
    /// <inheritdoc/>
    public int Line => line;

    /// <inheritdoc/>
    public string Where => string.Create(CultureInfo.InvariantCulture, $"item {line}");

    /// <inheritdoc/>
    public string Raw => element.GetRawText();

    /// <inheritdoc/>
    public ReadOnlySpan<char> Field(int column)
    {
        if (column < 0 || column >= names.Length || !element.TryGetProperty(names[column], out var value))
        {
            return [];
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => JsonText.Of(value),
            JsonValueKind.Number => value.GetRawText(),
            _ => [],
        };
    }
}
