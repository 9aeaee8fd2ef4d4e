namespace Muster.Kernel.Facts;

/// <summary>The country that a fact is about.</summary>
public static class CountryOf
{
    /// <summary>Its ISO code, or null where the fact names none.</summary>
    public static string? Fact(Fact fact) => fact switch
    {
        Departure departure => departure.Country,
        Advice advice => advice.Country,
        Assistance assistance => assistance.Country,
        Incident incident => incident.Country,
        Figure figure => figure.Country,
        Government government => government.Country,
        Mission mission => mission.Country,
        Conflict conflict => conflict.Country,
        _ => null,
    };
}
