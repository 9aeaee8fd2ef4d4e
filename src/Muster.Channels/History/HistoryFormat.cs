namespace Muster.Channels.History;

/// <summary>What a file of incidents can be.</summary>
public enum HistoryFormat
{
    /// <summary>UCDP GED, Candidate, or a table with some of their columns.</summary>
    Ged,

    /// <summary>ACLED, of today or to 2021.</summary>
    Acled,

    /// <summary>GDELT 2.0 events.</summary>
    Gdelt,

    /// <summary>An organisation's own table.</summary>
    Own,

    /// <summary>JSON Lines as <c>muster read --json</c> prints them.</summary>
    Facts,
}
