using Muster.Reading.Places;
using Muster.Tests.Shared;

namespace Muster.Reading.Tests.Places;

/// <summary>The gazetteer that the project ships, opened once.</summary>
internal static class OpenGazetteer
{
    public static byte[] Bytes { get; } = File.ReadAllBytes(Path.Combine(SharedData.Root, "data", "gazetteer.bin"));

    public static Gazetteer Shipped { get; } = Gazetteer.Open(Bytes);
}
