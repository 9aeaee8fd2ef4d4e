using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using MimeKit;
using Muster.Kernel;
using NodaTime;

namespace Muster.Channels.Feeds.Mailbox;

/// <summary>Reads a mail as a story: the text that its writer meant to be read, forwarded and quoted words included.</summary>
internal static class ReadMail
{
    /// <summary>The most bytes that the text of one mail may have.</summary>
    private const int Limit = OpenReport.Limit;

    /// <summary>Adds the mail and the mails that it carries; what of it is not read goes to the flaws, under <paramref name="where"/>.</summary>
    public static void Into(ImmutableArray<FeedItem>.Builder items, ImmutableArray<FeedFlaw>.Builder flaws, MimeMessage mail, string where)
    {
        var parts = MailParts.Of(mail.Body);
        flaws.AddRange(parts.Ignored.Select(what => new FeedFlaw(where, what)));
        var plain = Text(parts.Plain, where, flaws);
        var html = plain.Length == 0 ? Text(parts.Html, where, flaws) : "";
        if (plain.Length + html.Length > 0)
        {
            items.Add(Story(mail, plain.Length > 0 ? plain : html, plain.Length > 0 ? Markup.Text : Markup.Html));
        }
        else if (parts.Carried.IsEmpty)
        {
            flaws.Add(new FeedFlaw(where, "a mail without a text"));
        }

        foreach (var (carried, number) in parts.Carried.Select((carried, at) => (carried, at + 1)))
        {
            Into(items, flaws, carried, $"{where}.{number}");
        }
    }

    private static StoryItem Story(MimeMessage mail, string text, Markup markup)
    {
        var from = mail.From.Mailboxes.FirstOrDefault();
        var title = Line(mail.Subject);
        return new StoryItem
        {
            Key = Line(mail.MessageId) ?? "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{from?.Address}\n{title}\n{text}"))),
            Title = title,
            Text = text,
            Markup = markup,
            Publisher = Line(from?.Name) ?? Line(from?.Address),
            Published = mail.Date == DateTimeOffset.MinValue ? null : Instant.FromDateTimeOffset(mail.Date),
        };
    }

    private static string Text(ImmutableArray<TextPart> parts, string where, ImmutableArray<FeedFlaw>.Builder flaws)
    {
        var texts = new List<string>();
        foreach (var part in parts)
        {
            using var bytes = new MemoryStream();
            part.Content?.DecodeTo(bytes);
            if (bytes.Length > Limit)
            {
                flaws.Add(new FeedFlaw(where, $"a text of more than {Limit / 1_000_000} MB"));
                continue;
            }

            var decoded = DecodeAnswer.Of(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), Line(part.ContentType.Charset));
            if (decoded.TryGet(out var text))
            {
                texts.Add(text.Trim());
            }
            else if (bytes.GetBuffer().AsSpan(0, (int)bytes.Length).ContainsAnyExcept(" \t\r\n"u8))
            {
                flaws.Add(new FeedFlaw(where, $"{decoded.Problems[0].Found} where a text was expected"));
            }
        }

        return string.Join("\n\n", texts.Where(text => text.Length > 0));
    }

    private static string? Line(string? words)
    {
        var line = string.Join(' ', (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? null : line;
    }
}
