using System.Net;
using System.Text;
using System.Text.Json;
using Muster.Channels.Feeds.Official;

namespace Muster.Channels.Feeds.UnitedKingdom;

/// <summary>
/// Reads one page of the content API: <c>details.country.name</c>, <c>details.alert_status</c>, <c>details.parts[]</c> of <c>{slug, title, body}</c>, where the
/// body is HTML or a list of <c>{content_type, content}</c>, <c>public_updated_at</c> and <c>change_description</c>.
/// </summary>
internal sealed class ReadUkPage(CountryOfTitle countries)
{
    private static readonly string[] WarningParts = ["warning", "summary", "regional"];

    public void Read(JsonElement page, StepDraft draft)
    {
        var name = page.Object("details")?.Object("country")?.Text("name")?.Trim();
        var path = page.Text("base_path");
        if (name is null || path is null)
        {
            draft.Flaw(name ?? path ?? "page", "no country name or no base_path; expected both");
            return;
        }

        var details = page.Object("details")!.Value;
        var status = ReadAlertStatus.From(details, name, draft);
        var words = Words(details, page.Text("change_description"));
        if (words is null)
        {
            draft.Flaw(name, "no part with warnings; expected details.parts: only the status is known");
        }

        draft.Add(new PageItem
        {
            // A page without its words must not look like the page whose words have been taken back.
            Key = "GB:" + path + (words is null ? ":status" : ""), Link = WebLink.Of(path, new Uri("https://www.gov.uk/")), Title = page.Text("title"),
            Text = words ?? $"{page.Text("title") ?? name}\n\n{status.Words}", Issuer = "GB", CountryName = name, Country = countries.Find(name),
            Level = status.Level, Issued = DayOfFeed.AsWritten(page.Text("public_updated_at") ?? details.Text("updated_at")),
        });
    }

    private static string? Words(JsonElement details, string? change)
    {
        var parts = (details.Array("parts") ?? []).Select(part => (Slug: part.Text("slug") ?? "", Title: part.Text("title"), Body: Body(part)))
            .Where(part => part.Body is not null).ToList();
        var warnings = parts.Where(part => Array.Exists(WarningParts, word => part.Slug.Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
        var chosen = warnings.Count > 0 ? warnings : parts;
        if (chosen.Count == 0)
        {
            return null;
        }

        var html = new StringBuilder();
        foreach (var (_, title, body) in chosen)
        {
            html.Append(title is null ? "" : $"<h2>{WebUtility.HtmlEncode(title)}</h2>\n").Append(body).Append('\n');
        }

        return html.Append(change is null ? "" : $"<h2>Latest update</h2>\n<p>{WebUtility.HtmlEncode(change)}</p>\n").ToString();
    }

    private static string? Body(JsonElement part) =>
        part.Text("body") ?? (part.Array("body") is { } forms
            ? (forms.FirstOrDefault(form => form.Text("content_type") == "text/html").Text("content") ?? forms.Select(form => form.Text("content")).FirstOrDefault(text => text is not null))
            : null);
}
