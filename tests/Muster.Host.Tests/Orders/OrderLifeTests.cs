using System.Text.Json;
using Muster.Store;
using Muster.Store.Orders;

namespace Muster.Host.Tests.Orders;

public class OrderLifeTests
{
    private const string Plan = "Fixtures/plan";

    [Fact]
    public void An_order_from_its_draft_to_its_calendar()
    {
        using var folder = new TemporaryFolder();
        var data = folder.At("data");
        Done(data, "draft", "mali-od", "--plan", Plan, "--kind", "ordered", "--post", "bamako", "--by", "Ada Example");
        var lacking = Run(data, "submit", "mali-od", "--by", "Ada Example");
        Assert.Equal((2, 3), (lacking.Exit, lacking.Errors.Trim().Split('\n').Length));
        Done(data, "draft", "mali-od", "--plan", Plan, "--reason", "Attacks close in", "--evidence", "Drivers saw the road cut", "--effective", "now", "--by", "Ada Example");
        Done(data, "submit", "mali-od", "--by", "Ada Example");

        Refused(data, "who wrote or submitted the order", "approve", "mali-od", "--by", "ada  EXAMPLE");
        Assert.Contains("EFFECTIVE", Done(data, "approve", "mali-od", "--by", "Ben Example"), StringComparison.Ordinal);
        Refused(data, "which is effective", "approve", "mali-od", "--by", "Ben Example");

        Track(data, "classify", "p01", "--as", "stay", "--activity", "Runs the crisis cell", "--owner", "Cy Example", "--until", DateTime.UtcNow.AddDays(30).ToString("yyyy-MM-dd", null));
        Track(data, "classify", "p02", "p03", "--as", "proposed");
        Track(data, "notify", "p02", "p03");
        Refused(data, "leaves no choice", "track", "mali-od", "remain", "p02", "--by", "Ada Example", "--plan", Plan);
        Track(data, "acknowledge", "p02");
        Track(data, "arrange", "p02", "--because", "Car 1");

        Done(data, "manifest", "open", "mali-od", "car-1", "--vehicle", "Land cruiser 4", "--person", "p02", "--person", "p03", "--checkpoint", "gate", "--checkpoint", "airport", "--by", "Ada Example", "--plan", Plan);
        var differs = Done(data, "manifest", "count", "mali-od", "car-1", "--at", "gate", "--heads", "1", "--by", "Dee Example");
        Assert.Contains("next: muster order manifest explain mali-od car-1 --missing ID --because TEXT --by \"Dee Example\" --data ", differs, StringComparison.Ordinal);
        Refused(data, "1 heads at gate where 2 were expected", "manifest", "count", "mali-od", "car-1", "--at", "airport", "--heads", "1", "--by", "Dee Example");
        var explained = Done(data, "manifest", "explain", "mali-od", "car-1", "--missing", "p03", "--because", "At the clinic", "--by", "Dee Example");
        Assert.Contains("next: muster order track mali-od depart p02 --by \"Dee Example\" --data ", explained, StringComparison.Ordinal);
        Assert.Contains("next: muster order manifest count mali-od car-1 --at airport --heads NUMBER --by \"Dee Example\" --data ", explained, StringComparison.Ordinal);

        var shown = Done(data, "show", "mali-od", "--plan", Plan);
        Assert.Contains("day 1 of 180", shown, StringComparison.Ordinal);
        Assert.Contains("STAY: Runs", shown, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Done(data, "show", "mali-od", "--plan", Plan, "--json"));
        Assert.Equal(["stay", "travel_arranged", "notified", "unclassified", "unclassified"], json.RootElement.GetProperty("worksheets")[0].GetProperty("people").EnumerateArray().Select(one => one.GetProperty("state").GetString()));

        Refused(data, "10 days of grace without a reason", "lift", "mali-od", "--because", "Calm", "--grace", "10", "--by", "Ada Example", "--approver", "Ben Example");
        Assert.Contains("LIFTED", Done(data, "lift", "mali-od", "--because", "Calm", "--by", "Ada Example", "--approver", "Ben Example"), StringComparison.Ordinal);
        Assert.Contains("lifted", Done(data, "list"), StringComparison.Ordinal);
        var calendar = Done(data, "calendar", "mali-od");
        Assert.StartsWith("BEGIN:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("last day of grace", calendar, StringComparison.Ordinal);
        Assert.Contains("Nothing is due.", Done(data, "alarms"), StringComparison.Ordinal);

        var store = OpenStore.At(data).Value;
        Assert.Empty(VerifyLog.Of(store).Problems);
        var (kept, told) = (LoadOrders.From(store).Value["mali-od"], LoadOrders.FromLog(store).Value["mali-od"]);
        Assert.Equal(kept.Order.Story.AsEnumerable(), told.Order.Story);
        Assert.Equal(kept.Tracks.Values.Select(track => (track.Person, track.State)), told.Tracks.Values.Select(track => (track.Person, track.State)));
    }

    private static void Track(string data, params string[] rest) => Done(data, ["track", "mali-od", .. rest, "--by", "Ada Example", "--plan", Plan]);

    private static Answer Run(string data, params string[] arguments) => MusterProcess.Run(["order", .. arguments, "--data", data]);

    private static string Done(string data, params string[] arguments)
    {
        var answer = Run(data, arguments);
        Assert.Equal((0, ""), (answer.Exit, answer.Errors));
        return answer.Output;
    }

    private static void Refused(string data, string found, params string[] arguments)
    {
        var answer = Run(data, arguments);
        Assert.Equal((2, ""), (answer.Exit, answer.Output));
        Assert.Contains(found, answer.Errors, StringComparison.Ordinal);
        Assert.Contains("[order-step]", answer.Errors, StringComparison.Ordinal);
    }
}
