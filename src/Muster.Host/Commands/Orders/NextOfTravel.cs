using System.CommandLine;
using Muster.Departures.Manifests;

namespace Muster.Host.Commands.Orders;

/// <summary>The commands that follow somebody's way under an order, whole: what was counted in a vehicle moves nobody's track by itself.</summary>
internal static class NextOfTravel
{
    /// <summary>What befalls the same people next, by the word of what befell them.</summary>
    public static string Of(ParseResult parsed, string order, string act, IReadOnlyCollection<string> people) => act switch
    {
        "notify" => Track(parsed, order, "acknowledge", people),
        "acknowledge" => Track(parsed, order, "arrange", people),
        "arrange" => NextStep.Of(parsed, "order manifest open", [order, "NAME", "--vehicle", "TEXT", .. people.SelectMany(id => (string[])["--person", id]), "--checkpoint", "NAME"], Options(parsed)),
        "depart" => Track(parsed, order, "arrive", people),
        _ => NextStep.Of(parsed, "order show", [order], DataOption.Option),
    };

    /// <summary>Count, explain, close; and say who has left after the first count, and who has arrived after the last.</summary>
    public static IEnumerable<string> Of(ParseResult parsed, string order, Manifest manifest)
    {
        if (manifest is { State: ManifestState.Discrepant })
        {
            return [NextStep.Of(parsed, "order manifest explain", [order, manifest.Id, "--missing", "ID", "--because", "TEXT"], OrderOptions.By, DataOption.Option)];
        }

        var counted = manifest.Next is { } next
            ? NextStep.Of(parsed, "order manifest count", [order, manifest.Id, "--at", next, "--heads", "NUMBER"], OrderOptions.By, DataOption.Option)
            : NextStep.Of(parsed, "order manifest close", [order, manifest.Id], OrderOptions.By, DataOption.Option);
        return manifest.State is ManifestState.Closed ? [Track(parsed, order, "arrive", manifest.People)]
            : manifest.Counts.Length == 1 ? [Track(parsed, order, "depart", manifest.People), counted]
            : [counted];
    }

    private static string Track(ParseResult parsed, string order, string act, IEnumerable<string> people) => NextStep.Of(parsed, "order track", [order, act, .. people], Options(parsed));

    // Where the roster is the plan's own, the next command needs it too.
    private static Option<string?>[] Options(ParseResult parsed) =>
        parsed.GetValue(OrderOptions.Plan) is { Length: > 0 } ? [OrderOptions.Plan, OrderOptions.By, DataOption.Option] : [OrderOptions.By, DataOption.Option];
}
