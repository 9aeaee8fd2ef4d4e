using Muster.Tests.Shared;

namespace Muster.Departures.Tests.Orders;

/// <summary>Compares a table with the one in docs/orders.md; MUSTER_ACCEPT=1 writes it there anew.</summary>
internal static class TableInDocs
{
    /// <summary>Fails where the table between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- end --&gt;</c> differs.</summary>
    public static void Matches(string name, string table)
    {
        var path = Path.Combine(SharedData.Root, "docs", "orders.md");
        var (page, begin) = (File.ReadAllText(path), $"<!-- {name} -->\n");
        var from = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = page.IndexOf("<!-- end -->", from, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("MUSTER_ACCEPT") == "1")
        {
            File.WriteAllText(path, page[..from] + table + page[to..]);
            page = File.ReadAllText(path);
            to = page.IndexOf("<!-- end -->", from, StringComparison.Ordinal);
        }

        Assert.Equal(table, page[from..to]);
    }

    /// <summary>A Markdown table.</summary>
    public static string Of(IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        string[] head = [.. columns];
        return string.Concat(new[] { head, [.. head.Select(_ => "---")] }.Concat(rows).Select(row => $"| {string.Join(" | ", row)} |\n"));
    }
}
