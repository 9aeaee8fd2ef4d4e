using System.Collections.Immutable;
using Muster.Departures;
using Muster.Departures.Orders;
using Muster.Kernel;
using Muster.Store;
using Muster.Tripwires;
using NodaTime;
using NodaTime.Text;

namespace Muster.Desk.Orders;

/// <summary>Writes an order, or writes a draft anew: its posts and their time zones come from a plan, its evidence from tripwires on record or from the author.</summary>
public static class WriteOrder
{
    private const int LongestId = 64;
    private const string DefaultPreset = "us";

    /// <summary>The draft, or every problem of the request.</summary>
    public static Outcome<DepartureOrder> In(string folder, OrderRequest request, Instant now) => CheckId(request.Id)
        .Then(_ => OpenStore.At(folder).Then(PrepareStore.Run))
        .Then(store => OpenPlan.WithoutRoster(request.Plan).Then(plan => Evidence(store, plan, request)
            .Then(evidence => ActOnOrder.On(folder, request.Id, order => Terms(order, plan, request, evidence, now).Then(terms => Outcome.Grant<OrderCommand>(new DraftOrder(terms, request.By))), mayBeNew: true, now))));

    /// <summary>The places of a plan with these ids; a post without a time zone counts its days in UTC.</summary>
    public static Outcome<ImmutableArray<OrderPlace>> Places(Plan plan, ImmutableArray<string> posts)
    {
        Problem[] unknown = [.. posts.Where(id => !plan.Posts.Any(post => post.Id == id)).Select(id => Bad($"the post '{id}'", "one of " + string.Join(", ", plan.Posts.Select(post => post.Id))))];
        return unknown.Length > 0
            ? Outcome.Refuse<ImmutableArray<OrderPlace>>(unknown)
            : Outcome.Grant<ImmutableArray<OrderPlace>>([.. plan.Posts.Where(post => posts.Contains(post.Id)).Select(post => new OrderPlace(post.Id, post.Name, post.TimeZone ?? "UTC"))]);
    }

    private static Outcome<string> CheckId(string id) => id.Length is > 0 and <= LongestId && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
        ? Outcome.Grant(id)
        : Outcome.Refuse<string>(Bad($"the order's name '{id}'", FormattableString.Invariant($"at most {LongestId} letters, digits, '-' and '_'")));

    private static Outcome<ImmutableArray<OrderEvidence>> Evidence(DataStore store, Plan plan, OrderRequest request)
    {
        ImmutableArray<OrderEvidence> stated = [.. request.Evidence.Select(words => new OrderEvidence(null, words))];
        return !request.FromTripwires && request.Tripwires.IsEmpty
            ? Outcome.Grant(stated)
            : EvidenceOfTrips.In(store, plan.Name, request.FromTripwires ? [] : request.Tripwires).Then(crossed => Outcome.Grant(crossed.AddRange(stated)));
    }

    private static Outcome<OrderTerms> Terms(DepartureOrder order, Plan plan, OrderRequest request, ImmutableArray<OrderEvidence> evidence, Instant now)
    {
        var places = request.Posts.IsEmpty ? Outcome.Grant(order.Terms?.Places ?? []) : Places(plan, request.Posts);
        var zone = places.IsGranted ? places.Value.FirstOrDefault()?.TimeZone : null;
        var effective = request.Effective is { } text ? Moment(text, zone ?? "UTC", now) : Outcome.Grant(order.Terms?.EffectiveAt);
        Problem[] problems = [.. places.Problems, .. effective.Problems];
        return problems.Length > 0 ? Outcome.Refuse<OrderTerms>(problems) : Outcome.Grant(Terms(order.Terms, plan, request, evidence, places.Value, effective.Value));
    }

    private static OrderTerms Terms(OrderTerms? before, Plan plan, OrderRequest request, ImmutableArray<OrderEvidence> evidence, ImmutableArray<OrderPlace> places, Instant? effective)
    {
        var (preset, kind) = (request.Preset ?? before?.Preset ?? DefaultPreset, request.Kind ?? before?.Kind ?? "");
        return new OrderTerms
        {
            Preset = preset,
            Kind = kind,
            Places = places,
            Populations = !request.Who.IsEmpty ? request.Who : before?.Kind == kind ? before.Populations : Usual(preset, kind),
            Reason = request.Reason ?? before?.Reason ?? "",
            Evidence = evidence.IsEmpty ? before?.Evidence ?? [] : evidence,
            EffectiveAt = effective,
            ReviewOn = request.ReviewOn ?? before?.ReviewOn,
            LeaveBy = request.LeaveBy ?? before?.LeaveBy,
            OwnAnswers = [.. plan.Leaving.Select(rule => new OwnAnswer(rule.Status, Word<Category>(rule.Category), Word<DepartureAnswer>(rule.Answer)))],
        };
    }

    // Whoever the kind asks to leave, or lets leave.
    private static ImmutableArray<Category> Usual(string preset, string kind) => Presets.Find(preset)?.Kind(kind) is { } known
        ? [.. Enum.GetValues<Category>().Where(category => known.Answers.GetValueOrDefault(category, DepartureAnswer.Stay) is not DepartureAnswer.Stay)]
        : [];

    private static Outcome<Instant?> Moment(string text, string zone, Instant now)
    {
        if (text == "now")
        {
            return Outcome.Grant<Instant?>(now);
        }

        if (OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<G>").Parse(text) is { Success: true } moment)
        {
            return Outcome.Grant<Instant?>(moment.Value.ToInstant());
        }

        return LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm").Parse(text) is { Success: true } local && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } known
            ? Outcome.Grant<Instant?>(local.Value.InZoneLeniently(known).ToInstant())
            : Outcome.Refuse<Instant?>(Bad($"--effective {text}", "now, 2022-08-01T14:00 (the first post's local time) or 2022-08-01T14:00Z"));
    }

    // The plan's reader has let only the plan language's words through.
    private static TEnum Word<TEnum>(string word)
        where TEnum : struct, Enum =>
        Words<TEnum>.TryParse(word, out var value) ? value : throw new InvalidOperationException($"'{word}' is no {typeof(TEnum).Name}.");

    private static Problem Bad(string found, string expected) => new(ProblemCodes.BadArgument, found, expected);
}
