using System.Globalization;
using System.Text;
using Muster.Tripwires;

namespace Muster.Bench.Replay;

/// <summary>A hundred invented tripwires: rings of 20 to 500 km, countries, incidents and deaths, alone and joined by <c>all</c> and <c>any</c>.</summary>
internal static class MadeUpPlan
{
    private const int Rules = 100;
    private const string Few = "attack, bombing, suicide_bombing, abduction";

    /// <summary>The plan; its thresholds grow with the number of incidents, so that tripwires trip and stand again however many there are.</summary>
    public static Plan For(int incidents) => ReadPlan.From(Text(incidents), "plan.yaml").Value;

    /// <summary>The same as a plan's file.</summary>
    public static string Text(int incidents)
    {
        var yaml = new StringBuilder("plan: Made up\nposts:\n");
        for (var at = 0; at < Rules; at++)
        {
            var town = MadeUpIncidents.Towns[at];
            yaml.AppendLine(CultureInfo.InvariantCulture, $"  - {{ id: post-{at}, name: Post {at}, country: {MadeUpIncidents.Country(at)}, lat: {town.Lat:0.0000}, lon: {town.Lon:0.0000} }}");
        }

        yaml.AppendLine("tripwires:");
        for (var at = 0; at < Rules; at++)
        {
            yaml.AppendLine(CultureInfo.InvariantCulture, $"  - {{ id: rule-{at}, name: Rule {at}, when: {When(at, incidents / 1e6)}, propose: review }}");
        }

        return yaml.ToString();
    }

    // In a million, a town has some 2 incidents a week and a country some 11, each killing 4 on average.
    private static string When(int at, double millions) => (at % 5) switch
    {
        0 => Ring(at, "incidents", days: 7, Many(2 * millions), types: null),
        1 => Country(at, "killed", days: 7, Many(40 * millions), types: null),
        2 => $"{{ any: [ {Ring(at, "incidents", days: 3, Many(1 * millions), types: null)}, {Ring(at, "killed", days: 14, Many(16 * millions), types: null)} ] }}",
        3 => $"{{ all: [ {Country(at, "incidents", days: 7, Many(11 * millions), types: null)}, {Ring(at, "incidents", days: 30, Many(10 * millions), types: null)} ] }}",
        _ => Country(at, "incidents", days: 14, Many(10 * millions), Few),
    };

    // So much more than usual as comes by chance a few times a year.
    private static int Many(double usual) => (int)(usual + (2 * Math.Sqrt(usual)) + 1);

    private static string Ring(int at, string counts, int days, int atLeast, string? types)
    {
        var km = 20 + (at * 480 / (Rules - 1));
        return string.Create(CultureInfo.InvariantCulture, $"{{ {counts}: {{ of: post-{at}, within_km: {km}, in_days: {days}, at_least: {atLeast}{Types(types)} }} }}");
    }

    private static string Country(int at, string counts, int days, int atLeast, string? types) =>
        string.Create(CultureInfo.InvariantCulture, $"{{ {counts}: {{ country: {MadeUpIncidents.Country(at)}, in_days: {days}, at_least: {atLeast}{Types(types)} }} }}");

    private static string Types(string? types) => types is null ? "" : $", types: [{types}]";
}
