using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Store;

namespace Muster.Desk;

/// <summary>An event log that was proved to be whole.</summary>
/// <param name="Entries">How many entries it has.</param>
/// <param name="LastHash">The hash of the last: kept elsewhere, it shows a log that was cut off at its end.</param>
public sealed record WholeLog(long Entries, string LastHash);

/// <summary>Shows and proves the event log.</summary>
public static class AuditLog
{
    /// <summary>The log's length and last hash, or a refusal that names the first entry that was changed.</summary>
    public static Outcome<WholeLog> Verify(string folder) => OpenStore.At(folder).Then(store =>
        VerifyLog.Of(store).Then(hash => LogHead.Of(store).Then(entries => Outcome.Grant(new WholeLog(entries, hash)))));

    /// <summary>Its newest entries, the oldest of them first.</summary>
    public static Outcome<ImmutableArray<LogEntry>> Last(string folder, int last, string? type) => OpenStore.At(folder).Then(store => ReadLog.Last(store, last, type));
}
