using System.Collections.Immutable;

namespace Muster.Host.Pages.CheckIn;

/// <summary>The words of the check-in page in one language.</summary>
/// <param name="Language">ISO 639-1.</param>
/// <param name="IsRightToLeft">How it is written.</param>
internal sealed record CheckInWords(string Language, bool IsRightToLeft)
{
    /// <summary>"Answer as {0}", with the given name.</summary>
    public required string AnswerAs { get; init; }

    /// <summary>The first button.</summary>
    public required string Safe { get; init; }

    /// <summary>The second button.</summary>
    public required string NeedsHelp { get; init; }

    /// <summary>The third button.</summary>
    public required string NotInArea { get; init; }

    /// <summary>The label of the note.</summary>
    public required string Note { get; init; }

    /// <summary>What stands over an answer that is kept.</summary>
    public required string Taken { get; init; }

    /// <summary>How to change it.</summary>
    public required string Change { get; init; }

    /// <summary>What stands beneath where a good and a bad answer stand against each other.</summary>
    public required string Differ { get; init; }

    /// <summary>The mark of an exercise.</summary>
    public required string Exercise { get; init; }

    /// <summary>What is said where a form came without an answer that we know.</summary>
    public required string Press { get; init; }

    /// <summary>The one refusal.</summary>
    public required string Refused { get; init; }

    /// <summary>What is said where the answer could not be kept.</summary>
    public required string NotKept { get; init; }

    /// <summary>
    /// The words for a person with these languages, the best first: at most two that we have, because a telephone is passed around; English where we have none.
    /// A region ("pt-BR") is not looked at.
    /// </summary>
    public static ImmutableArray<CheckInWords> For(ImmutableArray<string> languages)
    {
        ImmutableArray<CheckInWords> known = [.. languages
            .Select(language => CheckInLanguages.All.FirstOrDefault(words => words.Language.Equals(language.Split('-', '_')[0], StringComparison.OrdinalIgnoreCase)))
            .OfType<CheckInWords>().Distinct().Take(2)];
        return known.IsEmpty ? [CheckInLanguages.All[0]] : known;
    }
}
