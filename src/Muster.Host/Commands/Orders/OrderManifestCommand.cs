using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Departures.Manifests;
using Muster.Desk.Orders;
using Muster.Host.Views;
using Muster.Host.Views.Orders;
using Muster.Kernel;

namespace Muster.Host.Commands.Orders;

/// <summary><c>muster order manifest</c>: who travels together, and heads counted at each checkpoint.</summary>
internal static class OrderManifestCommand
{
    private static readonly Argument<string> Name = new("MANIFEST") { Description = "The manifest's name: one vehicle or flight." };

    private static readonly Option<string?> Vehicle = new("--vehicle") { HelpName = "TEXT", Description = "The vehicle or flight." };

    private static readonly Option<string[]> Person = new("--person") { HelpName = "ID", Description = "Somebody aboard; may stand several times." };

    private static readonly Option<string[]> Checkpoint = new("--checkpoint") { HelpName = "NAME", Description = "Where heads are counted, in order; may stand several times." };

    private static readonly Option<string?> At = new("--at") { HelpName = "NAME", Description = "The checkpoint." };

    private static readonly Option<string?> Heads = new("--heads") { HelpName = "NUMBER", Description = "How many were there." };

    private static readonly Option<string[]> Missing = new("--missing") { HelpName = "ID", Description = "Somebody of the list who is not there; may stand several times." };

    private static readonly Option<string[]> Extra = new("--extra") { HelpName = "NAME", Description = "Somebody who is there and was not on the list; may stand several times." };

    /// <summary>The command with its verbs.</summary>
    public static Command Make() => new VerbCommand(
        "manifest",
        "Who travels together: a count of heads at each checkpoint. A count that differs blocks the next until it is explained by name.",
        """
        Examples:
          muster order manifest open mali-ad car-1 --vehicle "Land cruiser 4" --person p02 --person p03 --checkpoint "office gate" --checkpoint airport --by "Ada Example" --data my-data
          muster order manifest count mali-ad car-1 --at "office gate" --heads 1 --by "Dee Example" --data my-data
          muster order manifest explain mali-ad car-1 --missing p03 --because "At the clinic, comes with car 2" --by "Dee Example" --data my-data
          muster order manifest close mali-ad car-1 --by "Ada Example" --data my-data
        """)
    {
        Verb("open", "Begins a manifest. Nobody is on two that are open.", [OrderOptions.Plan, Vehicle, Person, Checkpoint], parsed =>
            Outcome.Grant<ManifestCommand>(new OpenManifest(OrderOptions.Text(parsed, Vehicle), [.. parsed.GetValue(Person) ?? []], [.. parsed.GetValue(Checkpoint) ?? []], By(parsed)))),
        Verb("count", "Keeps the heads counted at the next checkpoint.", [At, Heads], parsed => Arguments.Whole(parsed.GetValue(Heads), Heads.Name, 0, 10_000).Then(heads => heads is { } known
            ? Outcome.Grant<ManifestCommand>(new CountHeads(OrderOptions.Text(parsed, At), known, By(parsed)))
            : Outcome.Refuse<ManifestCommand>(new Problem(ProblemCodes.BadArgument, "no --heads", "--heads NUMBER, as counted")))),
        Verb("explain", "Says who is missing and who is there beside the list, so that the next count can be made.", [Missing, Extra, OrderOptions.Because], parsed =>
            Outcome.Grant<ManifestCommand>(new ExplainCount([.. parsed.GetValue(Missing) ?? []], [.. parsed.GetValue(Extra) ?? []], OrderOptions.Text(parsed, OrderOptions.Because), By(parsed)))),
        Verb("close", "Ends a manifest after its last checkpoint.", [], parsed => Outcome.Grant<ManifestCommand>(new CloseManifest(By(parsed)))),
    };

    private static VerbCommand Verb(string name, string about, Option[] options, Func<ParseResult, Outcome<ManifestCommand>> read)
    {
        var command = new VerbCommand(name, about, "See 'muster order manifest --help' for examples." + OrderOptions.Exits) { OrderOptions.Id, Name, DataOption.Option, OrderOptions.By };
        Array.ForEach(options, command.Add);
        command.SetAction(parsed =>
        {
            var done = DataOption.Begun(parsed).Then(folder => read(parsed).Then(act =>
                RunManifest.In(folder, parsed.GetValue(OrderOptions.Id)!, parsed.GetValue(Name)!, parsed.GetValue(OrderOptions.Plan), act, Outside.Real.Now)));
            return done.TryGet(out var manifest) ? OrdersTerminal.WriteManifest(manifest, NextOfTravel.Of(parsed, parsed.GetValue(OrderOptions.Id)!, manifest)) : ProblemLines.Write(done.Problems);
        });
        return command;
    }

    private static string By(ParseResult parsed) => OrderOptions.Text(parsed, OrderOptions.By);
}
