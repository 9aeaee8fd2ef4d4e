using System.Collections.Immutable;
using System.Globalization;
using Muster.Departures.Manifests;
using Muster.Departures.Orders;
using Muster.Departures.Tracks;
using Muster.Desk.Orders;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using Muster.Store.Orders;
using NodaTime;

namespace Muster.Host.Views.Orders;

/// <summary>Departure orders, for a person at a terminal.</summary>
internal static class OrdersTerminal
{
    private const int LeadWidth = 12;

    /// <summary>All of them.</summary>
    public static void Write(ImmutableArray<OrderOnRecord> orders, Instant now)
    {
        using var output = StandardOutput.Text();
        TerminalRows.Write(output, orders.IsEmpty ? [new Row("", "No order was drafted yet: see 'muster order draft --help'.", RowStyle.Plain)] : orders.SelectMany(one => Head(one.Order, now)));
    }

    /// <summary>One with all that is known of it.</summary>
    public static void Write(OrderOnShow shown)
    {
        using var output = StandardOutput.Text();
        var order = shown.Record.Order;
        TerminalRows.Write(output, [.. Head(order, shown.Now), .. Terms(order), .. shown.Places.SelectMany(place => WorksheetRows.Of(place, shown.KnowsPeople)), .. Manifests(shown.Record), .. Story(order), .. Next(order)]);
    }

    /// <summary>What stands after an act; the exit code.</summary>
    public static int WriteDone(DepartureOrder order, bool asJson, Instant now, string? next)
    {
        if (asJson)
        {
            OrdersJson.Write([order], now);
            return ExitCodes.Done;
        }

        using var output = StandardOutput.Text();
        TerminalRows.Write(output, Head(order, now));
        output.WriteLine(next ?? "");
        return ExitCodes.Done;
    }

    /// <summary>How people stand after an act; the exit code.</summary>
    public static int WriteTracks(string order, ImmutableArray<TrackedPerson> tracks, bool asJson, string next)
    {
        if (asJson)
        {
            OrdersJson.Write(order, tracks);
            return ExitCodes.Done;
        }

        using var output = StandardOutput.Text();
        TerminalRows.Write(output, tracks.IsEmpty
            ? [new Row("", "Of everybody there something was said already: name those whom it befell.", RowStyle.Plain)]
            : tracks.Select(track => new Row($"{OneLine.Of(track.Person)} ", $"is {Words<TrackState>.Of(track.State).ToUpperInvariant()}", RowStyle.Plain)));
        output.WriteLine(next);
        return ExitCodes.Done;
    }

    /// <summary>How a manifest stands after an act; the exit code.</summary>
    public static int WriteManifest(Manifest manifest, IEnumerable<string> next)
    {
        using var output = StandardOutput.Text();
        TerminalRows.Write(output, [ManifestRow(manifest)]);
        output.WriteLine(string.Join('\n', next));
        return ExitCodes.Done;
    }

    /// <summary>What a look at the clocks found.</summary>
    public static void Write(ImmutableArray<OrderLook> looks)
    {
        using var output = StandardOutput.Text();
        var due = looks.SelectMany(Due).ToList();
        TerminalRows.Write(output, due.Count == 0 ? [new Row("", "Nothing is due.", RowStyle.Plain)] : due);
    }

    private static IEnumerable<Row> Due(OrderLook look)
    {
        var lead = look.Order.Id + "  ";
        foreach (var alarm in look.Due)
        {
            yield return new Row(lead, OneLine.Of(alarm.Words), alarm.IsGrave ? RowStyle.Grave : RowStyle.Warning, RowStyle.Heading);
        }

        if (!look.Overdue.IsEmpty)
        {
            yield return new Row(lead, SayOrderAlarms.Late(look) + ".", RowStyle.Grave, RowStyle.Heading);
        }
    }

    private static IEnumerable<Row> Head(DepartureOrder order, Instant now)
    {
        var lead = Words<OrderState>.Of(order.State).ToUpperInvariant().PadRight(LeadWidth) + " ";
        yield return new Row(lead, OneLine.Of($"{order.Id}: {OrderWords.What(order)}"), RowStyle.Plain, StyleOf(order.State));
        if (OrderWords.Clock(order, now) is { } clock)
        {
            yield return new Row(new string(' ', lead.Length), OneLine.Of(clock), order.State is OrderState.ReviewDue or OrderState.Expired ? RowStyle.Grave : RowStyle.Plain);
        }

        if (order.State is OrderState.Denied or OrderState.Returned && order.Story is [.., var last])
        {
            yield return new Row(new string(' ', lead.Length), OneLine.Of($"{last.What} by {last.By}: {last.Because}"), RowStyle.Quiet);
        }
    }

    private static IEnumerable<Row> Terms(DepartureOrder order)
    {
        var terms = order.Terms!;
        yield return Named("who", terms.Populations.IsEmpty ? "nobody yet" : string.Join(", ", terms.Populations.Select(who => FactWords.Plain(Words<Departures.Category>.Of(who)))));
        yield return Named("because", terms.Reason.Length > 0 ? OneLine.Of(terms.Reason) : "no reason yet");
        foreach (var one in terms.Evidence)
        {
            yield return Named("evidence", OneLine.Of(one.Tripwire is { } tripwire ? $"tripwire {tripwire}: {one.Words}" : one.Words));
        }

        if (terms.Evidence.IsEmpty)
        {
            yield return Named("evidence", "none yet");
        }

        if (terms.LeaveBy is { } day)
        {
            yield return Named("leave by", PictureWords.Day(day));
        }

        yield return Named("written by", OneLine.Of(string.Join(", ", order.Authors)) + (order.Approver is { } approver ? $"; approved by {OneLine.Of(approver)}" : "; approved by nobody yet"));
    }

    private static IEnumerable<Row> Manifests(OrderOnRecord record) =>
        record.Manifests.IsEmpty ? [] : [.. Row.Section("Manifests"), .. record.Manifests.Values.Select(ManifestRow)];

    private static Row ManifestRow(Manifest manifest) => new(
        Words<ManifestState>.Of(manifest.State).ToUpperInvariant().PadRight(LeadWidth) + " ",
        OneLine.Of(OrderWords.Manifest(manifest)),
        RowStyle.Plain,
        manifest.State is ManifestState.Discrepant ? RowStyle.Grave : RowStyle.Quiet);

    private static IEnumerable<Row> Story(DepartureOrder order) =>
    [
        .. Row.Section("Story"),
        .. order.Story.Select(note => new Row(PictureWords.Moment(note.At) + "  ", OneLine.Of($"{note.What}, {note.By}{(note.Because.Length > 0 ? ": " + note.Because : "")}"), RowStyle.Plain, RowStyle.Quiet)),
    ];

    private static IEnumerable<Row> Next(DepartureOrder order) => OrderTransitions.VerbsIn(order.State) is { IsEmpty: false } verbs
        ? [Row.Empty, new Row("next: ", string.Create(CultureInfo.InvariantCulture, $"muster order {string.Join(" | ", verbs)} {order.Id}"), RowStyle.Quiet, RowStyle.Quiet)]
        : [];

    private static Row Named(string name, string text) => new((name + ":").PadRight(LeadWidth) + " ", text, RowStyle.Plain, RowStyle.Quiet);

    private static Spectre.Console.Style StyleOf(OrderState state) => state switch
    {
        OrderState.ReviewDue or OrderState.Expired => RowStyle.Grave,
        OrderState.Effective or OrderState.Continued or OrderState.Modified or OrderState.Submitted => RowStyle.Warning,
        _ => RowStyle.Quiet,
    };
}
