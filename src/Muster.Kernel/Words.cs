namespace Muster.Kernel;

/// <summary>The public word of each value of an enum: <c>NonEmergencyStaff</c> is <c>non_emergency_staff</c>, as the contracts write it.</summary>
public static class Words<TEnum>
    where TEnum : struct, Enum
{
    private static readonly TEnum[] Values = Enum.GetValues<TEnum>();
    private static readonly string[] Names = Array.ConvertAll(Enum.GetNames<TEnum>(), Snake);

    /// <summary>All words, in the enum's order.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The word of a value.</summary>
    public static string Of(TEnum value) => Names[Array.IndexOf(Values, value)];

    /// <summary>The value of a word, exactly as the contract spells it; false for any other.</summary>
    public static bool TryParse(string? word, out TEnum value)
    {
        var at = word is null ? -1 : Array.IndexOf(Names, word);
        value = at < 0 ? default : Values[at];
        return at >= 0;
    }

    private static string Snake(string name) => string.Concat(
        name.Select((letter, at) => char.IsUpper(letter) ? (at == 0 ? "" : "_") + char.ToLowerInvariant(letter) : letter.ToString()));
}
