using Muster.Kernel;

namespace Muster.Channels.Feeds.Mailbox;

/// <summary>Reads a mailbox's password from where other users of the machine cannot see it: one line in a file, or an environment variable.</summary>
public static class ReadMailboxKey
{
    private const int Longest = 1_024;

    /// <summary>The key, or a refusal that does not show it.</summary>
    public static Outcome<string> From(string? file, string? variable) => file is null
        ? Check(variable is null ? null : Environment.GetEnvironmentVariable(variable), $"the variable {variable}")
        : FromFile(file);

    private static Outcome<string> FromFile(string path)
    {
        try
        {
            return Check(new FileInfo(path) is { Exists: true, Length: <= Longest } ? File.ReadAllText(path) : null, $"the file {path}");
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Check(null, $"the file {path}");
        }
    }

    private static Outcome<string> Check(string? text, string where) =>
        text?.TrimEnd('\r', '\n') is { Length: > 0 and <= Longest } key && !key.Any(char.IsControl)
            ? Outcome.Grant(key)
            : Outcome.Refuse<string>(new Problem(ProblemCodes.FeedAddress, $"no key in {where}", "the mailbox's password there, on one line"));
}
