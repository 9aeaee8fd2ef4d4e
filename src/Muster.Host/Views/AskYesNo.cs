namespace Muster.Host.Views;

/// <summary>Asks a person at a terminal.</summary>
internal static class AskYesNo
{
    /// <summary>Whether they said yes. Without a terminal nobody is asked, and nobody said yes.</summary>
    public static bool Of(string question) => !Console.IsInputRedirected && !Console.IsErrorRedirected && Of(question, Console.In, Console.Error);

    /// <summary>Asks there and reads the answer here: only a clear yes is one.</summary>
    internal static bool Of(string question, TextReader answers, TextWriter ask)
    {
        ask.Write(question + " [y/N] ");
        return answers.ReadLine()?.Trim().ToUpperInvariant() is "Y" or "YES";
    }
}
