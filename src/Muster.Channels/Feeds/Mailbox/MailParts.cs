using System.Collections.Immutable;
using MimeKit;
using MimeKit.Text;

namespace Muster.Channels.Feeds.Mailbox;

/// <summary>The parts of a mail, sorted by what becomes of them.</summary>
/// <param name="Plain">Plain text to be read.</param>
/// <param name="Html">HTML to be read where there is no plain text.</param>
/// <param name="Carried">Mails that this one carries.</param>
/// <param name="Ignored">What is not read, as clauses.</param>
internal sealed record MailParts(ImmutableArray<TextPart> Plain, ImmutableArray<TextPart> Html, ImmutableArray<MimeMessage> Carried, ImmutableArray<string> Ignored)
{
    private const int MostParts = 1_000;

    /// <summary>The parts of a mail's body. The parser has bounded how deep they nest.</summary>
    public static MailParts Of(MimeEntity? body)
    {
        var (plain, html, carried) = (ImmutableArray.CreateBuilder<TextPart>(), ImmutableArray.CreateBuilder<TextPart>(), ImmutableArray.CreateBuilder<MimeMessage>());
        var ignored = ImmutableArray.CreateBuilder<string>();
        var all = Leaves(body).Take(MostParts + 1).ToArray();
        foreach (var part in all.Take(MostParts))
        {
            switch (part)
            {
                case MessagePart { Message: { } message }:
                    carried.Add(message);
                    break;
                case TextPart { IsAttachment: false } text when text.IsHtml:
                    html.Add(text);
                    break;
                case TextPart { IsAttachment: false } text when text.Format is TextFormat.Plain or TextFormat.Flowed:
                    plain.Add(text);
                    break;
                case MimePart picture when !picture.IsAttachment && picture.ContentId is not null && picture.ContentType.IsMimeType("image", "*"):
                    break; // a picture that the HTML shows in its place
                default:
                    ignored.Add($"an attachment{Name(part)} of the type {part.ContentType.MimeType}, which is not read");
                    break;
            }
        }

        if (all.Length > MostParts)
        {
            ignored.Add($"more than {MostParts} parts, of which the rest is not read");
        }

        return new MailParts(plain.DrainToImmutable(), html.DrainToImmutable(), carried.DrainToImmutable(), ignored.DrainToImmutable());
    }

    private static IEnumerable<MimeEntity> Leaves(MimeEntity? entity) => entity switch
    {
        null => [],
        Multipart parts => parts.SelectMany(Leaves),
        _ => [entity],
    };

    private static string Name(MimeEntity part) =>
        (part.ContentDisposition?.FileName ?? part.ContentType.Name) is { Length: > 0 } name ? $" '{(name.Length > 60 ? name[..60] + "…" : name)}'" : "";
}
