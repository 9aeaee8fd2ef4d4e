using System.Collections.Immutable;
using Muster.Kernel;

namespace Muster.RollCalls.Replies;

/// <summary>The words of replies, a file a language (Lexicon/README.md).</summary>
internal static class ReplyLexicon
{
    private const string Folder = "Replies/";
    private const string Extension = ".tsv";

    /// <summary>All phrases, the longest first, by the letter that they begin with.</summary>
    private static readonly ILookup<char, ReplyPhrase> ByLetter =
        Read().OrderByDescending(phrase => phrase.Words.Length).ToLookup(phrase => phrase.Words[0][0]);

    /// <summary>The languages that have a file, ISO 639-1.</summary>
    public static ImmutableArray<string> Languages { get; } = [.. EmbeddedText.Names(Folder).Select(Language).Order(StringComparer.Ordinal)];

    /// <summary>All phrases.</summary>
    public static IEnumerable<ReplyPhrase> All => ByLetter.SelectMany(phrases => phrases);

    /// <summary>The phrases that stand at a place of the text, the longest first.</summary>
    public static IEnumerable<ReplyPhrase> At(ImmutableArray<ReplyToken> text, int at) =>
        text[at].Kind is ReplyTokenKind.Word ? ByLetter[text[at].Text[0]].Where(phrase => phrase.StandsAt(text, at)) : [];

    private static string Language(string name) => name[Folder.Length..^Extension.Length];

    private static IEnumerable<ReplyPhrase> Read() =>
        from name in EmbeddedText.Names(Folder)
        from row in EmbeddedText.Rows(name)
        let phrases = Class(name, row.Key)
        from phrase in row.Text.Split(';', StringSplitOptions.TrimEntries)
        select new ReplyPhrase(phrases, Language(name), Folded(phrase));

    private static PhraseClass Class(string name, string word) =>
        Words<PhraseClass>.TryParse(word, out var known) ? known : throw new FormatException($"{name}: found '{word}', expected one of {string.Join(", ", Words<PhraseClass>.All)}.");

    private static ImmutableArray<string> Folded(string phrase)
    {
        var words = FoldReply.Of(phrase.TrimEnd('*')).Select(token => token.Text).ToArray();
        return phrase.EndsWith('*') ? [.. words[..^1], words[^1] + "*"] : [.. words];
    }
}
