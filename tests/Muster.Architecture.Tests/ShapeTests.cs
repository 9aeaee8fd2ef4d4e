using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Muster.Architecture.Tests;

public partial class ShapeTests
{
    public static TheoryData<string> Rooms => [.. Project.All.Select(project => project.Room)];

    public static TheoryData<string> PureRooms => [.. Project.Pure.Select(project => project.Room)];

    [Theory]
    [MemberData(nameof(PureRooms))]
    public void What_a_pure_room_shows_cannot_be_changed(string room)
    {
        var types = Of(room).Assembly.GetExportedTypes().Where(type => !type.IsEnum).ToArray();
        var settable = types.SelectMany(type => type.GetProperties(Declared)).Where(CanBeSet).Select(property => $"{property.DeclaringType}.{property.Name}");
        var open = types.SelectMany(type => type.GetFields(Declared)).Where(field => field is { IsInitOnly: false, IsLiteral: false }).Select(field => $"{field.DeclaringType}.{field.Name}");

        Assert.Empty(settable.Concat(open));
    }

    [Fact]
    public void What_the_kernel_shows_holds_no_list_that_can_be_changed()
    {
        var properties = Of("Kernel").Assembly.GetExportedTypes().SelectMany(type => type.GetProperties(Declared));

        Assert.Empty(properties.Where(property => IsOpenList(property.PropertyType)).Select(property => $"{property.DeclaringType}.{property.Name}"));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void No_type_has_a_name_that_says_nothing(string room)
    {
        // What the compiler generates (regular expressions, for one) has names of its own.
        var ours = Of(room).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("Muster", StringComparison.Ordinal) is true);
        var empty = ours.Select(type => type.Name.Split('`')[0]).Where(name => Empty().IsMatch(name)).ToArray();

        Assert.Empty(empty);
    }

    [Fact]
    public void No_file_has_a_name_that_says_nothing()
    {
        var empty = Repository.Code.Where(file => Empty().IsMatch(Path.GetFileNameWithoutExtension(file))).ToArray();

        Assert.Empty(empty);
    }

    [Theory]
    [InlineData("PlanManager")]
    [InlineData("DateHelper")]
    [InlineData("TextUtils")]
    [InlineData("RosterService")]
    public void Such_names_are_found(string name) => Assert.Matches(Empty(), name);

    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static Project Of(string room) => Project.All.Single(project => project.Room == room);

    private static bool CanBeSet(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsOpenList(Type type) =>
        type.IsArray || (type.IsGenericType && type.Namespace == "System.Collections.Generic" && !type.IsInterface);

    [GeneratedRegex("(Manager|Helpers?|Util(s|ity|ities)?|Services?)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Empty();
}
