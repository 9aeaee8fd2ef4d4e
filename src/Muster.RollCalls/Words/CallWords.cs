using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Muster.RollCalls.Words;

/// <summary>
/// What the messages of a roll call say in one language (Words/Texts, a file a language). <c>{topic}</c>, <c>{link}</c> and <c>{text}</c> stand for what is filled in; the asks have no letter that
/// would cost a text message more than it need (3GPP TS 23.038), so that one message is enough.
/// </summary>
/// <param name="Language">ISO 639-1.</param>
public sealed record CallWords(string Language)
{
    private const string Folder = "Words/";
    private const string Extension = ".tsv";
    private const string Fallback = "en";

    private static readonly FrozenDictionary<string, CallWords> ByLanguage =
        EmbeddedText.Names(Folder).Select(Read).ToFrozenDictionary(words => words.Language, StringComparer.Ordinal);

    /// <summary>All languages that there are, by their code.</summary>
    public static ImmutableArray<CallWords> All => [.. ByLanguage.Values.OrderBy(words => words.Language, StringComparer.Ordinal)];

    /// <summary>Stands before everything that an exercise sends; begins with EXERCISE in every language, because whoever forwards it may not share the language.</summary>
    public required string ExerciseMark { get; init; }

    /// <summary>A mail's subject.</summary>
    public required string Subject { get; init; }

    /// <summary>The question.</summary>
    public required string Ask { get; init; }

    /// <summary>Where to answer.</summary>
    public required string LinkLine { get; init; }

    /// <summary>How to answer by message: 1, 2, 3.</summary>
    public required string ReplyLine { get; init; }

    /// <summary>The subject of a correction.</summary>
    public required string CorrectionSubject { get; init; }

    /// <summary>A correction.</summary>
    public required string Correction { get; init; }

    /// <summary>What a warden is told at the handover.</summary>
    public required string Handover { get; init; }

    /// <summary>The words for somebody who speaks these languages: the first of them that there is, else English.</summary>
    public static CallWords For(ImmutableArray<string> languages) =>
        LanguageTags.Of(languages).Select(language => ByLanguage.GetValueOrDefault(language)).FirstOrDefault(words => words is not null) ?? ByLanguage[Fallback];

    private static CallWords Read(string name)
    {
        var texts = EmbeddedText.Rows(name).ToDictionary(row => row.Key, row => row.Text, StringComparer.Ordinal);
        return new CallWords(name[Folder.Length..^Extension.Length])
        {
            ExerciseMark = Text("exercise_mark"),
            Subject = Text("subject"),
            Ask = Text("ask"),
            LinkLine = Text("link_line"),
            ReplyLine = Text("reply_line"),
            CorrectionSubject = Text("correction_subject"),
            Correction = Text("correction"),
            Handover = Text("handover"),
        };

        string Text(string key) => texts.TryGetValue(key, out var text) ? text : throw new FormatException($"{name}: found no '{key}', expected a line of it.");
    }
}
