using System.Globalization;

namespace Muster.Host.Views;

/// <summary>Counts reports on standard error while a person watches; silent when it is redirected.</summary>
internal sealed class Progress : IDisposable
{
    private const int Every = 50;
    private readonly bool isWatched = !Console.IsErrorRedirected;
    private int count;

    /// <summary>One more report is done.</summary>
    public void Step()
    {
        if (++count % Every == 0 && isWatched)
        {
            Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{count} reports"));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (count >= Every && isWatched)
        {
            Console.Error.Write("\r                    \r");
        }
    }
}
