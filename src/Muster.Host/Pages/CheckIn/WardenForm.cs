using System.Collections.Immutable;
using Muster.Kernel;
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

    /// <summary>How contact can have been made.</summary>
    public static readonly ImmutableArray<(string Word, string Says)> Ways =
    [
        ("met", "I met them in person"),
        ("phone", "I spoke with them on the phone"),
        ("message", "They wrote to me"),
        ("told", "Somebody else told me (say who)"),
        ("other", "Another way (say which)"),
    ];

    /// <summary>Of a posted body.</summary>
    public static WardenForm Of(string body) => new(
        SmallBody.Field(body, "n"), SmallBody.Field(body, "p"), SmallBody.Field(body, "a"), SmallBody.Field(body, "how"), SmallBody.Words(SmallBody.Field(body, "w"), MostWords) ?? "");

    /// <summary>The number of the person, or null.</summary>
    public long? Number => long.TryParse(Called, System.Globalization.NumberStyles.None, null, out var number) ? number : null;

    /// <summary>What is said and how contact was made, or what is missing.</summary>
    public Outcome<(AnswerSays Says, string How)> Read()
    {
        var says = CheckInPage.Says(Pressed);
        var way = Ways.FirstOrDefault(way => way.Word == How).Says;
        return says is null ? Refuse("no answer", "one of the three buttons")
            : way is null ? Refuse("nothing about how contact was made", "one of the ways in the list")
            : Words.Length == 0 ? Refuse("no words about how contact was made", "a few words, such as where and when, or who said so")
            : Outcome.Grant((says.Value, $"{way.Split(" (")[0]}: {Words}"));
    }

    private static Outcome<(AnswerSays Says, string How)> Refuse(string found, string expected) =>
        Outcome.Refuse<(AnswerSays, string)>(new Problem(ProblemCodes.CallStep, found, expected));
}
