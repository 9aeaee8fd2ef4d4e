using System.Collections.Immutable;
using Muster.Desk.RollCalls;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.Messages;
using Muster.RollCalls.People;
using Muster.Store.RollCalls;
using NodaTime.Text;

namespace Muster.Host.Views.Calls;

/// <summary>How a roll call stands, for a person at a terminal: one number first.</summary>
internal static class CallTerminal
{
    private static readonly InstantPattern Second = InstantPattern.CreateWithInvariantCulture("HH':'mm':'ss 'UTC'");

    private static readonly ImmutableArray<CalledState> Shown =
    [
        CalledState.NeedsHelp, CalledState.Conflicting, CalledState.Missing, CalledState.Stale, CalledState.Unaccounted, CalledState.Attempted, CalledState.NotContacted,
        CalledState.SafeSelf, CalledState.SafeByProxy, CalledState.NotInArea,
    ];

    /// <summary>The whole board; <paramref name="names"/> by id, of those who are open. <paramref name="isHandedOver"/>: whether a program hands messages over now.</summary>
    public static void Write(CallCounts counts, IReadOnlyDictionary<string, string> names, bool isHandedOver)
    {
        using var output = StandardOutput.Text();
        TerminalRows.Write(output, [.. Heading(counts, isHandedOver), .. States(counts), .. Posts(counts), .. Open(counts, names), .. Messages(counts, isHandedOver)]);
    }

    private static IEnumerable<Row> Heading(CallCounts counts, bool isHandedOver)
    {
        var call = counts.Call.Call;
        yield return new Row("", OneLine.Of($"{(call.IsExercise ? "EXERCISE · " : "")}{call.Id}: {call.Topic}"), RowStyle.Heading);
        yield return new Row("", $"{CallPhrases.Of(call.State)} since {PictureWords.Moment(call.Since)}, wave {call.Wave} of {call.Plan.Waves.Length}. As of {Second.Format(counts.At)}.", RowStyle.Quiet);
        foreach (var row in CallPhrases.IsOpened(call) ? Number(counts) : [new Row("", $"{CallPhrases.NotAsked}: 'muster call dry-run' shows whom it would ask, 'muster call open' begins.", RowStyle.Warning)])
        {
            yield return row;
        }

        if (CallPhrases.IsAsking(call) && !isHandedOver)
        {
            yield return new Row("! ", CallPhrases.NobodyHandsOver, RowStyle.Grave, RowStyle.Grave);
        }

        yield return Row.Empty;
    }

    private static IEnumerable<Row> Number(CallCounts counts)
    {
        var unaccounted = CountBoard.Unaccounted(counts.Counts);
        var style = unaccounted > 0 ? RowStyle.Grave : RowStyle.Heading;
        return [Row.Empty, .. BigNumber.Lines(unaccounted).Select(line => new Row("  ", line, style)), Row.Empty, new Row("", $"UNACCOUNTED FOR: {unaccounted} of {CountBoard.People(counts.Counts)}", style)];
    }

    private static IEnumerable<Row> States(CallCounts counts) => Shown
        .Select(state => (State: state, People: counts.Counts.Where(count => count.State == state).Sum(count => count.People)))
        .Where(count => count.People > 0)
        .Select(count => new Row($"{count.People,7}  ", CallPhrases.Of(count.State), count.State is CalledState.NeedsHelp or CalledState.Conflicting or CalledState.Missing ? RowStyle.Grave : RowStyle.Plain));

    private static IEnumerable<Row> Posts(CallCounts counts)
    {
        var posts = counts.Counts.GroupBy(count => count.Post, StringComparer.Ordinal).OrderBy(post => post.Key, StringComparer.Ordinal).ToList();
        return posts.Count < 2 ? [] : [.. Row.Section("per post"), .. posts.Select(post => new Row(
            "",
            OneLine.Of($"{post.Key}: {CountBoard.Unaccounted([.. post])} of {post.Sum(count => count.People)} unaccounted for"),
            RowStyle.Plain))];
    }

    private static IEnumerable<Row> Open(CallCounts counts, IReadOnlyDictionary<string, string> names)
    {
        foreach (var state in counts.Open.GroupBy(one => one.State))
        {
            yield return Row.Empty;
            yield return new Row("", $"{CallPhrases.Of(state.Key)}. {CallPhrases.Next(state.Key, counts.Call.Call)}.", RowStyle.Heading);
            foreach (var one in state.OrderBy(one => one.Person.Id, StringComparer.Ordinal))
            {
                yield return new Row($"  {one.Person.Id,-6} ", OneLine.Of(Person(one, names, counts.Call.Call)), RowStyle.Plain);
            }
        }

        var open = CountBoard.Open(counts);
        if (open > counts.Open.Length)
        {
            yield return new Row("", $"… and {open - counts.Open.Length} more: --most {open} lists all", RowStyle.Quiet);
        }

        if (counts.Open.Any(one => one.Person.HasUnclearWords || one.State is CalledState.NeedsHelp or CalledState.Conflicting))
        {
            yield return Row.Empty;
            yield return new Row("words:    ", OneLine.Of($"'muster call words {counts.Call.Call.Id} --by NAME' shows what people wrote."), RowStyle.Warning);
        }
    }

    private static string Person(OpenPerson one, IReadOnlyDictionary<string, string> names, RollCall call)
    {
        string[] parts =
        [
            names.GetValueOrDefault(one.Person.Id, "(no longer on the roster)"),
            one.Post,
            CallPhrases.List(one, call),
            $"tried {one.Person.Attempts}x",
            .. one.Person.HasUnclearWords ? (string[])["unclear words"] : [],
            .. one.Trouble is { } trouble ? (string[])[$"a message: {trouble}"] : [],
        ];
        return string.Join(" · ", parts);
    }

    private static IEnumerable<Row> Messages(CallCounts counts, bool isHandedOver)
    {
        if (!counts.Messages.IsEmpty)
        {
            yield return Row.Empty;
            yield return new Row("messages: ", string.Join(", ", counts.Messages.Select(count => $"{count.Value} {State(count.Key)}")) + ". A receipt says nothing about a person.", RowStyle.Quiet);
        }

        if (CallPhrases.IsAsking(counts.Call.Call) && isHandedOver)
        {
            yield return new Row("serve:    ", "runs, hands messages over and begins the waves.", RowStyle.Quiet);
        }

        if (counts.Strays > 0)
        {
            yield return new Row("astray:   ", $"{BriefWords.Count(counts.Strays, "reply", "replies")} could be put to nobody: 'muster call strays --by NAME' shows them.", RowStyle.Warning);
        }
    }

    private static string State(MessageState state) => state switch
    {
        MessageState.Queued => "waiting",
        MessageState.Unknown => "of which nobody knows whether they arrived",
        _ => Words<MessageState>.Of(state).Replace('_', ' '),
    };
}
