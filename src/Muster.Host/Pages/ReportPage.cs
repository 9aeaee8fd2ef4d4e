using System.Collections.Immutable;
using Muster.Desk.Wardens;
using Muster.Host.Views;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Host.Pages;

/// <summary>The form for a warden's report: works without script, keeps what was typed, and says beside each field what is wrong with it.</summary>
internal static class ReportPage
{
    /// <summary>The names of the fields as they are posted.</summary>
    public static WardenForm Form(Func<string, string> posted) => new()
    {
        Name = posted("name"),
        Country = posted("country"),
        Place = posted("place"),
        Day = posted("day"),
        Type = posted("type"),
        KilledLeast = posted("killed_least"),
        KilledMost = posted("killed_most"),
        InjuredLeast = posted("injured_least"),
        InjuredMost = posted("injured_most"),
        Words = posted("words"),
        Known = posted("known"),
    };

    /// <summary>The whole page.</summary>
    public static string Of(WardenForm form, ImmutableSortedDictionary<WardenField, string> troubles, LocalDate today) => PageFrame.Of("Report something", page =>
    {
        page.Add($"<p>What you write here is kept under your name, and everybody who sees the country's picture sees it.</p>\n");
        if (!troubles.IsEmpty)
        {
            page.Add($"<section class=\"trouble\"><h2>Not kept yet</h2><p>{BriefWords.Count(troubles.Count, "field")} to mend; nothing of what you typed is lost.</p></section>\n");
        }

        page.Add($"</header>\n<main>\n<form method=\"post\" action=\"/report\" accept-charset=\"utf-8\">\n");
        var fields = new ReportFields(page, troubles);
        fields.Line(WardenField.Name, "name", "Your name", "", form.Name, "autocomplete=\"name\" required maxlength=\"120\"");
        fields.Line(WardenField.Country, "country", "Country", "code or English name", form.Country, "required maxlength=\"120\"");
        fields.Line(WardenField.Place, "place", "Place", "town, district or road; may be left empty", form.Place, "maxlength=\"120\"");
        fields.Line(WardenField.Day, "day", "Day", $"when it happened, year-month-day; in UTC it is {PictureWords.Day(today)}", form.Day, "type=\"date\" required");
        fields.Choice(WardenField.Type, "type", "What happened", form.Type, [.. Words<IncidentType>.All.Select(word => (word, FactWords.Plain(word)))]);
        fields.Range(WardenField.Killed, "killed", "Killed", form.KilledLeast, form.KilledMost);
        fields.Range(WardenField.Injured, "injured", "Injured", form.InjuredLeast, form.InjuredMost);
        fields.Text(WardenField.Words, "words", "In your own words", "what, who, where exactly, what now", form.Words);
        fields.Choice(WardenField.Known, "known", "How do you know", form.Known, HowKnownWords);
        page.Add($"<button type=\"submit\">Send</button>\n</form>\n</main>\n");
    });

    private static readonly ImmutableArray<(string Word, string Says)> HowKnownWords =
    [
        (Words<HowKnown>.Of(HowKnown.SawIt), "I saw or heard it myself"),
        (Words<HowKnown>.Of(HowKnown.ToldByWitness), "Somebody who was there told me"),
        (Words<HowKnown>.Of(HowKnown.Hearsay), "It is being said; I cannot check it (counts as reported, not as confirmed)"),
    ];
}
