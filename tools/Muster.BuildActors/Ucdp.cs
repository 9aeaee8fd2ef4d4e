using System.Text;

namespace Muster.BuildActors;

/// <summary>The formally organised non-state actors of the UCDP Actor Dataset, a CSV file.</summary>
internal static class Ucdp
{
    private const string FormallyOrganised = "1";

    public static IEnumerable<Actor> Read(string file, CountryCodes countries)
    {
        var rows = Rows(File.ReadAllText(file)).ToList();
        var header = rows[0].Select(name => name.Trim('\uFEFF')).ToList();
        int Column(string name) => header.IndexOf(name) is var at and >= 0 ? at : throw new FormatException($"{Path.GetFileName(file)} has no column {name}.");
        var (data, orig, full, english, org, location) = (Column("NameData"), Column("NameOrig"), Column("NameOrigFull"), Column("NameOrigFullEng"), Column("Org"), Column("Location"));
        foreach (var row in rows.Skip(1).Where(row => row.Length == header.Count && row[org] == FormallyOrganised))
        {
            var names = new[] { row[english], row[data], row[orig], row[full] }.SelectMany(cell => cell.Split(" / ")).Select(Trimmed).Where(name => name is not "n/a").Select(ActorName.Safe).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            if (names.Count > 0)
            {
                var codes = row[location].Split(',').Select(name => countries.OfName(name.Trim())).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
                yield return new Actor(names[0].TrimEnd('?'), ActorName.ClassOf(names[0]), codes, names);
            }
        }
    }

    private static string Trimmed(string name) => string.Join(' ', name.Replace('\u2019', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Quoted cells may hold commas, doubled quotes and line ends.
    private static IEnumerable<string[]> Rows(string text)
    {
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '"' && quoted && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && letter is ',' or '\n')
            {
                row.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (letter == '\n')
                {
                    yield return [.. row];
                    row.Clear();
                }
            }
            else
            {
                cell.Append(letter);
            }
        }
    }
}
