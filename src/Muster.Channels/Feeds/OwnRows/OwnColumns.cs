using System.Collections.Immutable;
using Muster.Channels.Feeds.Rows;

namespace Muster.Channels.Feeds.OwnRows;

/// <summary>Where an own table has its columns; -1 for an optional one that it lacks.</summary>
internal readonly record struct OwnColumns(Columns All)
{
    /// <summary>The columns that contract/plan.md asks for.</summary>
    public static readonly ImmutableArray<string> Needed = ["id", "date", "lat", "lon", "country", "type", "killed"];

    public int Id { get; } = All.Find("id");

    public int Date { get; } = All.Find("date");

    public int DateEnd { get; } = All.Find("date_end");

    public int Lat { get; } = All.Find("lat");

    public int Lon { get; } = All.Find("lon");

    public int Country { get; } = All.Find("country");

    public int Type { get; } = All.Find("type");

    public int Killed { get; } = All.Find("killed");

    public int Injured { get; } = All.Find("injured");

    public int Abducted { get; } = All.Find("abducted");

    public int Place { get; } = All.Find("place");

    public int Perpetrator { get; } = All.Find("perpetrator");

    public int Source { get; } = All.Find("source");

    public int Reported { get; } = All.Find("reported");

    public int Admin1 { get; } = All.Find("admin1");

    public int Count { get; } = All.Find("count");

    public int SourceCount { get; } = All.Find("sources");

    public int Official { get; } = All.Find("official");

    public int KilledAttackers { get; } = All.Find("killed_attackers");
}
