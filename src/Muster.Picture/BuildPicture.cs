using NodaTime;

namespace Muster.Picture;

/// <summary>Builds the picture from all reports taken so far.</summary>
public static class BuildPicture
{
    /// <summary>The picture on <paramref name="asOf"/>. The order in which reports are given changes nothing but the order of tellings.</summary>
    public static CountriesPicture From(IEnumerable<TakenReport> reports, LocalDate asOf) => throw new NotSupportedException("to be built");
}
