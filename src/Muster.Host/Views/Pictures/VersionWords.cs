using Muster.Picture.Pages;

namespace Muster.Host.Views.Pictures;

/// <summary>A version of a page by its name.</summary>
/// <param name="Name">The document's name.</param>
/// <param name="Text">Its text as a reader sees it.</param>
internal sealed record PageVersion(string Name, string Text);

/// <summary>The sentences about two versions of a page.</summary>
internal static class VersionWords
{
    /// <summary>How much has changed, in one sentence.</summary>
    public static string InOneLine(VersionComparison compared) => compared switch
    {
        { IsSame: true } => "The same words in both.",
        { IsReissue: true } => $"Issued again: only the page's own dates, links or notes of a reissue differ ({Counts(compared)}). Nothing said has changed.",
        _ => $"{Counts(compared)}.",
    };

    private static string Counts(VersionComparison compared) => $"{BriefWords.Count(compared.WordsRemoved, "word")} gone, {BriefWords.Count(compared.WordsAdded, "word")} new";
}
