using Muster.Reading.Places;

namespace Muster.BuildGazetteer;

/// <summary>Which names of a settlement are worth keeping.</summary>
internal static class SettlementNames
{
    private const int LeastMain = 3;
    private const int LeastAlternate = 4;

    // Two letters are a name only where the city is great: Bo, Wa.
    private const uint PopulationForTwoLetters = 100_000;

    // What a hamlet was once called, or is called in another script, no report says.
    private const uint PopulationForAlternates = 1_000;

    /// <summary>The folded main name, or null where it is too short or not in Latin letters.</summary>
    public static string? MainName(Settlement settlement) =>
        NameFold.Fold(settlement.Name) is { } folded && folded.Length >= (settlement.Population >= PopulationForTwoLetters ? 2 : LeastMain) ? folded : null;

    /// <summary>Folded alternate names: at least four letters, no digits, no codes, no transcriptions in small letters; of a hamlet only the ASCII name.</summary>
    public static IEnumerable<string> Alternates(Settlement settlement) => (HasAlternates(settlement) ? settlement.Alternates : [])
        .Append(settlement.AsciiName)
        .Where(IsWritten)
        .Select(name => NameFold.Fold(name))
        .OfType<string>()
        .Where(folded => folded.Length >= LeastAlternate)
        .Distinct(StringComparer.Ordinal);

    private static bool HasAlternates(Settlement settlement) =>
        settlement.Population >= PopulationForAlternates || settlement.Feature is "PPLC" or "PPLA" or "PPLA2";

    private static bool IsWritten(string name) => name.Any(char.IsUpper) && !name.Any(char.IsDigit) && name.IndexOfAny(['(', '/', ';', ':']) < 0 && !IsCode(name);

    private static bool IsCode(string name) => name.Length <= 4 && !name.Any(char.IsLower);
}
