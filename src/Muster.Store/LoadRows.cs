using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using NodaTime;

namespace Muster.Store;

/// <summary>Loads rows of registers of incidents as reports of one fact each.</summary>
public static class LoadRows
{
    // Of a row that the register revised, the newest that was known by then; where that has moved to another country, the row is that country's.
    private const string Newest = """
        select r.register, r.key, r.hash, r.known_on as KnownOn, r.row as Text, r.fact
          from incident_row r
         where r.known_on <= @AsOf
           and not exists (
               select 1 from incident_row later
                where later.register = r.register and later.key = r.key and later.known_on <= @AsOf and (later.known_on, later.hash) > (r.known_on, r.hash))
        """;

    private const string SelectAll = Newest + " order by r.register, r.key";

    // A query of its own: with "@Country is null or" in it, no index is used and every country waits for all rows.
    private const string SelectOfCountry = Newest + " and r.country = @Country order by r.register, r.key";

    /// <summary>Those known on <paramref name="asOf"/>, of a country (ISO code) or, with null, of all.</summary>
    public static Outcome<ImmutableArray<TakenReport>> From(DataStore store, string? country, LocalDate asOf) => store.IsNew
        ? Outcome.Grant(ImmutableArray<TakenReport>.Empty)
        : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            var rows = connection.Query<Row>(country is null ? SelectAll : SelectOfCountry, new { Country = country, AsOf = JsonText.Day(asOf) });
            return Outcome.Grant(rows.Select(Taken).ToImmutableArray());
        });

    private static TakenReport Taken(Row row)
    {
        using var json = JsonDocument.Parse(row.Fact);
        var evidence = new Evidence(0, CodePoints(row.Text), row.Text);
        var document = row.Key.StartsWith(row.Register + ":", StringComparison.Ordinal) ? row.Key : row.Register + ":" + row.Key;
        var known = JsonText.Day(row.KnownOn);
        var reading = new DocumentReading { Document = document, Published = known, Facts = [ReadFact.From(json.RootElement) with { Evidence = [evidence] }] };
        return new TakenReport(document, row.Hash, known, null, reading) { Register = row.Register, Publisher = row.Register };
    }

    private static int CodePoints(string text) => text.Length - text.Count(char.IsLowSurrogate);

    private sealed record Row(string Register, string Key, string Hash, string KnownOn, string Text, string Fact);
}
