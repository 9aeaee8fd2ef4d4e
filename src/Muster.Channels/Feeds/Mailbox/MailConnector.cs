using System.Collections.Immutable;
using MimeKit;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Mailbox;

/// <summary>Mails as they lie in a file: one (<c>.eml</c>) or many (mbox). Each is a story, and so is each mail that another carries as an attachment.</summary>
public sealed class MailConnector : IConnector
{
    private const int DeepestParts = 32;
    private const string Expected = "a mail (RFC 5322) or an mbox file of mails";

    /// <inheritdoc/>
    public string Kind => "mail";

    /// <inheritdoc/>
    public string About => "forwarded mails, as .eml or mbox";

    /// <inheritdoc/>
    public ImmutableArray<Uri> Start => [];

    /// <inheritdoc/>
    public int ExpectedMinimum => 1;

    /// <inheritdoc/>
    public Outcome<FeedStep> Read(FetchedAnswer answer)
    {
        var bytes = answer.Body.ToArray();
        var format = bytes.AsSpan().StartsWith("From "u8) ? MimeFormat.Mbox : MimeFormat.Entity;
        var (items, flaws) = (ImmutableArray.CreateBuilder<FeedItem>(), ImmutableArray.CreateBuilder<FeedFlaw>());
        var number = 0;
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            var parser = new MimeParser(new ParserOptions { MaxMimeDepth = DeepestParts }, stream, format);
            while (!parser.IsEndOfStream)
            {
                number++;
                using var mail = parser.ParseMessage();
                ReadMail.Into(items, flaws, mail, $"mail {number}");
                if (format is MimeFormat.Entity)
                {
                    break;
                }
            }
        }
        catch (FormatException) when (number > 1)
        {
            // The mails before it stand.
            flaws.Add(new FeedFlaw($"mail {number}", "headers that are none; a mail was expected"));
        }
        catch (FormatException)
        {
            return Refuse("no mail: its first lines are no headers");
        }

        return items.Count + flaws.Count == 0 ? Refuse("no mail") : Outcome.Grant(new FeedStep(items.DrainToImmutable(), [], flaws.DrainToImmutable()));
    }

    private static Outcome<FeedStep> Refuse(string found) => Outcome.Refuse<FeedStep>(new Problem(ProblemCodes.FeedShape, found, Expected));
}
