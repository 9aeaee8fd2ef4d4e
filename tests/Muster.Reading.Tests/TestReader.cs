using Muster.Reading.Places;
using Muster.Reading.Syntax;
using Muster.Tests.Shared;

namespace Muster.Reading.Tests;

/// <summary>One reader over the shipped gazetteer for all tests: it is immutable.</summary>
internal static class TestReader
{
    public static Gazetteer Gazetteer { get; } = Gazetteer.Open(File.ReadAllBytes(Path.Combine(SharedData.Root, "data", "gazetteer.bin")));

    public static SyntaxModel Syntax { get; } = SyntaxModel.Open(File.ReadAllBytes(Path.Combine(SharedData.Root, "data", "syntax.bin")));

    public static Reader Shared { get; } = new(Gazetteer, Syntax);
}
