using System.Collections.Immutable;
using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Departures;
using Muster.Departures.Orders;
using Muster.Desk;
using Muster.Desk.Orders;
using Muster.Host.Views;
using Muster.Host.Views.Orders;
using Muster.Kernel;
using NodaTime;
using Act = Muster.Departures.Orders.OrderCommand;

namespace Muster.Host.Commands.Orders;

/// <summary><c>muster order modify</c>: changes whom and where an order in force concerns.</summary>
internal static class OrderModifyCommand
{
    private const string Example = """
        What is given takes the place of what was there; the rest stays. It counts as a review. The 180 days go on.

        Example:
          muster order modify mali-ad --plan my-plan --post bamako --post gao --because "Gao is cut off too" --by "Ada Example" --approver "Ben Example" --data my-data
        """;

    private static readonly Option<string?> ReviewOn = new("--review-on") { HelpName = "DAY", Description = "The next review. Default: the preset's rhythm" };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("modify", "Changes the places, the populations or the days of an order in force.", Example + OrderOptions.Exits)
        {
            OrderOptions.Id, DataOption.Option, OrderOptions.Plan, OrderOptions.Post, OrderOptions.Who, ReviewOn, OrderOptions.LeaveBy, OrderOptions.Because, OrderOptions.By, OrderOptions.Approver, OrderOptions.Json,
        };
        command.SetAction(parsed =>
        {
            var now = Outside.Real.Now;
            var done = DataOption.Begun(parsed).Then(folder => Read(parsed).Then(act => ActOnOrder.In(folder, parsed.GetValue(OrderOptions.Id)!, act, now)));
            return done.TryGet(out var order) ? OrdersTerminal.WriteDone(order, parsed.GetValue(OrderOptions.Json), now, NextOfOrder.Of(parsed, order)) : ProblemLines.Write(done.Problems);
        });
        return command;
    }

    private static Outcome<Act> Read(ParseResult parsed)
    {
        string[] posts = parsed.GetValue(OrderOptions.Post) ?? [];
        var places = posts.Length == 0
            ? Outcome.Grant<ImmutableArray<OrderPlace>?>(null)
            : OrderOptions.NeededPlan(parsed).Then(OpenPlan.WithoutRoster).Then(plan => WriteOrder.Places(plan, [.. posts])).Then(found => Outcome.Grant<ImmutableArray<OrderPlace>?>(found));
        var (who, review, leave) = (OrderOptions.Populations(parsed), OrderOptions.Day(parsed, ReviewOn), OrderOptions.Day(parsed, OrderOptions.LeaveBy));
        Problem[] problems = [.. places.Problems, .. who.Problems, .. review.Problems, .. leave.Problems];
        return problems.Length > 0 ? Outcome.Refuse<Act>(problems) : Outcome.Grant<Act>(Of(parsed, places.Value, who.Value, review.Value, leave.Value));
    }

    private static ModifyOrder Of(ParseResult parsed, ImmutableArray<OrderPlace>? places, ImmutableArray<Category> who, LocalDate? review, LocalDate? leave) => new(
        OrderOptions.Text(parsed, OrderOptions.By),
        OrderOptions.Text(parsed, OrderOptions.Approver),
        OrderOptions.Text(parsed, OrderOptions.Because),
        places,
        who.IsEmpty ? null : who,
        review,
        leave);
}
