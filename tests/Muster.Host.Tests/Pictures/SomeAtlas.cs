using Muster.Host.Views.Pictures;
using Muster.Tests.Shared;

namespace Muster.Host.Tests.Pictures;

/// <summary>The outlines that ship with the program.</summary>
internal static class SomeAtlas
{
    public static Atlas Shipped { get; } = Atlas.Open(File.ReadAllBytes(Path.Combine(SharedData.Root, "data", "maps.bin")));
}
