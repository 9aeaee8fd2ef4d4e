namespace Muster.Host.Views;

/// <summary>Breaks a line at its spaces.</summary>
internal static class WrapLines
{
    /// <summary>Lines of at most <paramref name="width"/> characters; a word that is longer is cut. At least one line, be it empty.</summary>
    public static IEnumerable<string> Of(string text, int width)
    {
        var rest = text;
        while (rest.Length > width)
        {
            var space = rest.LastIndexOf(' ', width);
            var end = space > 0 ? space : width;
            yield return rest[..end].TrimEnd();
            rest = rest[end..].TrimStart();
        }

        yield return rest;
    }
}
