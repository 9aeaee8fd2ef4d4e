namespace Muster.Host.Views;

/// <summary>The sentence of each rule, from docs/rules.md, which is part of the program.</summary>
internal static class RuleBook
{
    private static readonly Lazy<Dictionary<string, string>> Sentences = new(Load);

    /// <summary>What a rule does, in one sentence.</summary>
    public static string Sentence(string rule) => Sentences.Value[rule];

    private static Dictionary<string, string> Load()
    {
        using var page = new StreamReader(typeof(RuleBook).Assembly.GetManifestResourceStream("rules.md")!);
        return page.ReadToEnd().ReplaceLineEndings("\n").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|', 4)).ToDictionary(cells => cells[1].Trim(' ', '`'), cells => cells[2].Trim(), StringComparer.Ordinal);
    }
}
