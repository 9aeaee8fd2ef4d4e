using Muster.Host.Views;
using Muster.Kernel;

namespace Muster.Host.Commands;

/// <summary>The short name that a person gives an order or a roll call: it is typed at night, said over the phone and stands in addresses.</summary>
internal static class ShortName
{
    private const int Longest = 40;

    /// <summary>The name, or a refusal where it has spaces, signs or letters that a keyboard far away may not have.</summary>
    public static Outcome<string> Of(string text) => text.Length is > 0 and <= Longest && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') && char.IsAsciiLetterOrDigit(text[0])
        ? Outcome.Grant(text)
        : Outcome.Refuse<string>(new Problem(ProblemCodes.BadArgument, $"the name '{OneLine.Of(text)}'", $"1 to {Longest} letters a-z, digits, '-', '_' and '.', a letter or digit first: blast-0730"));
}
