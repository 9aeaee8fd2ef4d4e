using System.Collections.Immutable;

namespace Muster.RollCalls;

/// <summary>Reads the languages of a roster.</summary>
internal static class LanguageTags
{
    /// <summary>The languages without region and script: <c>pt-BR</c>, <c>PT_br</c> and <c>pt</c> are <c>pt</c>.</summary>
    public static IEnumerable<string> Of(ImmutableArray<string> languages) =>
        languages.IsDefault ? [] : languages.Select(language => language.Trim().Split('-', '_')[0].ToLowerInvariant());
}
