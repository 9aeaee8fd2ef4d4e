using System.Globalization;
using Muster.Kernel.Facts;
using Muster.Picture;
using NodaTime;
using NodaTime.Text;

namespace Muster.Tripwires;

/// <summary>Small pieces of English.</summary>
internal static class SayWords
{
    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Count(long number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    public static string Or(IReadOnlyCollection<string> words) => Joined(words, "or");

    public static string And(IReadOnlyCollection<string> words) => Joined(words, "and");

    public static string Plain(string word) => word.Replace('_', ' ');

    /// <summary>" (1 only claimed, 2 only suspected)", or nothing where all is asserted.</summary>
    public static string Hedges(IEnumerable<KnownFact> facts)
    {
        var all = facts.Select(known => known.Fact.Modality).ToList();
        var (claimed, suspected) = (all.Count(one => one is Modality.Claimed), all.Count(one => one is Modality.Suspected));
        string[] parts = [claimed > 0 ? $"{claimed} only claimed" : "", suspected > 0 ? $"{suspected} only suspected" : ""];
        var said = string.Join(", ", parts.Where(part => part.Length > 0));
        return said.Length == 0 ? "" : $" ({said})";
    }

    /// <summary>" told by 2 independent sources or an official one", or nothing where one source is enough.</summary>
    public static string Told(int sources) => sources <= 1 ? "" : $" told by {sources} independent sources or an official one";

    private static string Joined(IReadOnlyCollection<string> words, string with) =>
        words.Count <= 1 ? string.Concat(words) : string.Join(", ", words.SkipLast(1)) + $" {with} " + words.Last();
}
