using System.Collections.Immutable;
using System.Text;
using Muster.Channels;
using Muster.Channels.Feeds;
using Muster.Channels.History;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture.Pages;
using Muster.Store;
using NodaTime;

namespace Muster.Desk;

/// <summary>Takes archives of advisories in, each line as if it had been pulled on the day on which it was observed. Giving a line twice adds nothing.</summary>
public static class ImportAdvisories
{
    // One transaction: short enough that a broken import loses little, long enough that the disk is not waited for.
    private const int Batch = 256;

    /// <summary>
    /// What came of it, or a refusal where the data folder cannot be used. A bad line is refused with the whole import unless <paramref name="request"/> says to skip such lines.
    /// <paramref name="step"/> is told of the bytes of every line that is done.
    /// </summary>
    public static Outcome<ImportTally> From(ImportRequest request, Func<Report, DocumentReading> read, FindCountryByName findCountry, Instant now, Action<int> step) =>
        OpenStore.At(request.Folder).Then(PrepareStore.Run).Then(store => LoadVersions.Names(store).Then(known =>
        {
            var tally = new ImportTally();
            var once = new ReadOnce(read);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var lines = request.Files.SelectMany(path => OpenAdvisories.FromFile(path, findCountry));
            var taken = InOrder.Select(lines, line => line.Then(one => Outcome.Grant(Take(one, known, once.Read))), request.Threads, Batch);
            return ImportBatches.Of(taken, request.SkipBadLines, Batch, tally, batch =>
            {
                ImmutableArray<VersionToKeep> fresh = [.. batch.Select(one => one.Version).OfType<VersionToKeep>().Where(one => seen.Add(one.Version.Document))];
                var kept = fresh.IsEmpty ? Outcome.Grant(0) : KeepVersions.In(store, fresh, now);
                batch.ForEach(one => step(one.Bytes));
                return kept;
            });
        }));

    private static TakenLine Take(AdvisoryLine line, ImmutableHashSet<string> known, Func<Report, DocumentReading> read)
    {
        var page = line.Page;
        var hash = OpenedReport.HashOf(Encoding.UTF8.GetBytes(page.Text));
        var seenAt = line.Observed.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant();
        var document = NameVersion.Of(line.Feed, page, seenAt, hash);
        return new TakenLine(known.Contains(document) ? null : TakeVersion.Of(document, hash, line.Feed, page, seenAt, read), line.Bytes);
    }

    private sealed record TakenLine(VersionToKeep? Version, int Bytes);
}
