using System.Collections.Immutable;
using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Departures;
using Muster.Departures.Orders;
using Muster.Departures.Tracks;
using Muster.Desk.Orders;
using Muster.Host.Views;
using Muster.Host.Views.Orders;
using Muster.Kernel;
using NodaTime;

namespace Muster.Host.Commands.Orders;

/// <summary><c>muster order track</c>: what befalls people under an order.</summary>
internal static class OrderTrackCommand
{
    private const string Proposed = "proposed";

    private const string Examples = """
        Acts: classify, notify, acknowledge, arrange, depart, arrive, return, reassign, release; aside: remain, waive, refuse, re-enter.
        All of the people named, or none. 'classify' without names is for everybody of whom nothing was said. Whoever stays needs an activity, an owner and an end; where the roster
        has the first and the last, --owner is enough. Only a person's word counts: a message that was delivered changes nothing.

        Examples:
          muster order track mali-ad classify --as proposed --activity "Keeps the office open" --owner "Cy Example" --until 2022-12-31 --by "Ada Example" --data my-data
          muster order track mali-ad classify p07 --as stay --activity "Runs the crisis cell" --owner "Cy Example" --until 2022-12-31 --by "Ada Example" --data my-data
          muster order track mali-ad notify p02 p03 --by "Ada Example" --data my-data
          muster order track mali-ad arrange p02 p03 --because "Flight on Friday" --by "Ada Example" --data my-data
          muster order track mali-ad waive p03 --because "School exam" --until 2022-09-01 --by "Ben Example" --data my-data
        """;

    private static readonly ImmutableDictionary<string, TrackState> Moves = new Dictionary<string, TrackState>(StringComparer.Ordinal)
    {
        ["notify"] = TrackState.Notified,
        ["acknowledge"] = TrackState.Acknowledged,
        ["arrange"] = TrackState.TravelArranged,
        ["depart"] = TrackState.Departed,
        ["arrive"] = TrackState.AtSafehaven,
        ["return"] = TrackState.Returned,
        ["reassign"] = TrackState.Reassigned,
        ["release"] = TrackState.Released,
        ["remain"] = TrackState.RemainsByChoice,
        ["refuse"] = TrackState.Refused,
        ["re-enter"] = TrackState.ReEntered,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private static readonly Argument<string> What = new("ACT") { Description = "What happened; see below." };

    private static readonly Argument<string[]> People = new("PERSON") { Description = "Ids of the roster.", Arity = ArgumentArity.ZeroOrMore };

    private static readonly Option<string?> As = new("--as") { HelpName = "WORD", Description = "leave, may_leave, stay, or proposed: what the order's kind proposes for each." };

    private static readonly Option<string?> Needs = new("--activity") { HelpName = "TEXT", Description = "What needs them to stay." };

    private static readonly Option<string?> Owner = new("--owner") { HelpName = "NAME", Description = "Who answers for that activity." };

    private static readonly Option<string?> Until = new("--until") { HelpName = "DAY", Description = "The last day of a stay or an excuse." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("track", "Keeps each person's way under an order, from the classification to safety.", Examples + OrderOptions.Exits)
        {
            OrderOptions.Id, What, People, DataOption.Option, OrderOptions.Plan, As, Needs, Owner, Until, OrderOptions.Because, OrderOptions.By, OrderOptions.Json,
        };
        command.SetAction(parsed =>
        {
            var (id, now) = (parsed.GetValue(OrderOptions.Id)!, Outside.Real.Now);
            var done = DataOption.Begun(parsed).Then(folder => Asked(parsed).Then(asked => TrackPeople.In(folder, id, parsed.GetValue(OrderOptions.Plan), [.. parsed.GetValue(People) ?? []], asked, now)));
            return done.TryGet(out var tracks)
                ? OrdersTerminal.WriteTracks(id, tracks, parsed.GetValue(OrderOptions.Json), NextOfTravel.Of(parsed, id, parsed.GetValue(What)!, [.. tracks.Select(track => track.Person)]))
                : ProblemLines.Write(done.Problems);
        });
        return command;
    }

    private static Outcome<TrackAsked> Asked(ParseResult parsed) => OrderOptions.Day(parsed, Until).Then(until =>
    {
        var (act, by, because) = (parsed.GetValue(What)!, OrderOptions.Text(parsed, OrderOptions.By), OrderOptions.Text(parsed, OrderOptions.Because));
        return act == "classify" ? Classified(parsed, until)
            : (parsed.GetValue(People) ?? []).Length == 0 ? Bad($"'{act}' without a person", "the ids of those whom it befell")
            : act == "waive" ? until is { } last ? Grant((_, _) => new Waive(because, by, last)) : Bad("an excuse without an end", "its last day (--until DAY)")
            : Moves.TryGetValue(act, out var to) ? Grant((_, _) => new Move(to, by, because))
            : Bad($"the act '{act}'", NearestWord.OneOf(act, ["classify", "waive", .. Moves.Keys.Order(StringComparer.Ordinal)]));
    });

    private static Outcome<TrackAsked> Classified(ParseResult parsed, LocalDate? until)
    {
        var word = OrderOptions.Text(parsed, As);
        if (word != Proposed && !Words<DepartureAnswer>.TryParse(word, out _))
        {
            return Bad(word.Length == 0 ? "no --as" : $"--as {word}", "--as leave, may_leave, stay or proposed");
        }

        var (by, activity, owner) = (OrderOptions.Text(parsed, OrderOptions.By), parsed.GetValue(Needs), OrderOptions.Text(parsed, Owner));
        return Grant((order, person) =>
        {
            var answer = Words<DepartureAnswer>.TryParse(word, out var given) ? given : DrawUpWorksheet.Proposed(order, person.Category);
            return new Classify(answer, answer is DepartureAnswer.Stay ? new StayPost(Activity(word, activity, person), owner, until ?? AsLongAsPossible(order, person)) : null, by);
        });
    }

    // For many at once, what the roster says of each comes first; for the rest the option.
    private static string Activity(string word, string? given, Person person) => (word == Proposed ? person.StaysBecause ?? given : given ?? person.StaysBecause) ?? "";

    // A roster's last day may lie beyond the order's.
    private static LocalDate AsLongAsPossible(DepartureOrder order, Person person) =>
        person.StaysUntil is { } last && OrderClock.Of(order)?.LastDate is { } end ? LocalDate.Min(last, end) : person.StaysUntil ?? default;

    private static Outcome<TrackAsked> Grant(TrackAsked asked) => Outcome.Grant(asked);

    private static Outcome<TrackAsked> Bad(string found, string expected) => Outcome.Refuse<TrackAsked>(new Problem(ProblemCodes.BadArgument, found, expected));
}
