using System.Collections.Immutable;
using NodaTime;

namespace Muster.Departures.Orders;

/// <summary>A kind of order as an organisation knows it.</summary>
/// <param name="Id">Its word, such as <c>authorized</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Voluntary">Whether whoever is asked to leave may remain by their own choice.</param>
/// <param name="Answers">What it asks of each population.</param>
public sealed record OrderKind(string Id, string Name, bool Voluntary, ImmutableDictionary<Category, DepartureAnswer> Answers);

/// <summary>How one family of organisations orders departures: words and policies, all of it data (<c>Orders/Presets/*.json</c>).</summary>
/// <param name="Id">Its word: <c>us</c>, <c>un</c>, <c>ngo</c>.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="ReviewDays">The rhythm of reviews in calendar days; a policy.</param>
/// <param name="NoticeHour">The hour of the post's day at which a review is due and notices are given; a policy.</param>
/// <param name="Kinds">The kinds of order.</param>
/// <param name="Ends">What an order can be converted to that is no departure any more: word to name.</param>
/// <param name="Postures">How a place can stand.</param>
/// <param name="Moves">From which posture which others can be reached; <c>*</c> stands for any.</param>
public sealed record Preset(
    string Id,
    string Name,
    int ReviewDays,
    LocalTime NoticeHour,
    ImmutableArray<OrderKind> Kinds,
    ImmutableDictionary<string, string> Ends,
    ImmutableArray<string> Postures,
    ImmutableDictionary<string, ImmutableArray<string>> Moves)
{
    private const string Any = "*";

    /// <summary>The kind of that word, or null.</summary>
    public OrderKind? Kind(string id) => Kinds.FirstOrDefault(kind => kind.Id == id);

    /// <summary>What people call a kind or an end; its word where the preset has neither.</summary>
    public string NameOf(string id) => Kind(id)?.Name ?? Ends.GetValueOrDefault(id, id);

    /// <summary>Where a place in that posture can go, in the preset's order.</summary>
    public ImmutableArray<string> From(string posture) =>
        [.. Postures.Where(to => to != posture && (Moves.GetValueOrDefault(posture, []).Contains(to) || Moves.GetValueOrDefault(Any, []).Contains(to)))];

    /// <summary>What an order of that kind can be converted to: other kinds, and ends.</summary>
    public ImmutableArray<string> ConversionsOf(string kind) => [.. From(kind).Where(to => Kind(to) is not null || Ends.ContainsKey(to))];
}
