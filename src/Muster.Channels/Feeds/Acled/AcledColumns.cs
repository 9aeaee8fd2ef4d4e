using System.Collections.Immutable;
using Muster.Channels.Feeds.Rows;

namespace Muster.Channels.Feeds.Acled;

/// <summary>Where an ACLED table has the columns that Muster reads; -1 for one that it lacks.</summary>
internal readonly record struct AcledColumns(Columns All)
{
    /// <summary>Without these there is no incident.</summary>
    public static readonly ImmutableArray<string> Needed = ["event_id_cnty", "event_date", "event_type", "fatalities"];

    /// <summary>The 31 columns of exports and API rows since 2024; population columns may follow.</summary>
    public static readonly Layout Current = new(
        [
            "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1", "assoc_actor_1", "inter1",
            "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location",
            "latitude", "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
        ],
        Fits);

    /// <summary>The 31 columns of exports to 2021.</summary>
    public static readonly Layout Legacy = new(
        [
            "data_id", "iso", "event_id_cnty", "event_id_no_cnty", "event_date", "year", "time_precision", "event_type", "sub_event_type", "actor1",
            "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "region", "country", "admin1", "admin2", "admin3", "location",
            "latitude", "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "timestamp", "iso3",
        ],
        Fits);

    public int Id { get; } = All.Find("event_id_cnty");

    public int Date { get; } = All.Find("event_date");

    public int Precision { get; } = All.Find("time_precision");

    public int Type { get; } = All.Find("event_type");

    public int SubType { get; } = All.Find("sub_event_type");

    public int Actor1 { get; } = All.Find("actor1");

    public int Actor2 { get; } = All.Find("actor2");

    public int Iso { get; } = All.Find("iso");

    public int Iso3 { get; } = All.Find("iso3");

    public int Country { get; } = All.Find("country");

    public int Admin1 { get; } = All.Find("admin1");

    public int Location { get; } = All.Find("location");

    public int Latitude { get; } = All.Find("latitude");

    public int Longitude { get; } = All.Find("longitude");

    public int Sources { get; } = All.Find("source");

    public int Fatalities { get; } = All.Find("fatalities");

    public int Timestamp { get; } = All.Find("timestamp");

    private static bool Fits(IRow row, Columns columns) =>
        ReadDay.TryRead(row.Field(columns.Find("event_date")), out _) && AcledTypes.Has(row.Field(columns.Find("event_type")));
}
