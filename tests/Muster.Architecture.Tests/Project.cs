using System.Reflection;
using System.Xml.Linq;
using Muster.Tests.Shared;

namespace Muster.Architecture.Tests;

/// <summary>A project of src/ as its project file has it.</summary>
internal sealed record Project(string Room, bool IsPure, string[] References, string[] Packages)
{
    public static Project[] All { get; } =
        [.. Directory.GetFiles(Path.Combine(SharedData.Root, "src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Load)];

    public static Project[] Pure { get; } = [.. All.Where(project => project.IsPure)];

    /// <summary>What was built from it; the Host's is called after its command.</summary>
    public Assembly Assembly => Assembly.Load(Room == "Host" ? "muster" : "Muster." + Room);

    private static Project Load(string file)
    {
        var xml = XDocument.Load(file);
        return new Project(
            RoomOf(file),
            xml.Descendants("PureRoom").Any(pure => pure.Value == "true"),
            [.. Includes(xml, "ProjectReference").Select(RoomOf).Order(StringComparer.Ordinal)],
            [.. Includes(xml, "PackageReference").Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<string> Includes(XDocument xml, string item) => xml.Descendants(item).Select(element => element.Attribute("Include")!.Value);

    private static string RoomOf(string file) => Path.GetFileNameWithoutExtension(file)["Muster.".Length..];
}
