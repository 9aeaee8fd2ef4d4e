using System.CommandLine;
using Muster.Host.Views;

namespace Muster.Host.Commands;

/// <summary>The command that follows this one, whole, so that nobody has to put it together at night.</summary>
internal static class NextStep
{
    /// <summary>
    /// "next: muster call dry-run blast --by "Ada Example" --data my-data": the verb with its arguments, and <paramref name="options"/> with the values that this command was
    /// given; one that it was not given stands with a place to fill in.
    /// </summary>
    public static string Of(ParseResult parsed, string verb, IEnumerable<string> arguments, params Option<string?>[] options) =>
        OneLine.Of($"next: muster {string.Join(' ', [verb, .. arguments.Select(Quoted), .. options.Select(option => $"{option.Name} {Value(parsed, option)}")])}");

    private static string Value(ParseResult parsed, Option<string?> option) => parsed.GetValue(option) is { Length: > 0 } given ? Quoted(given) : option.HelpName ?? "…";

    // What a shell would take apart or read as something else.
    private static string Quoted(string text) => text.Length > 0 && text.All(letter => char.IsLetterOrDigit(letter) || "-_./:,=@%+".Contains(letter, StringComparison.Ordinal))
        ? text
        : "\"" + string.Concat(text.Select(letter => letter is '"' or '\\' or '$' or '`' ? $"\\{letter}" : letter.ToString())) + "\"";
}
