using System.Collections.Immutable;
using Muster.RollCalls.People;

namespace Muster.Host.Pages.CheckIn;

/// <summary>The words of a warden's page and sheet in one language.</summary>
/// <param name="Language">ISO 639-1.</param>
internal sealed record WardenWords(string Language)
{
    /// <summary>What the page is, with the warden's name {0} and the number of people {1}.</summary>
    public required string Zone { get; init; }

    /// <summary>The way to the sheet.</summary>
    public required string ToSheet { get; init; }

    /// <summary>The question how contact was made.</summary>
    public required string How { get; init; }

    /// <summary>What stands in the list before anything is chosen.</summary>
    public required string Choose { get; init; }

    /// <summary>The ways in which contact can have been made, in the order of <see cref="WardenForm.Ways"/>.</summary>
    public required ImmutableArray<string> Ways { get; init; }

    /// <summary>The label of the words about it.</summary>
    public required string Details { get; init; }

    /// <summary>The three buttons: safe, needs help, not in the area.</summary>
    public required ImmutableArray<string> Buttons { get; init; }

    /// <summary>What is kept: of whom {0}, and how they stand {1}.</summary>
    public required string Kept { get; init; }

    /// <summary>What was not kept: of whom {0}, and why {1}.</summary>
    public required string NotKept { get; init; }

    /// <summary>Why: no button.</summary>
    public required string NoAnswer { get; init; }

    /// <summary>Why: nothing chosen from the list.</summary>
    public required string NoWay { get; init; }

    /// <summary>Why: no words.</summary>
    public required string NoWords { get; init; }

    /// <summary>A form that was not made for this link.</summary>
    public required string NotYours { get; init; }

    /// <summary>The states in capitals, in the order of <see cref="CalledState"/>.</summary>
    public required ImmutableArray<string> States { get; init; }

    /// <summary>Before the warden's name on the sheet.</summary>
    public required string Warden { get; init; }

    /// <summary>When the sheet was printed {0}, and what that means.</summary>
    public required string Printed { get; init; }

    /// <summary>What to do with the sheet.</summary>
    public required string Destroy { get; init; }

    /// <summary>The heads of the sheet's five columns.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>The four boxes: safe, needs help, not in the area, not reached.</summary>
    public required ImmutableArray<string> Boxes { get; init; }

    /// <summary>The sentence beneath the sheet.</summary>
    public required string Silence { get; init; }

    /// <summary>Before the place for a signature.</summary>
    public required string Signed { get; init; }

    /// <summary>Before the place for the time.</summary>
    public required string Time { get; init; }

    /// <summary>The words for a warden with these languages: the first that we have, else English. A region ("pt-BR") is not looked at.</summary>
    public static WardenWords For(ImmutableArray<string> languages) => (languages.IsDefault ? [] : languages)
        .Select(language => WardenLanguages.All.FirstOrDefault(words => words.Language.Equals(language.Split('-', '_')[0], StringComparison.OrdinalIgnoreCase)))
        .FirstOrDefault(words => words is not null) ?? WardenLanguages.All[0];
}
