using System.Text;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using NodaTime;

namespace Muster.Store.Tests;

/// <summary>Reports to keep.</summary>
internal static class Some
{
    public static readonly Instant Morning = Instant.FromUtc(2022, 7, 30, 6, 0);

    public static ReportToKeep Report(string text, int facts = 2)
    {
        var raw = Encoding.UTF8.GetBytes(text);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(raw));
        var reading = new DocumentReading
        {
            Document = $"{hash[..6]}.txt",
            Language = "en",
            Published = new LocalDate(2022, 7, 30),
            Country = "ML",
            Facts = [.. Enumerable.Range(0, facts).Select(Fact)],
            Doubts = [new Doubt(1, 3, "a \"strange\" word\nwith a line break")],
        };
        return new ReportToKeep(new TakenReport(reading.Document, hash, reading.Published, "US", reading), raw);
    }

    private static Fact Fact(int number) => number % 2 == 0
        ? new Incident
        {
            Evidence = [new Evidence(number, number + 9, "Fifteen »soldiers«")],
            Type = IncidentType.Attack,
            Country = "ML",
            Place = "Kolokani",
            Point = new GeoPoint(13.57, -8.03),
            Date = PartialDate.OfDay(new LocalDate(2022, 7, 27)),
            Killed = [new Toll("soldier", CountRange.AtLeast(15)), new Toll(null, CountRange.UpTo(number))],
            Source = "the army",
        }
        : new Departure { Evidence = [new Evidence(0, 4, "left")], Issuer = "US", Country = "ML", Status = DepartureStatus.Ordered, Posts = ["Bamako"] };
}
