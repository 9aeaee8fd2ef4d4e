using System.Collections.Immutable;

namespace Muster.RollCalls;

/// <summary>Somebody a roll call would ask.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="Post">The post's id.</param>
/// <param name="Email">One address, or null.</param>
/// <param name="Phone">E.164, or null.</param>
/// <param name="Warden">The warden's id, or null.</param>
public sealed record Callee(string Id, string Post, string? Email, string? Phone, string? Warden);

/// <summary>What a roll call would send: nothing is sent by looking.</summary>
/// <param name="People">Everybody it would ask.</param>
/// <param name="Emails">How many e-mails the first wave would hand over.</param>
/// <param name="Texts">How many text messages.</param>
/// <param name="Unreachable">Whoever has neither address nor phone of their own: a warden must go.</param>
/// <param name="WardenSheets">Per warden the ids on their sheet, in the roster's order; those without a warden under the empty id.</param>
public sealed record RollCallPreview(
    int People, int Emails, int Texts, ImmutableArray<string> Unreachable, ImmutableSortedDictionary<string, ImmutableArray<string>> WardenSheets)
{
    /// <summary>How many can be reached by at least one channel.</summary>
    public int Reachable => People - Unreachable.Length;
}

/// <summary>Says what a roll call would send.</summary>
public static class PreviewRollCall
{
    /// <summary>
    /// The preview for these people, in the roster's order. The first wave uses every channel that a person has: whoever has an address and a phone
    /// gets an e-mail and a text message, because one channel alone has failed people before.
    /// </summary>
    public static RollCallPreview Of(ImmutableArray<Callee> people) => new(
        people.Length,
        people.Count(HasEmail),
        people.Count(HasPhone),
        [.. people.Where(person => !HasEmail(person) && !HasPhone(person)).Select(person => person.Id)],
        people.GroupBy(person => person.Warden ?? "", StringComparer.Ordinal)
            .ToImmutableSortedDictionary(sheet => sheet.Key, sheet => sheet.Select(person => person.Id).ToImmutableArray(), StringComparer.Ordinal));

    private static bool HasEmail(Callee person) => !string.IsNullOrWhiteSpace(person.Email);

    private static bool HasPhone(Callee person) => !string.IsNullOrWhiteSpace(person.Phone);
}
