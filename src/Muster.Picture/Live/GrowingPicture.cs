using System.Collections.Immutable;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Picture.Live;

/// <summary>
/// The picture of a day that grows report by report. After every change it holds exactly the facts, in exactly the order, that
/// <see cref="BuildPicture"/> makes of the same reports, except figures and missions, of which no tripwire asks; but only the neighbourhood of what changed
/// is merged again. Neighbourhoods are what merging never crosses: for incidents the tellings that can be one through others, for every other kind the
/// issuer or the country. For one thread at a time.
/// </summary>
public sealed class GrowingPicture(LocalDate asOf)
{
    private const int MostFactsOfAReport = 1 << 20;

    private readonly TakenCopies copies = new();
    private readonly Dictionary<string, (CountedCopy Copy, ImmutableArray<Told> Tellings, HeardReport Heard)> told = new(StringComparer.Ordinal);
    private readonly GrowingGroups groups = new();
    private readonly GrowingIncidents incidents = new();
    private long next;

    /// <summary>The day; nothing published later is used.</summary>
    public LocalDate AsOf => asOf;

    /// <summary>Takes reports in and away again. One that goes is the very instance that came; one that never came is nothing.</summary>
    public PictureStep Change(IEnumerable<TakenReport> come, IEnumerable<TakenReport> gone)
    {
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var report in gone.Where(copies.Remove))
        {
            hashes.Add(report.Hash);
        }

        foreach (var report in come)
        {
            next++;
            if (!((report.Published ?? report.Reading.Published) > asOf))
            {
                copies.Add(report, next);
                hashes.Add(report.Hash);
            }
        }

        return Settle(hashes);
    }

    private PictureStep Settle(HashSet<string> hashes)
    {
        var step = new StepDraft();
        foreach (var hash in hashes)
        {
            CountedCopy? before = told.TryGetValue(hash, out var known) ? known.Copy : null;
            var now = copies.Of(hash);
            if (before == now)
            {
                continue;
            }

            Retract(hash, step);
            if (now is { } copy)
            {
                Tell(hash, copy, step);
            }
        }

        groups.Settle(step);
        incidents.Settle(step);
        return step.Done();
    }

    private void Retract(string hash, StepDraft step)
    {
        if (!told.Remove(hash, out var known))
        {
            return;
        }

        step.Silent.Add(known.Heard);
        foreach (var telling in known.Tellings)
        {
            if (telling.Fact is Incident)
            {
                incidents.Remove(telling);
            }
            else
            {
                groups.Remove(telling);
            }
        }
    }

    private void Tell(string hash, CountedCopy copy, StepDraft step)
    {
        var tellings = copy.Report.Reading.Facts
            .Where(fact => fact is not (Figure or Mission) && !BuildPicture.BeginsAfter(fact, asOf))
            .Select((fact, at) => Told.From(copy.Report, fact, (copy.At * MostFactsOfAReport) + at, asOf))
            .ToImmutableArray();
        var heard = BuildPicture.Hear(copy.Report);
        told[hash] = (copy, tellings, heard);
        step.Heard.Add(heard);
        foreach (var telling in tellings)
        {
            if (telling.Fact is Incident)
            {
                incidents.Add(telling);
            }
            else
            {
                groups.Add(telling);
            }
        }
    }
}
