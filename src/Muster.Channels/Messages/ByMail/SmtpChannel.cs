using System.Collections.Concurrent;

namespace Muster.Channels.Messages.ByMail;

/// <summary>Mail over SMTP: one mail a person, over a few lines that are kept open.</summary>
public sealed class SmtpChannel(MailSettings settings, TimeProvider clock) : IMessageChannel
{
    private readonly SemaphoreSlim turns = new(settings.AtOnce);
    private readonly ConcurrentStack<MailLine> idle = new();

    /// <inheritdoc/>
    public string Name => settings.Name;

    /// <inheritdoc/>
    public AddressKind Reaches => settings.Reaches;

    /// <inheritdoc/>
    public bool IsForExercises => settings.IsForExercises;

    /// <inheritdoc/>
    public bool GivesReceipts => false;

    /// <inheritdoc/>
    public async Task<HandOver> TakeAsync(OutgoingMessage message, CancellationToken stop) =>
        FindFlaw.In(message, Reaches) ?? await InTurn.OfAsync(turns, () => SendAsync(message, stop), stop).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        while (idle.TryPop(out var line))
        {
            await line.CloseAsync().ConfigureAwait(false);
            line.Dispose();
        }

        turns.Dispose();
    }

    private async Task<HandOver> SendAsync(OutgoingMessage message, CancellationToken stop)
    {
        using var mail = WriteMail.Of(message, settings.From, clock.GetUtcNow());
        if (idle.TryPop(out var kept))
        {
            // A server may close a line that has long been idle; a fresh one tells whether there is real trouble.
            var (handed, after) = await OverAsync(kept, mail, stop).ConfigureAwait(false);
            if (after is not LineAfter.BrokeBefore)
            {
                return handed;
            }
        }

        return (await OverAsync(new MailLine(settings), mail, stop).ConfigureAwait(false)).Handed;
    }

    private async Task<(HandOver Handed, LineAfter Line)> OverAsync(MailLine line, MimeKit.MimeMessage mail, CancellationToken stop)
    {
        var sent = await SendMail.OverAsync(line, mail, settings.Patience, stop).ConfigureAwait(false);
        if (sent.Line is LineAfter.Usable && line.IsOpen)
        {
            idle.Push(line);
        }
        else
        {
            line.Dispose();
        }

        return sent;
    }
}
