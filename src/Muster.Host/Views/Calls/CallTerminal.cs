using System.Collections.Immutable;
using Muster.Desk.RollCalls;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.Messages;
using Muster.RollCalls.People;
using Muster.Store.RollCalls;

namespace Muster.Host.Views.Calls;

/// <summary>How a roll call stands, for a person at a terminal: one number first.</summary>
internal static class CallTerminal
{
    private static readonly ImmutableArray<CalledState> Shown =
    [
        CalledState.NeedsHelp, CalledState.Conflicting, CalledState.Missing, CalledState.Stale, CalledState.Unaccounted, CalledState.Attempted, CalledState.NotContacted,
        CalledState.SafeSelf, CalledState.SafeByProxy, CalledState.NotInArea,
    ];

    /// <summary>The whole board; <paramref name="names"/> by id, of those who are open.</summary>
    public static void Write(CallCounts counts, IReadOnlyDictionary<string, string> names)
    {
        using var output = StandardOutput.Text();
        TerminalRows.Write(output, [.. Heading(counts), .. States(counts), .. Posts(counts), .. Open(counts, names), .. Messages(counts)]);
    }

    private static IEnumerable<Row> Heading(CallCounts counts)
    {
        var call = counts.Call.Call;
        var unaccounted = CountBoard.Unaccounted(counts.Counts);
        yield return new Row("", OneLine.Of($"{(call.IsExercise ? "EXERCISE · " : "")}{call.Id}: {call.Topic}"), RowStyle.Heading);
        yield return new Row("", $"{Words<CallState>.Of(call.State).Replace('_', ' ').ToUpperInvariant()} since {PictureWords.Moment(call.Since)}, wave {call.Wave} of {call.Plan.Waves.Length}", RowStyle.Quiet);
        yield return new Row("", $"UNACCOUNTED FOR: {unaccounted} of {CountBoard.People(counts.Counts)}", unaccounted > 0 ? RowStyle.Grave : RowStyle.Heading);
        yield return Row.Empty;
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
        if (counts.Open.IsEmpty)
        {
            yield break;
        }

        foreach (var row in Row.Section("what to do"))
        {
            yield return row;
        }

        foreach (var one in counts.Open)
        {
            var trouble = one.Trouble is null ? "" : $" · last message: {one.Trouble}";
            yield return new Row($"{one.Person.Id,-8} ", OneLine.Of($"{names.GetValueOrDefault(one.Person.Id, "(no longer on the roster)")} · {CallPhrases.Of(one.State)}{(one.Person.HasUnclearWords ? ", unclear words" : "")} · {one.Post} · tried {one.Person.Attempts}x · {CallPhrases.Next(one, counts.Call.Call.HandedOverAt is not null)}{trouble}"), RowStyle.Plain);
        }

        var open = CountBoard.Open(counts);
        if (open > counts.Open.Length)
        {
            yield return new Row("", $"… and {open - counts.Open.Length} more", RowStyle.Quiet);
        }
    }

    private static IEnumerable<Row> Messages(CallCounts counts)
    {
        if (!counts.Messages.IsEmpty)
        {
            yield return Row.Empty;
            yield return new Row("messages: ", string.Join(", ", counts.Messages.Select(count => $"{count.Value} {Words<MessageState>.Of(count.Key).Replace('_', ' ')}")) + ". A receipt says nothing about a person.", RowStyle.Quiet);
        }

        if (counts.Strays > 0)
        {
            yield return new Row("astray:   ", $"{BriefWords.Count(counts.Strays, "reply", "replies")} could be put to nobody: 'muster call strays' shows them.", RowStyle.Warning);
        }
    }
}
