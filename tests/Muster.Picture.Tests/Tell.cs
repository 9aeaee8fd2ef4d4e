using System.Globalization;
using CsCheck;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using NodaTime;
using NodaTime.Text;

namespace Muster.Picture.Tests;

/// <summary>Short ways to say reports and facts in tests.</summary>
internal static class Tell
{
    private static int next;

    public static LocalDate Day(string day) => LocalDatePattern.Iso.Parse(day).Value;

    public static PartialDate? Date(string? date) => PartialDate.TryParse(date, out var parsed) ? parsed : null;

    public static TakenReport Report(string name, string? published, string? issuer, params Fact[] facts) => new(
        name + ".txt",
        name,
        published is null ? null : Day(published),
        issuer,
        new DocumentReading { Document = name + ".txt", Country = "ML", Facts = [.. facts] });

    /// <summary>Evidence whose words no other evidence has, so that tellings are independent unless a test gives the same quote.</summary>
    public static Evidence Quote(string? quote = null) =>
        new(0, 10, quote ?? "words of its own " + Interlocked.Increment(ref next).ToString(CultureInfo.InvariantCulture));

    public static Incident Attack(string? date = "2022-07-27", string? place = null, long? killed = null, int count = 1, string? quote = null) => new()
    {
        Evidence = [Quote(quote)],
        Type = IncidentType.Attack,
        Country = "ML",
        Place = place,
        Count = count,
        Date = Date(date),
        Killed = killed is { } dead ? [new Toll(null, CountRange.Exactly(dead))] : [],
    };

    public static Departure Departure(DepartureStatus status, string? date = null, string issuer = "US", params string[] posts) => new()
    {
        Evidence = [Quote()], Issuer = issuer, Country = "ML", Status = status, Date = Date(date), Posts = [.. posts],
    };

    public static Advice Advice(int? level, string issuer = "US", string? area = null) => new()
    {
        Evidence = [Quote()], Issuer = issuer, Country = "ML", Level = level, Area = area,
    };

    /// <summary>A fact as contract/reading.md writes it.</summary>
    public static string Json(Fact fact)
    {
        using var bytes = new MemoryStream();
        using (var json = new System.Text.Json.Utf8JsonWriter(bytes))
        {
            WriteFact.To(json, fact, null);
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }

    public static Gen<T> AnyOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);
}
