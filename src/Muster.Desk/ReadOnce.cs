using System.Collections.Concurrent;
using Muster.Kernel;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Desk;

/// <summary>
/// Reads a text once where it comes again under another name: feeds repeat their texts for months. Safe for many threads; what it answers is what reading
/// again would.
/// </summary>
public sealed class ReadOnce(Func<Report, DocumentReading> read)
{
    // Far more than the pages of all issuers; when it is full it begins anew.
    private const int Most = 16_384;

    private readonly ConcurrentDictionary<Known, DocumentReading> known = new();

    /// <summary>What the report tells.</summary>
    public DocumentReading Read(Report report)
    {
        var key = new Known(report.Text, report.Published, report.Issuer, report.Country, report.Markup, SeenOn: null);
        if (known.TryGetValue(key, out var reading) || known.TryGetValue(key with { SeenOn = report.SeenOn }, out reading))
        {
            return reading with { Document = report.Document };
        }

        reading = read(report);
        if (known.Count >= Most)
        {
            known.Clear();
        }

        // Where neither feed nor text gives a day, the reading hangs on the day on which the text was seen.
        var hangsOnSeen = report.SeenOn is not null && report.Published is null && (reading.Published is null || reading.Published == report.SeenOn);
        known.TryAdd(hangsOnSeen ? key with { SeenOn = report.SeenOn } : key, reading);
        return reading;
    }

    private sealed record Known(string Text, LocalDate? Published, string? Issuer, string? Country, Markup Markup, LocalDate? SeenOn);
}
