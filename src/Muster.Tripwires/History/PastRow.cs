using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Tripwires.History;

/// <summary>A <see cref="PastIncident"/> as a history keeps it: millions of them lie side by side in one array, so every field is a number.</summary>
internal struct PastRow
{
    /// <summary>No time of day is known.</summary>
    public const long NoMoment = long.MinValue;

    /// <summary>The file does not say when it was published.</summary>
    public const int NotSaid = int.MinValue;

    /// <summary>Its last day, UTC.</summary>
    public int Day;

    /// <summary>The day on which it had been published, or <see cref="NotSaid"/>.</summary>
    public int Published;

    /// <summary>Its moment in seconds since 1970-01-01T00:00Z, rounded down, or <see cref="NoMoment"/>. Seconds, because some zones once began their days within a minute.</summary>
    public long Moment;

    /// <summary>How many incidents it stands for.</summary>
    public int Count;

    public int Killed;

    public int KilledWithAttackers;

    /// <summary>Where its id stands in the history's ids.</summary>
    public int Id;

    /// <summary>Which of the history's regions; 0 for none.</summary>
    public int Region;

    /// <summary>Which of the history's countries; 0 for none.</summary>
    public ushort Country;

    /// <summary>The type as its place in the enum.</summary>
    public byte Type;

    /// <summary>How many independent sources; 255 where official.</summary>
    public byte Sources;

    public double Lat;

    /// <summary>NaN, like <see cref="Lat"/>, where no point is known.</summary>
    public double Lon;

    public readonly bool HasPoint => !double.IsNaN(Lat);

    public readonly GeoPoint Point => new(Lat, Lon);

    /// <summary>The types that a condition asks for, as bits.</summary>
    public static int MaskOf(IEnumerable<IncidentType> types) => types.Aggregate(0, (mask, type) => mask | (1 << (int)type));
}
