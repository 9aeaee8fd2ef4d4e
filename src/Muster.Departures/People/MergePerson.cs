using System.Collections.Immutable;

namespace Muster.Departures.People;

/// <summary>Puts what an update says of a person over what is on record.</summary>
internal static class MergePerson
{
    /// <summary>The person with the <paramref name="told"/> columns as they are now, and the others as before.</summary>
    public static Person Of(Person before, Person now, ImmutableHashSet<string> told) => now with
    {
        Name = told.Contains("name") ? now.Name : before.Name,
        Email = told.Contains("email") ? now.Email : before.Email,
        Phone = told.Contains("phone") ? now.Phone : before.Phone,
        Post = told.Contains("post") ? now.Post : before.Post,
        Category = told.Contains("category") ? now.Category : before.Category,
        DependantOf = told.Contains("dependant_of") ? now.DependantOf : before.DependantOf,
        Point = told.Contains("lat") || told.Contains("lon") ? now.Point : before.Point,
        AddressNote = told.Contains("address_note") ? now.AddressNote : before.AddressNote,
        Languages = told.Contains("languages") ? now.Languages : before.Languages,
        Nationality = told.Contains("nationality") ? now.Nationality : before.Nationality,
        Warden = told.Contains("warden") ? now.Warden : before.Warden,
        StaysBecause = told.Contains("stays_because") ? now.StaysBecause : before.StaysBecause,
        StaysUntil = told.Contains("stays_until") ? now.StaysUntil : before.StaysUntil,
    };
}
