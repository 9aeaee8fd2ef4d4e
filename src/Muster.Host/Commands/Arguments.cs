using System.Globalization;
using Muster.Kernel;
using NodaTime;

namespace Muster.Host.Commands;

/// <summary>Reads the values of arguments.</summary>
internal static class Arguments
{
    /// <summary>A day, or null where none was given.</summary>
    public static Outcome<LocalDate?> Day(string? text, string option) =>
        text is null ? Outcome.Grant<LocalDate?>(null)
        : PartialDate.TryParse(text, out var date) && date.IsDay ? Outcome.Grant<LocalDate?>(date.First)
        : Refuse<LocalDate?>($"{option} {text}", "a day such as 2022-07-30");

    /// <summary>A country's code, or null where none was given.</summary>
    public static Outcome<string?> Country(string? text) =>
        text is null ? Outcome.Grant<string?>(null)
        : text.Length == 2 && text.All(char.IsAsciiLetter) ? Outcome.Grant<string?>(text.ToUpperInvariant())
        : Refuse<string?>($"--country {text}", "an ISO code of two letters, such as ML");

    /// <summary>An issuer: ISO codes in capitals, and the United Kingdom's is GB; names as they stand.</summary>
    public static string? Issuer(string? text) => text is { Length: 2 } ? text.ToUpperInvariant() is "UK" ? "GB" : text.ToUpperInvariant() : text;

    /// <summary>A number of threads; one a core where none was given.</summary>
    public static Outcome<int> Threads(string? text) =>
        text is null ? Outcome.Grant(Environment.ProcessorCount)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= 256 ? Outcome.Grant(count)
        : Refuse<int>($"--threads {text}", "a number from 1 to 256");

    /// <summary>A whole number, or null where none was given.</summary>
    public static Outcome<int?> Whole(string? text, string option, int least, int most) =>
        text is null ? Outcome.Grant<int?>(null)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? Outcome.Grant<int?>(number)
        : Refuse<int?>($"{option} {text}", FormattableString.Invariant($"a number from {least} to {most}"));

    /// <summary>What keeps a page from being written; nothing where none is asked for.</summary>
    public static IEnumerable<Problem> Page(string? page, bool json)
    {
        if (page is not null && json)
        {
            yield return new Problem(ProblemCodes.BadArgument, "both --json and --html", "one of the two");
        }

        if (page is not null && (page.Length == 0 || Directory.Exists(page) || !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(page)))))
        {
            yield return new Problem(ProblemCodes.BadArgument, $"--html {page}", "a file in a folder that exists");
        }
    }

    private static Outcome<T> Refuse<T>(string found, string expected) => Outcome.Refuse<T>(new Problem(ProblemCodes.BadArgument, found, expected));
}
