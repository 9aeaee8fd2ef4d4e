using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Departures.Orders;
using Muster.Desk.Orders;
using Muster.Host.Views;
using Muster.Host.Views.Orders;
using Muster.Kernel;
using Act = Muster.Departures.Orders.OrderCommand;

namespace Muster.Host.Commands.Orders;

/// <summary>The acts on an order that need little more than a name and a reason.</summary>
internal static class OrderActCommand
{
    private static readonly Option<string?> Next = new("--next") { HelpName = "DAY", Description = "The next review. Default: the preset's rhythm" };

    private static readonly Option<string?> To = new("--to") { HelpName = "WORD", Description = "Another kind of the preset, or what takes the order's place. Needed." };

    private static readonly Option<string?> GraceDays = new("--grace") { HelpName = "DAYS", Description = "Days of grace after the day of the lift: 3, or up to 10 with --grace-because; none past day 180. Default: 3" };

    private static readonly Option<string?> GraceBecause = new("--grace-because") { HelpName = "TEXT", Description = "Why more than 3 days of grace." };

    /// <summary>The command <c>submit</c>.</summary>
    public static Command Submit() => Make(
        "submit", "Puts a draft before whoever may approve it; says all that is still missing.", "muster order submit mali-ad --by \"Ada Example\" --data my-data", [],
        parsed => Grant(new SubmitOrder(By(parsed))));

    /// <summary>The command <c>return</c>.</summary>
    public static Command Return() => Make(
        "return", "Sends a submitted order back to be mended.", "muster order return mali-ad --because \"Name the staff who stay\" --by \"Ben Example\" --data my-data", [OrderOptions.Because],
        parsed => Grant(new ReturnOrder(By(parsed), Because(parsed))));

    /// <summary>The command <c>approve</c>.</summary>
    public static Command Approve() => Make(
        "approve", "Approves a submitted order. Nobody who wrote, mended or submitted it may. It takes effect at its time, or at once where that has passed.",
        "muster order approve mali-ad --by \"Ben Example\" --data my-data", [], parsed => Grant(new ApproveOrder(By(parsed))));

    /// <summary>The command <c>deny</c>.</summary>
    public static Command Deny() => Make(
        "deny", "Refuses a submitted order for good. It is kept with the reason.", "muster order deny mali-ad --because \"The report was withdrawn\" --by \"Ben Example\" --data my-data", [OrderOptions.Because],
        parsed => Grant(new DenyOrder(By(parsed), Because(parsed))));

    /// <summary>The command <c>review</c>.</summary>
    public static Command Review() => Make(
        "review", "Reviews an order and lets it stand until the next review. To change or end it: modify, convert, lift.", "muster order review mali-ad --because \"Roads still cut\" --by \"Ada Example\" --data my-data",
        [OrderOptions.Because, Next], parsed => OrderOptions.Day(parsed, Next).Then(day => Grant(new ContinueOrder(By(parsed), Because(parsed), day))));

    /// <summary>The command <c>lift</c>.</summary>
    public static Command Lift() => Make(
        "lift", "Ends an order.", "muster order lift mali-ad --because \"Calm for a month\" --grace 10 --grace-because \"Two flights a week\" --by \"Ada Example\" --approver \"Ben Example\" --data my-data",
        [OrderOptions.Approver, OrderOptions.Because, GraceDays, GraceBecause],
        parsed => Arguments.Whole(parsed.GetValue(GraceDays), GraceDays.Name, 0, 999).Then(days =>
            Grant(new LiftOrder(By(parsed), Approver(parsed), Because(parsed), days ?? 3, OrderOptions.Text(parsed, GraceBecause)))));

    /// <summary>The command <c>convert</c>.</summary>
    public static Command Convert() => Make(
        "convert", "Turns an order into another kind, which does not begin the 180 days anew, or into what takes its place.",
        "muster order convert mali-ad --to ordered --because \"Airport shelled\" --by \"Ada Example\" --approver \"Ben Example\" --data my-data", [To, OrderOptions.Approver, OrderOptions.Because],
        parsed => Grant(new ConvertOrder(OrderOptions.Text(parsed, To), By(parsed), Approver(parsed), Because(parsed))));

    private static VerbCommand Make(string name, string about, string example, Option[] options, Func<ParseResult, Outcome<Act>> read)
    {
        var command = new VerbCommand(name, about, "Example:\n  " + example + OrderOptions.Exits) { OrderOptions.Id, DataOption.Option, OrderOptions.By, OrderOptions.Json };
        Array.ForEach(options, command.Add);
        command.SetAction(parsed =>
        {
            var now = Outside.Real.Now;
            var done = DataOption.Begun(parsed).Then(folder => read(parsed).Then(act => ActOnOrder.In(folder, parsed.GetValue(OrderOptions.Id)!, act, now)));
            return done.TryGet(out var order) ? OrdersTerminal.WriteDone(order, parsed.GetValue(OrderOptions.Json), now, NextOfOrder.Of(parsed, order)) : ProblemLines.Write(done.Problems);
        });
        return command;
    }

    private static Outcome<Act> Grant(Act act) => Outcome.Grant(act);

    private static string By(ParseResult parsed) => OrderOptions.Text(parsed, OrderOptions.By);

    private static string Approver(ParseResult parsed) => OrderOptions.Text(parsed, OrderOptions.Approver);

    private static string Because(ParseResult parsed) => OrderOptions.Text(parsed, OrderOptions.Because);
}
