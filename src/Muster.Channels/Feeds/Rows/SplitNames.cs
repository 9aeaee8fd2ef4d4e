using System.Collections.Immutable;

namespace Muster.Channels.Feeds.Rows;

/// <summary>Splits a list of sources.</summary>
internal static class SplitNames
{
    /// <summary>The names between semicolons, each once, in the order written.</summary>
    public static ImmutableArray<string> Of(ReadOnlySpan<char> list, KeptStrings strings)
    {
        if (list.IsEmpty)
        {
            return [];
        }

        if (!list.Contains(';'))
        {
            return [strings.Of(list)!];
        }

        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var part in list.Split(';'))
        {
            if (strings.Of(list[part].Trim()) is { } name && !names.Contains(name))
            {
                names.Add(name);
            }
        }

        return names.DrainToImmutable();
    }
}
