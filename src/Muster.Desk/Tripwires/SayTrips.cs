using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;
using Muster.Store.Feeds;
using Muster.Store.Tripwires;
using Muster.Tripwires;
using Muster.Tripwires.History;
using Muster.Tripwires.Life;
using NodaTime;

namespace Muster.Desk.Tripwires;

/// <summary>Words for whoever must be told of trips, and of tripwires that see no more.</summary>
internal sealed class SayTrips(Plan plan, ImmutableArray<string> recipients, ImmutableDictionary<ReplayedCondition, TrackRecord> records, Instant now)
{
    private const int MostQuotes = 5;
    private const int LongestQuote = 240;

    /// <summary>Notices of what is untold as far as the budget has room, and one of all tripwires that went blind or see again or were retired undecided. Nothing where nobody is to be told.</summary>
    public ImmutableArray<TripsTold> Of(NoticeBook book)
    {
        if (recipients.IsEmpty)
        {
            return [];
        }

        var shared = ShareOutTrips.Of(book.Untold, book.Told, plan.Notices.AtMost, Duration.FromHours(plan.Notices.InHours), now);
        return
        [
            .. shared.Singly.Select(trip => new TripsTold([trip.Id], Notices(Subject(trip, book), Body(trip, book)))),
            .. shared.Digest.IsEmpty ? (TripsTold[])[] : [new TripsTold([.. shared.Digest.Select(trip => trip.Id)], Notices(Digest(shared.Digest), string.Join("\n\n", shared.Digest.Select(trip => Body(trip, book)))))],
            .. Sight(book) is { Length: > 0 } sight ? (TripsTold[])[new TripsTold([], Notices("Muster: tripwires that see worse or better", sight))] : [],
        ];
    }

    private ImmutableArray<NoticeToSend> Notices(string subject, string body) => [.. recipients.Select(recipient => new NoticeToSend(recipient, OneLine(subject), body))];

    private string NameOf(string id) => plan.Tripwires.FirstOrDefault(tripwire => tripwire.Id == id)?.Name ?? id;

    private string Subject(UntoldTrip trip, NoticeBook book) =>
        $"Muster: TRIPPED {NameOf(trip.Tripwire)} ({trip.Tripwire}), asks to decide on: {Words<ProposedAction>.Of(trip.Propose)}" + (book.Lives[trip.Tripwire].Life.Health is Health.Seeing ? "" : " [sees badly]");

    private static string Digest(ImmutableArray<UntoldTrip> trips) =>
        string.Create(CultureInfo.InvariantCulture, $"Muster: {trips.Length} tripwires TRIPPED, the gravest asks to decide on: {Words<ProposedAction>.Of(trips.Max(trip => trip.Propose))}");

    private string Body(UntoldTrip trip, NoticeBook book)
    {
        var life = book.Lives[trip.Tripwire].Life;
        string?[] lines =
        [
            $"{NameOf(trip.Tripwire)} ({trip.Tripwire}) of {plan.Name} tripped on {Moment(trip.At)}.",
            $"What crossed: {life.Words}.",
            life.Known.Length > 0 ? $"Known: {life.Known}." : null,
            life.Holds ? null : "By now the condition no longer holds; the trip still waits for a decision.",
            .. Evidence(life),
            $"Health: {Words<Health>.Of(life.Health)}{(life.HealthWhy.Length > 0 ? ": " + life.HealthWhy : "")}.",
            Record(life),
            $"It proposes: {Words<ProposedAction>.Of(trip.Propose)}. Nothing is ordered by a rule: a person must decide (muster tripwire decide {trip.Tripwire}).",
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    private static IEnumerable<string> Evidence(WatchedTripwire life)
    {
        foreach (var one in life.Evidence.Take(MostQuotes))
        {
            var sources = one.Official ? "official" : one.Sources == 1 ? "1 source" : string.Create(CultureInfo.InvariantCulture, $"{one.Sources} independent sources");
            yield return $"Evidence: \"{Short(OneLine(one.Quote))}\" ({one.Document}, {(one.Published is { } day ? PartialDate.OfDay(day).ToString() : "undated")}, {sources})";
        }

        if (life.Evidence.Length > MostQuotes)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"and {life.Evidence.Length - MostQuotes} more");
        }
    }

    private string Record(WatchedTripwire life) => records.GetValueOrDefault(new ReplayedCondition(life.Id, life.Mark)) is { } record
        ? SayTrackRecord.InWords(record)
        : "How it would have warned before is not known: it was never replayed (muster replay).";

    private static string? Sight(NoticeBook book)
    {
        var lines = book.Events.SelectMany(step => step.Events.Select(happened => (step.After, happened switch
        {
            TripwireHealthChanged { Health: Health.Blind } blind when !IsNew(step) => $"{step.After.Id} is BLIND: {blind.Why}. Its silence says nothing.",
            TripwireHealthChanged { Health: Health.Seeing } when !IsNew(step) => $"{step.After.Id} sees again.",
            TripwireRetired retired when step.After.AwaitsDecision => $"{step.After.Id} was retired while it was tripped and undecided: {retired.Because}.",
            _ => null,
        })));
        return string.Join('\n', lines.Select(line => line.Item2).OfType<string>());
    }

    // Whoever begins to watch is shown at once what is blind; only a change is told.
    private static bool IsNew(LifeStep step) => step.Events.Any(happened => happened is TripwireArmed);

    private static string Moment(Instant at) => at.InUtc().LocalDateTime.ToString("uuuu-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Short(string text) => text.Length <= LongestQuote ? text : text[..(LongestQuote - 1)] + "…";
}
