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
    // Of a row that the register revised, the newest that was known by then; also where it has moved to another country.
    private const string Select = """
        select register, key, hash, known_on as KnownOn, row as Text, fact
          from (select *, row_number() over (partition by register, key order by known_on desc, hash desc) as newest
                  from incident_row
                 where known_on <= @AsOf and (@Country is null or (register, key) in (select register, key from incident_row where country = @Country)))
         where newest = 1 and (@Country is null or country = @Country)
         order by register, key
        """;

    /// <summary>Those known on <paramref name="asOf"/>, of a country (ISO code) or, with null, of all.</summary>
    public static Outcome<ImmutableArray<TakenReport>> From(DataStore store, string? country, LocalDate asOf) => store.IsNew
        ? Outcome.Grant(ImmutableArray<TakenReport>.Empty)
        : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            var rows = connection.Query<Row>(Select, new { Country = country, AsOf = JsonText.Day(asOf) });
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
