using System.Text;
using Muster.Channels.History;
using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Channels.Tests.Incidents;

/// <summary>Files of incidents that are written and read at once.</summary>
internal static class History
{
    public const string OwnHeader = "id,date,lat,lon,country,type,killed";

    /// <summary>What the rows of a text come to.</summary>
    public static List<HistoryRow> Rows(string text) => Open(Encoding.UTF8.GetBytes(text)).Rows;

    /// <summary>The only incident of a text.</summary>
    public static PastIncident Only(string text) => Assert.Single(Rows(text)).Incident!.Value;

    /// <summary>What a file of those bytes comes to; its name says nothing.</summary>
    public static (List<HistoryRow> Rows, HistoryFormat? Format, Problem? Problem, long OddBytes) Open(byte[] bytes, string name = "history")
    {
        var folder = Directory.CreateTempSubdirectory("muster-test-");
        try
        {
            var path = Path.Combine(folder.FullName, name);
            File.WriteAllBytes(path, bytes);
            return Open(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static (List<HistoryRow> Rows, HistoryFormat? Format, Problem? Problem, long OddBytes) Open(string path)
    {
        var opened = OpenIncidents.FromFile(path, Some.Country, _ => { });
        if (!opened.TryGet(out var file))
        {
            return ([], null, Assert.Single(opened.Problems), 0);
        }

        using (file)
        {
            var rows = file.Rows().ToList();
            return (rows, file.Format, file.Trouble, file.OddBytes);
        }
    }
}
