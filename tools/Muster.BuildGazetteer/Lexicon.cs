namespace Muster.BuildGazetteer;

/// <summary>Our own lists: tab-separated columns, a line each; lines that begin with # are remarks.</summary>
internal static class Lexicon
{
    /// <summary>The rows of a list; throws <see cref="FormatException"/> naming the line where one has another number of columns.</summary>
    public static List<string[]> Rows(string file, int columns)
    {
        var rows = new List<string[]>();
        var lines = File.ReadAllLines(file);
        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index].Length == 0 || lines[index][0] == '#')
            {
                continue;
            }

            var row = lines[index].Split('\t');
            rows.Add(row.Length == columns ? row : throw new FormatException(
                $"{Path.GetFileName(file)}, line {index + 1}: found {row.Length} columns, expected {columns}."));
        }

        return rows;
    }
}
