using NodaTime;

namespace Muster.Kernel;

/// <summary>How a report's text is marked up.</summary>
public enum Markup
{
    /// <summary>Plain text, or Markdown, whose marks are skipped where they stand.</summary>
    Text,

    /// <summary>HTML: only what a reader would see is read.</summary>
    Html,
}

/// <summary>A document to read, with what the feed already knows of it.</summary>
/// <param name="Document">Its name: a file name, or the feed's id.</param>
/// <param name="Text">The original text; all evidence points into it.</param>
/// <param name="Published">The day that it bears, or null where nobody said.</param>
/// <param name="Issuer">ISO code of the government (or the body) that issued it, where the feed knows.</param>
/// <param name="Country">ISO code of the country that it is about, where the feed knows.</param>
/// <param name="Markup">How the text is marked up.</param>
public sealed record Report(
    string Document,
    string Text,
    LocalDate? Published = null,
    string? Issuer = null,
    string? Country = null,
    Markup Markup = Markup.Text)
{
    /// <summary>The day on which a feed saw it: stands in for the day that it bears where neither the feed nor the text gives one.</summary>
    public LocalDate? SeenOn { get; init; }
}
