using Muster.Kernel;

namespace Muster.Channels.Models;

/// <summary>Reads the key for a model from where other users of the machine cannot see it.</summary>
public static class ReadModelKey
{
    private const int Longest = 8_192;

    /// <summary>The key in an environment variable, or a refusal.</summary>
    public static Outcome<string> FromVariable(string name) =>
        Environment.GetEnvironmentVariable(name) is { } value && IsKey(value.Trim())
            ? Outcome.Grant(value.Trim())
            : Refuse($"no key in the variable {name}", "a variable that holds the key of the model and nothing else");

    /// <summary>The key in a file, or a refusal.</summary>
    public static Outcome<string> FromFile(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists || file.Length > Longest)
            {
                return Refuse($"no key in the file {path}", "a file that holds the key of the model and nothing else");
            }

            var value = File.ReadAllText(path).Trim();
            return IsKey(value) ? Outcome.Grant(value) : Refuse($"no key in the file {path}", "a file that holds the key of the model and nothing else");
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refuse($"no file {path} that can be opened", "a file that holds the key of the model and nothing else");
        }
    }

    // It goes into a header: printable ASCII without a space.
    private static bool IsKey(string text) => text.Length is > 0 and <= Longest && text.All(letter => letter is > ' ' and <= '~');

    private static Outcome<string> Refuse(string found, string expected) => Outcome.Refuse<string>(new Problem(ProblemCodes.ModelKey, found, expected));
}
