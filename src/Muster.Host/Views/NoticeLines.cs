namespace Muster.Host.Views;

/// <summary>Says on standard error what a reader of an answer has to know, so that the answer itself stays clean.</summary>
internal static class NoticeLines
{
    private const int Most = 40;

    public static void Write(IReadOnlyCollection<string> notices)
    {
        foreach (var notice in notices.Take(Most))
        {
            Console.Error.WriteLine("note: " + OneLine.Of(notice));
        }

        if (notices.Count > Most)
        {
            Console.Error.WriteLine(FormattableString.Invariant($"note: {notices.Count - Most} more notes"));
        }
    }
}
