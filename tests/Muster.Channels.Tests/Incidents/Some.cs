using System.IO.Compression;
using System.Text;
using Muster.Channels.Feeds;
using Muster.Channels.Feeds.Gdelt;
using NodaTime;

namespace Muster.Channels.Tests.Incidents;

/// <summary>Answers and rows in the sources' layouts, with invented content.</summary>
internal static class Some
{
    public const string GedHeader =
        "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id," +
        "side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original," +
        "where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec," +
        "date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob";

    public const string AcledHeader =
        "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction," +
        "civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp";

    public const string OldAcledHeader =
        "data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2," +
        "interaction,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,timestamp,iso3";

    public static Uri Address { get; } = new("https://feeds.example.org/list/rows");

    /// <summary>A few countries by name, as whoever wires the connectors gives them.</summary>
    public static string? Country(string name) => name switch
    {
        "Mali" => "ML",
        "Pakistan" => "PK",
        "India" => "IN",
        "Myanmar" => "MM",
        _ => null,
    };

    public static FetchedAnswer Answer(string text) => Answer(Encoding.UTF8.GetBytes(text));

    public static FetchedAnswer Answer(byte[] body) => new(Address, null, body, Instant.FromUtc(2025, 6, 1, 12, 0));

    public static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionMode.Compress))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return packed.ToArray();
    }

    /// <summary>A GED row; the cells named in <paramref name="with"/> hold those values.</summary>
    public static string Ged(params (string Column, string Value)[] with) => Row(GedHeader, ',', with, new(StringComparer.Ordinal)
    {
        ["id"] = "9001", ["type_of_violence"] = "3", ["side_a"] = "Red Band", ["side_b"] = "Civilians", ["source_office"] = "Radio Sahel;The Courier",
        ["source_date"] = "2021-03-05;2021-03-04", ["where_prec"] = "1", ["where_coordinates"] = "Tolo village", ["adm_1"] = "Mopti region",
        ["latitude"] = "14.5", ["longitude"] = "-4.2", ["country"] = "Mali", ["country_id"] = "432", ["date_start"] = "2021-03-02", ["date_end"] = "2021-03-03",
        ["deaths_a"] = "0", ["deaths_b"] = "0", ["deaths_civilians"] = "4", ["deaths_unknown"] = "3", ["best"] = "7", ["high"] = "9", ["low"] = "5",
    });

    public static string Acled(params (string Column, string Value)[] with) => Acled(AcledHeader, ',', with);

    public static string Acled(string header, char delimiter, params (string Column, string Value)[] with) =>
        Row(header, delimiter, with, new(StringComparer.Ordinal)
        {
            ["event_id_cnty"] = "MLI9001", ["event_date"] = "2025-05-16", ["time_precision"] = "1", ["event_type"] = "Violence against civilians",
            ["sub_event_type"] = "Attack", ["actor1"] = "Red Band", ["actor2"] = "Civilians (Mali)", ["iso"] = "466", ["country"] = "Mali", ["location"] = "Tolo",
            ["latitude"] = "14.5", ["longitude"] = "-4.2", ["source"] = "Radio Sahel; The Courier", ["fatalities"] = "3", ["timestamp"] = "1748000000",
            ["notes"] = "Invented men on invented motorcycles came to Tolo.",
        });

    /// <summary>A GDELT row; cells by their place.</summary>
    public static string Gdelt(params (int Column, string Value)[] with)
    {
        var cells = Enumerable.Repeat("", GdeltColumns.Count).ToArray();
        (cells[0], cells[1], cells[6], cells[16], cells[25], cells[26]) = ("700", "20250516", "GUNMEN", "VILLAGER", "1", "190");
        (cells[51], cells[52], cells[53], cells[56], cells[57]) = ("4", "Tolo, Mopti, Mali", "ML", "14.5", "-4.2");
        (cells[59], cells[60]) = ("20250517001500", "https://courier.example.org/tolo");
        foreach (var (column, value) in with)
        {
            cells[column] = value;
        }

        return string.Join('\t', cells);
    }

    private static string Row(string header, char delimiter, (string Column, string Value)[] with, Dictionary<string, string> cells)
    {
        foreach (var (column, value) in with)
        {
            cells[column] = value;
        }

        return string.Join(delimiter, header.Split(',').Select(name => Cell(cells.GetValueOrDefault(name, ""), delimiter)));
    }

    private static string Cell(string value, char delimiter) =>
        value.AsSpan().IndexOfAny(delimiter, '"', '\n') < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
