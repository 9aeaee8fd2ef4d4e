using System.Text;

namespace Muster.Host.Pages.CheckIn;

/// <summary>What the outside is told where it is told nothing, made once. A refused link gives no language away, so it is said in all of them.</summary>
internal static class RefusedPage
{
    /// <summary>Their media type.</summary>
    public const string Html = "text/html; charset=utf-8";

    /// <summary>For every link that cannot be opened, and every address that there is not.</summary>
    public static readonly byte[] Link = InAllLanguages(words => words.Refused);

    /// <summary>For an answer that could not be kept.</summary>
    public static readonly byte[] NotKept = InAllLanguages(words => words.NotKept);

    /// <summary>For one who has asked for too many links that are none.</summary>
    public static readonly byte[] Tired = InEnglish("Too many links that are not valid were asked for from your network. A valid link still works; wait a minute before you try another.");

    /// <summary>For one who answers without end.</summary>
    public static readonly byte[] Often = InEnglish("Very many answers came through this link within a minute. The earlier ones are kept, this one is not: wait a minute, then try again.");

    /// <summary>For a body that is too large.</summary>
    public static readonly byte[] Large = InEnglish("That is more than an answer may have (8 kB). Nothing was kept.");

    /// <summary>For what is no form of ours.</summary>
    public static readonly byte[] NoForm = InEnglish("Only the form on this page is taken. Nothing was kept.");

    /// <summary>A sentence in English.</summary>
    public static byte[] InEnglish(string sentence) =>
        Encoding.UTF8.GetBytes(PlainPage.Of("en", isRightToLeft: false, "Muster", page => page.Add($"<p>{sentence}</p>\n")));

    private static byte[] InAllLanguages(Func<CheckInWords, string> sentence) => Encoding.UTF8.GetBytes(PlainPage.Of("en", isRightToLeft: false, "Muster", page =>
        page.AddEach(CheckInLanguages.All, (to, words) => to.Add($"<p lang=\"{words.Language}\"{PlainPage.Direction(words.IsRightToLeft)}>{sentence(words)}</p>\n"))));
}
