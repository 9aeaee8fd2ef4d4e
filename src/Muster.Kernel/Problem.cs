using System.Globalization;

namespace Muster.Kernel;

/// <summary>A refusal in words that a person can act on.</summary>
/// <param name="Code">A catalogued code, see <see cref="ProblemCodes"/>.</param>
/// <param name="Found">What was found, as a clause: "the category 'manager'".</param>
/// <param name="Expected">What was expected instead, as a clause: "one of emergency, non_emergency, …".</param>
/// <param name="File">The file it stands in, or null where there is none.</param>
/// <param name="Line">The line in that file, from 1, or null where the whole file is meant.</param>
public sealed record Problem(string Code, string Found, string Expected, string? File = null, int? Line = null)
{
    /// <summary>The same problem, placed in a file.</summary>
    public Problem In(string file) => this with { File = File ?? file };

    /// <summary>One line: where, what was found, what was expected, and the code to look up.</summary>
    public override string ToString()
    {
        var where = (File, Line) switch
        {
            (null, _) => "",
            ({ } file, null) => file + ": ",
            ({ } file, { } line) => string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: "),
        };
        return $"{where}found {Found}; expected {Expected} [{Code}]";
    }
}
