using System.CommandLine;
using Muster.Host.Commands.Orders;

namespace Muster.Host.Commands;

/// <summary><c>muster order</c>: departure orders, from the draft to the lift or day 180.</summary>
internal static class OrderCommand
{
    /// <summary>The command with its verbs.</summary>
    public static Command Make() => new VerbCommand(
        "order",
        "Departure orders: who leaves where and why, approved by another than the author, reviewed, lifted or converted, over on day 180; each person's way to safety.",
        """
        Examples, in the order of a life:
          muster order draft mali-ad --plan my-plan --kind authorized --post bamako --from-tripwires --reason "Attacks close in" --effective now --by "Ada Example" --data my-data
          muster order submit mali-ad --by "Ada Example" --data my-data
          muster order approve mali-ad --by "Ben Example" --data my-data
          muster order track mali-ad classify --as proposed --activity "Keeps the office open" --owner "Cy Example" --until 2022-12-31 --by "Ada Example" --data my-data
          muster order track mali-ad notify p02 p03 --by "Ada Example" --data my-data
          muster order review mali-ad --because "Roads still cut" --by "Ada Example" --data my-data
          muster order convert mali-ad --to ordered --because "Airport shelled" --by "Ada Example" --approver "Ben Example" --data my-data
          muster order lift mali-ad --because "Calm for a month" --grace 3 --by "Ada Example" --approver "Ben Example" --data my-data
          muster order show mali-ad --data my-data

        A rule orders nothing: people draft, approve and lift. docs/orders.md has the tables of what may follow what.
        """)
    {
        OrderDraftCommand.Make(),
        OrderActCommand.Submit(),
        OrderActCommand.Return(),
        OrderActCommand.Approve(),
        OrderActCommand.Deny(),
        OrderActCommand.Review(),
        OrderModifyCommand.Make(),
        OrderActCommand.Lift(),
        OrderActCommand.Convert(),
        OrderShowCommand.Make(),
        OrderListCommand.Make(),
        OrderTrackCommand.Make(),
        OrderManifestCommand.Make(),
        OrderCalendarCommand.Make(),
        OrderAlarmsCommand.Make(),
    };
}
