namespace Muster.Departures.Orders;

/// <summary>Says whether two signatures are one person's.</summary>
public static class SamePerson
{
    /// <summary>Whether there is a name in it at all: a letter or a digit.</summary>
    public static bool IsNamed(string? name) => Folded(name).Length > 0;

    /// <summary>Whether the names are the same but for case, spaces and punctuation.</summary>
    public static bool Is(string? one, string? other) => IsNamed(one) && string.Equals(Folded(one), Folded(other), StringComparison.Ordinal);

    private static string Folded(string? name) => new([.. (name ?? "").Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
