using System.Collections.Frozen;
using System.Collections.Immutable;
using Muster.Kernel;

namespace Muster.Departures.Orders;

/// <summary>Which act is allowed in which state. docs/orders.md shows the same table.</summary>
public static class OrderTransitions
{
    private static readonly ImmutableArray<OrderState> InForce = [OrderState.Effective, OrderState.ReviewDue, OrderState.Continued, OrderState.Modified];

    private static readonly FrozenDictionary<Type, ImmutableArray<OrderState>> Table = new Dictionary<Type, ImmutableArray<OrderState>>
    {
        [typeof(DraftOrder)] = [OrderState.Unwritten, OrderState.Draft, OrderState.Returned],
        [typeof(SubmitOrder)] = [OrderState.Draft, OrderState.Returned],
        [typeof(ReturnOrder)] = [OrderState.Submitted],
        [typeof(ApproveOrder)] = [OrderState.Submitted],
        [typeof(DenyOrder)] = [OrderState.Submitted],
        [typeof(ContinueOrder)] = InForce,
        [typeof(ModifyOrder)] = InForce,
        [typeof(LiftOrder)] = [OrderState.Approved, .. InForce],
        [typeof(ConvertOrder)] = InForce,
        [typeof(LookAtClock)] = [.. Enum.GetValues<OrderState>()],
    }.ToFrozenDictionary();

    /// <summary>Whether the act is allowed there.</summary>
    public static bool Allows(OrderState state, OrderCommand command) => Table[command.GetType()].Contains(state);

    /// <summary>Where the act is allowed, in words.</summary>
    public static string WhereAllowed(OrderCommand command) => "one that is " + string.Join(" or ", Table[command.GetType()].Select(Words<OrderState>.Of));

    /// <summary>What a person may do where an order stands, as verbs of the command line.</summary>
    public static ImmutableArray<string> VerbsIn(OrderState state) => [.. Verbs.Where(verb => Table[verb.Command].Contains(state)).Select(verb => verb.Verb)];

    private static readonly ImmutableArray<(string Verb, Type Command)> Verbs =
    [
        ("draft", typeof(DraftOrder)), ("submit", typeof(SubmitOrder)), ("return", typeof(ReturnOrder)), ("approve", typeof(ApproveOrder)), ("deny", typeof(DenyOrder)),
        ("review", typeof(ContinueOrder)), ("modify", typeof(ModifyOrder)), ("convert", typeof(ConvertOrder)), ("lift", typeof(LiftOrder)),
    ];
}
