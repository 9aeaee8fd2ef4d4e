using System.Text;
using Muster.Kernel;

namespace Muster.Desk.People;

/// <summary>Writes a sheet about people to a file that its owner alone may read.</summary>
public static class WriteSheet
{
    /// <summary>Gives back <paramref name="rows"/>; a file that cannot be written is a refusal.</summary>
    public static Outcome<int> To(string file, string csv, int rows)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                // A file that is there already keeps its rights, whatever they are: it has to go first.
                File.Delete(file);
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), options);
            writer.Write(csv);
            return Outcome.Grant(rows);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Outcome.Refuse<int>(new Problem(ProblemCodes.BadArgument, "a file that cannot be written", "a file in a folder that exists and may be written", file));
        }
    }
}
