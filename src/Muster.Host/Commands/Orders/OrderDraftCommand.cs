using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Departures.Orders;
using Muster.Desk.Orders;
using Muster.Host.Views;
using Muster.Host.Views.Orders;
using Muster.Kernel;

namespace Muster.Host.Commands.Orders;

/// <summary><c>muster order draft</c>: writes an order, or writes a draft anew.</summary>
internal static class OrderDraftCommand
{
    private const string Examples = """
        A draft may lack things; what is submitted may not. Drafting again changes what is given and leaves the rest. --effective is local time at the first post.

        Examples:
          muster order draft mali-ad --plan my-plan --kind authorized --post bamako --from-tripwires --reason "Attacks close in" --effective now --by "Ada Example" --data my-data
          muster order draft mali-ad --plan my-plan --who family --effective 2022-08-01T14:00 --review-on 2022-08-15 --by "Ada Example" --data my-data
          muster order draft sahel --plan my-plan --preset ngo --kind relocate --post gao --evidence "Road RN17 mined, seen by our drivers" --by "Ada Example" --data my-data
        """;

    private static readonly Option<string?> Preset = new("--preset") { HelpName = "WORD", Description = "Whose words and policies: " + string.Join(", ", Presets.All.Keys) + ". Default: us" };

    private static readonly Option<string?> Kind = new("--kind") { HelpName = "WORD", Description = "The kind: " + string.Join("; ", Presets.All.Values.Select(preset => $"{preset.Id}: {string.Join(", ", preset.Kinds.Select(kind => kind.Id))}")) };

    private static readonly Option<string?> Reason = new("--reason") { HelpName = "TEXT", Description = "Why." };

    private static readonly Option<string?> Effective = new("--effective") { HelpName = "TIME", Description = "From when on: now, 2022-08-01T14:00 (there) or 2022-08-01T14:00Z." };

    private static readonly Option<string?> ReviewOn = new("--review-on") { HelpName = "DAY", Description = "The first review. Default: the preset's rhythm" };

    private static readonly Option<string[]> Evidence = new("--evidence") { HelpName = "TEXT", Description = "What it rests on, in words; may stand several times." };

    private static readonly Option<string[]> Tripwire = new("--tripwire") { HelpName = "ID", Description = "A crossed tripwire that it rests on; may stand several times." };

    private static readonly Option<bool> FromTripwires = new("--from-tripwires") { Description = "It rests on all tripwires of the plan that are crossed and not decided against." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("draft", "Writes an order: places × populations, reason, evidence, from when on.", Examples + OrderOptions.Exits)
        {
            OrderOptions.Id, DataOption.Option, OrderOptions.Plan, Preset, Kind, OrderOptions.Post, OrderOptions.Who, Reason, Evidence, Tripwire, FromTripwires, Effective, ReviewOn, OrderOptions.LeaveBy, OrderOptions.By, OrderOptions.Json,
        };
        command.SetAction(parsed =>
        {
            var (data, request, now) = (DataOption.From(parsed), Read(parsed), Outside.Real.Now);
            Problem[] problems = [.. data.Problems, .. request.Problems];
            var done = problems.Length > 0 ? Outcome.Refuse<DepartureOrder>(problems) : WriteOrder.In(data.Value, request.Value, now);
            return done.TryGet(out var order) ? OrdersTerminal.WriteDone(order, parsed.GetValue(OrderOptions.Json), now, NextOfOrder.Of(parsed, order)) : ProblemLines.Write(done.Problems);
        });
        return command;
    }

    private static Outcome<OrderRequest> Read(ParseResult parsed)
    {
        var (id, plan, who, review, leave) = (ShortName.Of(parsed.GetValue(OrderOptions.Id)!), OrderOptions.NeededPlan(parsed), OrderOptions.Populations(parsed), OrderOptions.Day(parsed, ReviewOn), OrderOptions.Day(parsed, OrderOptions.LeaveBy));
        Problem[] problems = [.. id.Problems, .. plan.Problems, .. who.Problems, .. review.Problems, .. leave.Problems];
        return problems.Length > 0 ? Outcome.Refuse<OrderRequest>(problems) : Outcome.Grant(new OrderRequest(id.Value, plan.Value, OrderOptions.Text(parsed, OrderOptions.By))
        {
            Preset = parsed.GetValue(Preset),
            Kind = parsed.GetValue(Kind),
            Posts = [.. parsed.GetValue(OrderOptions.Post) ?? []],
            Who = who.Value,
            Reason = parsed.GetValue(Reason),
            Evidence = [.. parsed.GetValue(Evidence) ?? []],
            Tripwires = [.. parsed.GetValue(Tripwire) ?? []],
            FromTripwires = parsed.GetValue(FromTripwires),
            Effective = parsed.GetValue(Effective),
            ReviewOn = review.Value,
            LeaveBy = leave.Value,
        });
    }
}
