using System.Collections.Immutable;
using Muster.Channels.Feeds.Rows;

namespace Muster.Channels.Feeds.Ucdp;

/// <summary>Where a GED table has the columns that Muster reads; -1 for one that it lacks.</summary>
internal readonly record struct GedColumns(Columns All)
{
    /// <summary>Without these there is no incident.</summary>
    public static readonly ImmutableArray<string> Needed = ["id", "type_of_violence", "date_start", "best"];

    /// <summary>The 49 columns of GED 24 and of the Candidate files, of which some ship without a header.</summary>
    public static readonly Layout Headless = new(
        [
            "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id",
            "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources",
            "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "where_description",
            "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec",
            "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
        ],
        (row, columns) => ReadDay.TryRead(row.Field(columns.Find("date_start")), out _) && row.Field(columns.Find("type_of_violence")) is "1" or "2" or "3");

    public int Id { get; } = All.Find("id");

    public int Violence { get; } = All.Find("type_of_violence");

    public int SideA { get; } = All.Find("side_a");

    public int SideB { get; } = All.Find("side_b");

    public int SourceCount { get; } = All.Find("number_of_sources");

    public int Article { get; } = All.Find("source_article");

    public int Office { get; } = All.Find("source_office");

    public int Reported { get; } = All.Find("source_date");

    public int Precision { get; } = All.Find("where_prec");

    public int Where { get; } = All.Find("where_coordinates");

    public int Admin1 { get; } = All.Find("adm_1");

    public int Admin2 { get; } = All.Find("adm_2");

    public int Latitude { get; } = All.Find("latitude");

    public int Longitude { get; } = All.Find("longitude");

    public int Country { get; } = All.Find("country");

    public int CountryId { get; } = All.Find("country_id");

    public int Start { get; } = All.Find("date_start");

    public int End { get; } = All.Find("date_end");

    public int Civilians { get; } = All.Find("deaths_civilians");

    public int Best { get; } = All.Find("best");
}
