using Muster.Desk.RollCalls;
using Muster.RollCalls.Words;

namespace Muster.Host.Views.Calls;

/// <summary>What a roll call would do, for a person at a terminal.</summary>
internal static class LayoutTerminal
{
    private const int MostUnreachable = 30;

    /// <summary>The whole layout.</summary>
    public static void Write(CallLayout layout)
    {
        using var output = StandardOutput.Text();
        TerminalRows.Write(output, layout.People == 0
            ? [Title(layout), new Row("", OneLine.Of($"It would ask NOBODY: nobody is on the roster of {string.Join(", ", layout.Call.Posts)}. Import the roster, then look again."), RowStyle.Grave)]
            : [.. Heading(layout), .. Unreachable(layout), .. Samples(layout), Row.Empty, new Row("", "Nothing was sent.", RowStyle.Heading)]);
    }

    private static Row Title(CallLayout layout) => new("", OneLine.Of($"{(layout.Call.IsExercise ? "EXERCISE · " : "")}{layout.Call.Id}: {layout.Call.Topic}"), RowStyle.Heading);

    private static IEnumerable<Row> Heading(CallLayout layout)
    {
        yield return Title(layout);
        yield return new Row("would ask: ", $"{BriefWords.Count(layout.People, "person", "people")}: " + string.Join(", ", layout.Posts.Select(post => $"{post.Value} in {post.Key}")), RowStyle.Plain);
        yield return new Row("first by:  ", layout.Channels.IsEmpty ? "no channel" : string.Join(", ", layout.Channels.Select(channel => $"{channel.Value} by {channel.Key}")), RowStyle.Plain);
        if (!layout.Absent.IsEmpty)
        {
            yield return new Row("left out:  ", OneLine.Of($"{string.Join(", ", layout.Absent)}: not in channels.json, so nobody is asked that way"), RowStyle.Warning);
        }

        yield return new Row("languages: ", string.Join(", ", layout.Languages.Select(language => $"{language.Value} {language.Key}")), RowStyle.Plain);
    }

    private static IEnumerable<Row> Unreachable(CallLayout layout)
    {
        if (layout.Unreachable.IsEmpty)
        {
            yield break;
        }

        foreach (var row in Row.Section($"{layout.Unreachable.Length} whom no channel reaches"))
        {
            yield return row;
        }

        foreach (var (person, warden) in layout.Unreachable.Take(MostUnreachable))
        {
            yield return new Row($"{person.Id,-8} ", OneLine.Of($"{person.Name} · {person.Post} · {(warden is null ? "no warden: the desk must go" : "warden " + warden)}"), RowStyle.Plain);
        }

        if (layout.Unreachable.Length > MostUnreachable)
        {
            yield return new Row("", $"… and {layout.Unreachable.Length - MostUnreachable} more", RowStyle.Quiet);
        }
    }

    private static IEnumerable<Row> Samples(CallLayout layout) =>
        layout.Languages.Keys.Select(language => CallWords.For([language])).DistinctBy(words => words.Language).Take(3).SelectMany(words => (Row[])
        [
            .. Row.Section($"the words, {words.Language}"),
            new Row("", OneLine.Of(ComposeAsk.Text(layout.Call, words, null, "https://…/c/…")), RowStyle.Plain),
        ]);
}
