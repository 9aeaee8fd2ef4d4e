namespace Muster.Departures.People;

/// <summary>What a sheet tells of.</summary>
public enum SheetKind
{
    /// <summary>Who is where.</summary>
    Roster,

    /// <summary>Who is a warden.</summary>
    Wardens,

    /// <summary>Who is elsewhere for a time.</summary>
    Stays,
}

/// <summary>Knows a sheet by its columns.</summary>
public static class RecogniseSheet
{
    /// <summary>Only wardens have a <c>zone</c>, only stays a <c>person</c>; every other sheet is read, or refused, as a roster.</summary>
    public static SheetKind Of(IEnumerable<string> header)
    {
        var names = header.Select(cell => cell.Trim().ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        return names.Contains("zone") ? SheetKind.Wardens : names.Contains("person") ? SheetKind.Stays : SheetKind.Roster;
    }
}
