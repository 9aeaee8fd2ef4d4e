namespace Muster.Picture;

/// <summary>Compares who did it, as two tellings name them.</summary>
internal static class ComparePerpetrators
{
    /// <summary>Words that begin with so many common letters are one name: "Israel", "Israeli".</summary>
    private const int CommonLetters = 5;

    /// <summary>Whether both name somebody, and nothing in the names is the same: "gunmen" clash with nobody, "ADF" are the Allied Democratic Forces.</summary>
    public static bool Clash(IncidentShape one, IncidentShape other) =>
        one.PerpetratorNames.Length > 0 && other.PerpetratorNames.Length > 0
        && !one.PerpetratorNames.Any(left => other.PerpetratorNames.Any(right => AreOneName(left, right)))
        && !IsShortFor(one, other)
        && !IsShortFor(other, one);

    private static bool AreOneName(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal)
        || (left.Length >= CommonLetters && right.Length >= CommonLetters && left.AsSpan(0, CommonLetters).SequenceEqual(right.AsSpan(0, CommonLetters)));

    private static bool IsShortFor(IncidentShape shortOne, IncidentShape full)
    {
        var initials = string.Concat(full.Perpetrator.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word[0]));
        return shortOne.PerpetratorNames.Any(name => name.Length >= 2 && initials.Contains(name, StringComparison.Ordinal));
    }
}
