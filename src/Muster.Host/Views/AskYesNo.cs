namespace Muster.Host.Views;

/// <summary>Asks a person at a terminal.</summary>
internal static class AskYesNo
{
    /// <summary>Whether they said yes. Without a terminal nobody is asked, and nobody said yes.</summary>
    public static bool Of(string question)
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected)
        {
            return false;
        }

        Console.Error.Write(question + " [y/N] ");
        return Console.In.ReadLine()?.Trim() is "y" or "Y" or "yes" or "Yes" or "YES";
    }
}
