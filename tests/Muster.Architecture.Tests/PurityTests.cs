using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using Muster.Tests.Shared;

namespace Muster.Architecture.Tests;

/// <summary>The pure rooms do no I/O and know no clock and no chance: time, ids and bytes come in as arguments.</summary>
public partial class PurityTests
{
    /// <summary>What a pure room may build on: packages that compute. One that opens files, sockets or databases is never entered here.</summary>
    private static readonly Dictionary<string, string[]> Packages = new(StringComparer.Ordinal)
    {
        ["Kernel"] = ["NodaTime"],
        ["Reading"] = ["AngleSharp"],
        ["Picture"] = [],
        ["Tripwires"] = ["YamlDotNet"],
        ["Departures"] = ["CsvHelper", "libphonenumber-csharp"],
        ["RollCalls"] = [],
    };

    /// <summary>Every <c>yield</c> compiles to a look at this; it tells nothing of the machine.</summary>
    private const string ReadByIterators = "System.Environment.get_CurrentManagedThreadId";

    public static TheoryData<string> PureRooms => [.. Packages.Keys];

    [Fact]
    public void The_six_rooms_of_the_design_are_pure_and_no_other() =>
        Assert.Equal(Packages.Keys.Order(StringComparer.Ordinal), Project.Pure.Select(project => project.Room));

    [Theory]
    [MemberData(nameof(PureRooms))]
    public void A_pure_room_takes_only_packages_that_compute(string room) => Assert.Subset(Packages[room].ToHashSet(), Of(room).Packages.ToHashSet());

    [Theory]
    [MemberData(nameof(PureRooms))]
    public void A_pure_room_calls_nothing_that_is_banned(string room)
    {
        var banned = Banned();
        var calls = Calls(Of(room).Assembly.Location).Where(call => banned.Contains(call.Type) || banned.Contains(call.Type + "." + call.Member));

        Assert.Empty(calls.Select(call => call.Type + "." + call.Member).Where(call => call != ReadByIterators).Distinct());
    }

    [Theory]
    [InlineData("System.IO.File")]
    [InlineData("System.IO.Directory")]
    [InlineData("System.Console")]
    [InlineData("System.Random")]
    [InlineData("System.TimeProvider")]
    [InlineData("System.Threading.Tasks.Task")]
    [InlineData("System.Net.Http.HttpClient")]
    [InlineData("System.DateTime.get_UtcNow")]
    [InlineData("System.Guid.NewGuid")]
    [InlineData("NodaTime.SystemClock")]
    public void Files_clocks_chance_and_tasks_are_banned(string symbol) => Assert.Contains(symbol, Banned());

    [Fact]
    public void A_room_that_is_not_pure_would_be_caught() =>
        Assert.Contains(Calls(typeof(PurityTests).Assembly.Location), call => call is { Type: "System.IO.File", Member: "ReadAllLines" });

    private static Project Of(string room) => Project.All.Single(project => project.Room == room);

    /// <summary>The banned list as the analyzers get it, as types ("System.IO.File") and members ("System.DateTime.get_Now").</summary>
    private static HashSet<string> Banned() =>
        [.. File.ReadAllLines(Path.Combine(SharedData.Root, "build", "BannedSymbols.Pure.txt")).Select(line => Symbol().Match(line)).Select(match => match.Groups["kind"].Value switch
        {
            "P" => match.Groups["type"].Value + ".get_" + match.Groups["last"].Value,
            _ => match.Groups["type"].Value + "." + match.Groups["last"].Value,
        })];

    private static IEnumerable<(string Type, string Member)> Calls(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var reader = file.GetMetadataReader();
        return [.. reader.MemberReferences.Select(handle => reader.GetMemberReference(handle)).Select(member => (TypeName(reader, member.Parent), reader.GetString(member.Name)))];
    }

    private static string TypeName(MetadataReader reader, EntityHandle parent)
    {
        if (parent.Kind == HandleKind.TypeSpecification)
        {
            // A generic type's blob names its open type after two bytes: "generic instance" and "class" or "value type".
            var blob = reader.GetBlobReader(reader.GetTypeSpecification((TypeSpecificationHandle)parent).Signature);
            if (blob.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
            {
                return "";
            }

            blob.ReadByte();
            parent = blob.ReadTypeHandle();
        }

        if (parent.Kind != HandleKind.TypeReference)
        {
            return "";
        }

        var type = reader.GetTypeReference((TypeReferenceHandle)parent);
        return reader.GetString(type.Namespace) + "." + reader.GetString(type.Name);
    }

    [GeneratedRegex(@"^(?<kind>[TPM]):(?<type>[\w.]+)\.(?<last>[\w`]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Symbol();
}
