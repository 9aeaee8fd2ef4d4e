namespace Muster.Reading.Text;

/// <summary>Leaves out what a browser would not show.</summary>
internal static class StripHtml
{
    public static SourceText From(string html) => StripMarkdown.From(html);
}
