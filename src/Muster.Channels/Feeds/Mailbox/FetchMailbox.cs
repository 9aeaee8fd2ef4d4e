using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;
using MailKit.Security;
using Muster.Channels.Fetch;
using Muster.Kernel;
using NodaTime;

namespace Muster.Channels.Feeds.Mailbox;

/// <summary>Reads the new mails of a mailbox over IMAP. Nothing there is changed: the folder is opened read-only (EXAMINE), and no mail is marked as seen.</summary>
public sealed class FetchMailbox(FetchLimits limits, Outside outside)
{
    /// <summary>The most mails of one look.</summary>
    public const int MostMails = 100;

    /// <summary>
    /// The mails after <paramref name="since"/> (null for all). Refused as <see cref="ProblemCodes.FeedAddress"/> or
    /// <see cref="ProblemCodes.FeedUnreachable"/>; throws <see cref="OperationCanceledException"/> on <paramref name="stop"/> alone.
    /// </summary>
    /// <param name="place">Which mailbox.</param>
    /// <param name="key">The password; it is never part of a refusal.</param>
    /// <param name="since">The mark of the look before.</param>
    /// <param name="stop">Whoever asks may stop it.</param>
    public async Task<Outcome<MailboxLook>> LookAsync(MailboxPlace place, string key, MailboxMark? since, CancellationToken stop)
    {
        if (place is { Privacy: MailboxPrivacy.None, AllowPrivate: false })
        {
            return Refuse(ProblemCodes.FeedAddress, place, "a mailbox whose key would cross the network in the clear", "one with TLS");
        }

        using var late = new CancellationTokenSource(limits.Total.ToTimeSpan(), outside.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, late.Token);
        try
        {
            using var client = new ImapClient { Timeout = (int)limits.BetweenBytes.TotalMilliseconds, CheckCertificateRevocation = false };
            await Open(client, place, key, either.Token);
            var look = await Read(client, place, since, either.Token);
            await client.DisconnectAsync(quit: true, either.Token);
            return Outcome.Grant(look);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            throw;
        }
        catch (InnerAddressException inner)
        {
            return Outcome.Refuse<MailboxLook>(inner.Problem);
        }
        catch (Exception trouble) when (Explain(trouble) is { } found)
        {
            return Refuse(ProblemCodes.FeedUnreachable, place, found, "a mailbox that can be read");
        }
    }

    private async Task Open(ImapClient client, MailboxPlace place, string key, CancellationToken stop)
    {
        var stream = await ConnectChecked.ToAsync(new DnsEndPoint(place.Host, place.Port), outside.Resolve, place.AllowPrivate, stop);
        await client.ConnectAsync(stream, place.Host, place.Port, place.Privacy switch
        {
            MailboxPrivacy.Tls => SecureSocketOptions.SslOnConnect,
            MailboxPrivacy.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        }, stop);
        await client.AuthenticateAsync(new NetworkCredential(place.User, key), stop);
    }

    private static async Task<MailboxLook> Read(ImapClient client, MailboxPlace place, MailboxMark? since, CancellationToken stop)
    {
        var folder = await client.GetFolderAsync(place.Folder, stop);
        await folder.OpenAsync(FolderAccess.ReadOnly, stop);
        var last = since?.Validity == folder.UidValidity ? since.Last : 0;

        // A server answers "from 8 to the last" with 7 where 7 is the last.
        var found = last == uint.MaxValue ? [] : await folder.SearchAsync(SearchQuery.Uids(new UniqueIdRange(new UniqueId(last + 1), UniqueId.MaxValue)), stop);
        var fresh = found.Where(uid => uid.Id > last).OrderBy(uid => uid.Id).ToArray();
        var (items, flaws) = (ImmutableArray.CreateBuilder<FeedItem>(), ImmutableArray.CreateBuilder<FeedFlaw>());
        if (fresh.Length > 0)
        {
            foreach (var mail in await folder.FetchAsync([.. fresh.Take(MostMails)], MessageSummaryItems.UniqueId | MessageSummaryItems.Size, stop))
            {
                await Take(folder, mail, items, flaws, stop);
            }
        }

        var mark = new MailboxMark(folder.UidValidity, fresh.Length == 0 ? last : fresh[Math.Min(fresh.Length, MostMails) - 1].Id);
        return new MailboxLook(new FeedStep(items.DrainToImmutable(), [], flaws.DrainToImmutable()), mark, fresh.Length > MostMails);
    }

    private static async Task Take(
        IMailFolder folder, IMessageSummary mail, ImmutableArray<FeedItem>.Builder items, ImmutableArray<FeedFlaw>.Builder flaws, CancellationToken stop)
    {
        var where = $"mail {mail.UniqueId.Id}";
        if (mail.Size > OpenReport.Limit)
        {
            flaws.Add(new FeedFlaw(where, $"a mail of more than {OpenReport.Limit / 1_000_000} MB"));
            return;
        }

        try
        {
            using var message = await folder.GetMessageAsync(mail.UniqueId, stop);
            ReadMail.Into(items, flaws, message, where);
        }
        catch (Exception trouble) when (trouble is FormatException or MessageNotFoundException)
        {
            flaws.Add(new FeedFlaw(where, trouble is FormatException ? "no mail: its first lines are no headers" : "a mail that was taken away meanwhile"));
        }
    }

    private string? Explain(Exception trouble) => trouble switch
    {
        AuthenticationException => "a server that does not accept the name and the key",
        SslHandshakeException => "a certificate that cannot be trusted",
        NotSupportedException => "a server without TLS",
        FolderNotFoundException => "no folder of that name",
        OperationCanceledException or TimeoutException => $"no whole answer within {limits.Total.TotalSeconds:0.#} s",
        ProtocolException => "an answer that is no IMAP",
        CommandException => "a server that refuses what it is asked",
        SocketException or IOException => "no connection",
        _ => null,
    };

    private static Outcome<MailboxLook> Refuse(string code, MailboxPlace place, string found, string expected) =>
        Outcome.Refuse<MailboxLook>(new Problem(code, $"{found} at {place.Host}", expected));
}
