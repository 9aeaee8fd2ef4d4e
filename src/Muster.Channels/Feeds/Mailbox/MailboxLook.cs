namespace Muster.Channels.Feeds.Mailbox;

/// <summary>How far a mailbox has been read (RFC 9051, 2.3.1.1).</summary>
/// <param name="Validity">The folder's UIDVALIDITY; with another one, the numbers begin anew.</param>
/// <param name="Last">The highest number (UID) that was read, 0 for none.</param>
public sealed record MailboxMark(uint Validity, uint Last);

/// <summary>What a look into a mailbox found.</summary>
/// <param name="Step">The new mails, and what of them could not be read.</param>
/// <param name="Mark">Hand it to the next look.</param>
/// <param name="IsMore">Whether more mails wait: look again.</param>
public sealed record MailboxLook(FeedStep Step, MailboxMark Mark, bool IsMore);
