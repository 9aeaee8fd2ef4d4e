using System.Xml.Linq;
using Muster.Tests.Shared;

namespace Muster.Architecture.Tests;

public class ArrowTests
{
    /// <summary>Which room may know which, from docs/ARCHITECTURE.md; a new arrow is a decision, and is entered here with it.</summary>
    private static readonly Dictionary<string, string> Arrows = new(StringComparer.Ordinal)
    {
        ["Kernel"] = "",
        ["Reading"] = "Kernel",
        ["Picture"] = "Kernel",
        ["Tripwires"] = "Kernel Picture",
        ["Departures"] = "Kernel",
        ["RollCalls"] = "Kernel",
        ["Store"] = "Departures Kernel Picture Reading RollCalls Tripwires",
        ["Channels"] = "Kernel",
        ["Desk"] = "Channels Departures Kernel Picture Reading RollCalls Store Tripwires",
        ["Host"] = "Desk",
    };

    [Fact]
    public void Every_room_knows_exactly_the_rooms_of_the_table() =>
        Assert.Equal(
            Arrows.OrderBy(arrow => arrow.Key, StringComparer.Ordinal).Select(arrow => $"{arrow.Key}: {arrow.Value}"),
            Project.All.Select(project => $"{project.Room}: {string.Join(' ', project.References)}"));

    [Fact]
    public void No_room_reaches_itself_again()
    {
        foreach (var project in Project.All)
        {
            Assert.DoesNotContain(project.Room, Below(project.Room));
        }
    }

    [Fact]
    public void The_solution_lists_every_project()
    {
        var listed = XDocument.Load(Path.Combine(SharedData.Root, "Muster.slnx")).Descendants("Project").Select(project => project.Attribute("Path")!.Value);
        var present = Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));

        Assert.Equal(present.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    private static HashSet<string> Below(string room)
    {
        var below = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(References(room));
        while (open.TryDequeue(out var next))
        {
            if (below.Add(next))
            {
                References(next).ToList().ForEach(open.Enqueue);
            }
        }

        return below;
    }

    private static string[] References(string room) => Project.All.Single(project => project.Room == room).References;
}
