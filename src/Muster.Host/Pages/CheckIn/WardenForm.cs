using System.Collections.Immutable;
using Muster.RollCalls.People;

namespace Muster.Host.Pages.CheckIn;

/// <summary>A warden's word about one person, as it was posted.</summary>
/// <param name="Mark">The form's own mark.</param>
/// <param name="Called">The number of the person in the call.</param>
/// <param name="Pressed">Which of the three buttons.</param>
/// <param name="How">How contact was made: one of <see cref="Ways"/>.</param>
/// <param name="Words">In the warden's words, without what no line holds; at most <see cref="MostWords"/>.</param>
internal sealed record WardenForm(string Mark, string Called, string Pressed, string How, string Words)
{
    /// <summary>The most that is kept of the words.</summary>
    public const int MostWords = 300;

    /// <summary>How contact can have been made, as it is kept: in English, which the desk reads, whatever the warden's page spoke.</summary>
    public static readonly ImmutableArray<(string Word, string Says)> Ways =
    [
        ("met", "I met them in person"),
        ("phone", "I spoke with them on the phone"),
        ("message", "They wrote to me"),
        ("told", "Somebody else told me"),
        ("other", "Another way"),
    ];

    /// <summary>Of a posted body.</summary>
    public static WardenForm Of(string body) => new(
        SmallBody.Field(body, "n"), SmallBody.Field(body, "p"), SmallBody.Field(body, "a"), SmallBody.Field(body, "how"), SmallBody.Words(SmallBody.Field(body, "w"), MostWords) ?? "");

    /// <summary>The number of the person, or null.</summary>
    public long? Number => long.TryParse(Called, System.Globalization.NumberStyles.None, null, out var number) ? number : null;

    /// <summary>What is missing, in the warden's words, or null where nothing is.</summary>
    public string? Lacks(WardenWords words) => CheckInPage.Says(Pressed) is null ? words.NoAnswer
        : Way is null ? words.NoWay
        : Words.Length == 0 ? words.NoWords
        : null;

    /// <summary>What is said and how contact was made, of a form that lacks nothing.</summary>
    public (AnswerSays Says, string How) Read() => (CheckInPage.Says(Pressed)!.Value, $"{Way}: {Words}");

    private string? Way => Ways.FirstOrDefault(way => way.Word == How).Says;
}
