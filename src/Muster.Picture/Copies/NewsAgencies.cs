using System.Collections.Frozen;

namespace Muster.Picture.Copies;

/// <summary>
/// The agencies whose stories other papers carry: who credits one of them ("six died, Reuters reported") tells that agency's story. Only names by which
/// nothing else is called are listed, under the key that stands first in the line.
/// </summary>
internal static class NewsAgencies
{
    private static readonly string[] Names =
    [
        "afp|agence france presse", "reuters|thomson reuters", "ap|associated press", "dpa|deutsche presse agentur|german press agency", "efe|agencia efe",
        "ansa", "xinhua|new china news agency", "tass|itar tass", "ria novosti", "interfax", "anadolu agency|anadolu", "upi|united press international", "kyodo|kyodo news",
        "yonhap", "pti|press trust of india", "ani|asian news international", "irna", "isna", "sana|syrian arab news agency", "maan", "pa media|press association",
        "belga", "lusa", "bernama", "antara", "ukrinform", "panapress|pana", "bloomberg", "bno news|bno",
    ];

    private static readonly FrozenDictionary<string, string> KeyOfName = Names.Select(line => line.Split('|'))
        .SelectMany(names => names, (names, name) => (names[0], name))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Item1, StringComparer.Ordinal);

    /// <summary>The agency's key, or null where <paramref name="source"/> names none.</summary>
    public static string? KeyOf(string? source)
    {
        var name = FoldedText.Of(source);
        name = name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;
        return KeyOfName.GetValueOrDefault(name)
            ?? (name.EndsWith(" news agency", StringComparison.Ordinal) ? KeyOfName.GetValueOrDefault(name[..^" news agency".Length]) : null);
    }
}
