using System.Text.RegularExpressions;

namespace Muster.Picture.Pages;

/// <summary>
/// What a page says without what changes when it is only issued again: white space; addresses of links; the page's own dates (a line that is nothing but a
/// date, or a date right after a word such as "issued", "updated", "reviewed", "current at"); and a note that it was issued again for nothing but links,
/// editing or a periodic review. A date inside what is said ("curfew until 5 May 2026") is no date of the page: it counts.
/// </summary>
public static class ReissueMask
{
    private const string Month = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private const string Clock = @"(?:[ ,]+(?:at[ ]+)?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:[ ]?[ap]\.?m\.?)?(?:[ ]+(?:UTC|GMT|[A-Z]{2,4}T))?)?";
    private const string Date = @"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?[ ]+)?(?:[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:.]+(?:Z|[+-][0-9:]+)?)?|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}|[0-9]{1,2}(?:st|nd|rd|th)?[ ]+" +
        Month + @"\.?,?[ ]+[0-9]{4}|" + Month + @"\.?[ ]+[0-9]{1,2}(?:st|nd|rd|th)?,?[ ]+[0-9]{4}|" + Month + @"\.?[ ]+[0-9]{4})" + Clock;

    private const string OwnDate = @"\b(?<cue>(?:re-?)?issued|last[ ]updated?|updated|(?:last[ ])?reviewed|published|modified|still[ ]current[ ]at|current[ ]at|date[ ]of[ ]issue|date[ ]issued|latest[ ]update|last[ ]modified)(?:[ ]on)?[ ]*:?[ ]*" + Date;

    // "Reissued with old links removed." says nothing new; "Updated to reflect the ordered departure" does.
    private const string Note = @"\b(?:re-?issued|updated)\b[^.\n]*\b(?:links?|formatting|editorial|minor[ ]edits|typographical|periodic[ ]review[ ]without|no[ ](?:other[ ])?changes?|without[ ]changes?|administrative)\b[^.\n]*(?:\.|$)";

    private const string Grave = @"\b(?:departure|level|evacuat\w*|embassy|terror\w*|kidnap\w*|risk\w*|unrest|armed|suspend\w*|travel)\b";

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline;

    private static readonly Regex Spaces = new(@"[^\S\n]+", Options);
    private static readonly Regex Links = new(@"\b(?:https?://|www\.|mailto:)[^\s<>""')\]]+", Options);
    private static readonly Regex DateLines = new("^[ ]*" + Date + @"[ ]*$", Options);
    private static readonly Regex OwnDates = new(OwnDate, Options);
    private static readonly Regex Notes = new(Note, Options);
    private static readonly Regex GraveWords = new(Grave, Options);

    /// <summary>The words that are left, in order.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var masked = Spaces.Replace(text, " ");
        masked = Links.Replace(masked, " ");
        masked = OwnDates.Replace(masked, "${cue} ");
        masked = DateLines.Replace(masked, "");
        masked = Notes.Replace(masked, note => GraveWords.IsMatch(note.Value) ? note.Value : " ");
        return masked.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }
}
