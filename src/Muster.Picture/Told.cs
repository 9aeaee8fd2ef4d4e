using System.Buffers;
using System.Text;
using System.Text.Json;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Picture;

/// <summary>A telling on its way into the picture.</summary>
/// <param name="Telling">What is told, and where.</param>
/// <param name="At">Where it stands among all tellings, in the order in which the reports were taken.</param>
/// <param name="Day">The report's day, or the picture's day where it bears none.</param>
/// <param name="Official">Whether the fact's own issuer tells it.</param>
/// <param name="Canon">A key that does not depend on the order of the reports: the fact as JSON, then the report's hash.</param>
internal sealed record Told(Telling Telling, long At, LocalDate Day, bool Official, string Canon)
{
    public Fact Fact => Telling.Fact;

    /// <summary>Asserted, claimed and suspected tellings can be the same fact; a denial, a plan and a fear are facts of their own sort.</summary>
    public int Sort => Fact.Modality switch
    {
        Modality.Asserted or Modality.Claimed or Modality.Suspected => 0,
        Modality.Denied => 1,
        Modality.Planned => 2,
        _ => 3,
    };

    public static Told From(TakenReport report, Fact fact, long at, LocalDate asOf)
    {
        var published = report.Published ?? report.Reading.Published;
        var telling = new Telling(report.Document, report.Hash, fact)
        {
            Published = published,
            Issuer = report.Issuer,
            Publisher = report.Publisher,
            Register = report.Register,
            Sketch = report.Sketch,
            OwnStaff = report.OwnStaff,
        };
        var official = report.Issuer is { } issuer && string.Equals(issuer, IssuerOf(fact), StringComparison.Ordinal);
        return new Told(telling, at, published ?? asOf, official, JsonOf(fact) + report.Hash);
    }

    /// <summary>The fact as contract/reading.md writes it: the one form in which facts with lists compare.</summary>
    public static string JsonOf(Fact fact)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            WriteFact.To(json, fact, document: null);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static string? IssuerOf(Fact fact) => fact switch
    {
        Departure departure => departure.Issuer,
        Advice advice => advice.Issuer,
        Assistance assistance => assistance.Issuer,
        _ => null,
    };
}
