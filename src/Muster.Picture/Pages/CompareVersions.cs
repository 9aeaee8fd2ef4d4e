using System.Collections.Immutable;

namespace Muster.Picture.Pages;

/// <summary>
/// Compares two versions of a page word against word; where very much differs, line against line, and word against word only between the lines that are the
/// same. White space does not count. The search is bounded: what differs beyond all measure stands whole, once as it was and once as it is.
/// </summary>
public static class CompareVersions
{
    private const int MostLineEdits = 2000;
    private const int MostWordEdits = 1000;

    // One or two words that happen to be the same between two changes make a comparison that nobody can read.
    private const int FewestSameWords = 3;

    /// <summary>What stays, goes and comes from <paramref name="old"/> to <paramref name="new"/>.</summary>
    public static VersionComparison Of(string old, string @new)
    {
        var steps = Words(Word.AllOf(old), Word.AllOf(@new)) ?? Lines(Cut(old), Cut(@new));
        var runs = Join(WithoutSlivers(steps));
        return new VersionComparison(runs, Count(runs, RunKind.Removed), Count(runs, RunKind.Added), ReissueMask.Of(old).SequenceEqual(ReissueMask.Of(@new), StringComparer.Ordinal));
    }

    private static List<Line> Cut(string text)
    {
        var (lines, words) = (new List<Line>(), new List<Word>());
        foreach (var word in Word.AllOf(text))
        {
            words.Add(word);
            if (word.EndsLine)
            {
                lines.Add(new Line([.. words]));
                words.Clear();
            }
        }

        return words.Count == 0 ? lines : [.. lines, new Line([.. words])];
    }

    private static List<Step> Lines(List<Line> old, List<Line> @new)
    {
        var steps = new List<Step>();
        var (from, to) = (0, 0);
        var same = ShortestEdit.Matches(old, @new, MostLineEdits) ?? [];
        foreach (var (oldAt, newAt) in same.Append((old.Count, @new.Count)))
        {
            var (before, now) = (WordsOf(old, from, oldAt), WordsOf(@new, to, newAt));
            steps.AddRange(Words(before, now) ?? Pair(before, now, []));
            if (oldAt < old.Count && newAt < @new.Count)
            {
                steps.AddRange(old[oldAt].Words.Zip(@new[newAt].Words, (before, now) => new Step(RunKind.Same, before, now)));
            }

            (from, to) = (oldAt + 1, newAt + 1);
        }

        return steps;
    }

    private static List<Word> WordsOf(List<Line> lines, int from, int to) => [.. lines.Take(from..to).SelectMany(line => line.Words)];

    private static List<Step>? Words(List<Word> old, List<Word> @new) =>
        ShortestEdit.Matches(old.ConvertAll(word => word.Text), @new.ConvertAll(word => word.Text), MostWordEdits) is { } same ? Pair(old, @new, same) : null;

    private static List<Step> Pair(List<Word> old, List<Word> @new, List<(int Old, int New)> same)
    {
        var (steps, from, to) = (new List<Step>(), 0, 0);
        foreach (var (oldAt, newAt) in same.Append((old.Count, @new.Count)))
        {
            steps.AddRange(old[from..oldAt].Select(word => new Step(RunKind.Removed, word, null)));
            steps.AddRange(@new[to..newAt].Select(word => new Step(RunKind.Added, null, word)));
            if (oldAt < old.Count && newAt < @new.Count)
            {
                steps.Add(new Step(RunKind.Same, old[oldAt], @new[newAt]));
            }

            (from, to) = (oldAt + 1, newAt + 1);
        }

        return steps;
    }

    private static IEnumerable<Step> WithoutSlivers(List<Step> steps)
    {
        for (var at = 0; at < steps.Count;)
        {
            var end = at;
            while (end < steps.Count && (steps[end].Kind is RunKind.Same) == (steps[at].Kind is RunKind.Same))
            {
                end++;
            }

            var isSliver = steps[at].Kind is RunKind.Same && at > 0 && end < steps.Count && end - at < FewestSameWords && !steps[end - 1].New!.Value.EndsLine;
            foreach (var step in steps.Take(at..end))
            {
                if (isSliver)
                {
                    yield return new Step(RunKind.Removed, step.Old, null);
                    yield return new Step(RunKind.Added, null, step.New);
                }
                else
                {
                    yield return step;
                }
            }

            at = end;
        }
    }

    /// <summary>Neighbours of a kind as one run; between two runs of the same all that goes stands before all that comes.</summary>
    private static ImmutableArray<TextRun> Join(IEnumerable<Step> steps)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var (old, @new) = (new List<Step>(), new List<Step>());
        foreach (var step in steps.Append(new Step(RunKind.Same, null, null)))
        {
            var isEnd = step.Old is null && step.New is null;
            if (step.Kind is RunKind.Same && (old.Count > 0 || @new.Count > 0) && (isEnd || old.Count == 0 || old[^1].Kind is not RunKind.Same))
            {
                Flush(runs, old, @new);
            }
            else if (step.Kind is not RunKind.Same && old.Count > 0 && old[^1].Kind is RunKind.Same)
            {
                Flush(runs, old, @new);
            }

            if (step.Old is not null)
            {
                old.Add(step);
            }

            if (step.New is not null)
            {
                @new.Add(step);
            }
        }

        Flush(runs, old, @new);
        return runs.ToImmutable();
    }

    private static void Flush(ImmutableArray<TextRun>.Builder runs, List<Step> old, List<Step> @new)
    {
        var (before, now) = (string.Concat(old.Select(step => step.Old!.Value.Text + step.Old.Value.Space)), string.Concat(@new.Select(step => step.New!.Value.Text + step.New.Value.Space)));
        if (old.Count > 0 && old[0].Kind is RunKind.Same)
        {
            runs.Add(new TextRun(RunKind.Same, before, now));
        }
        else
        {
            runs.AddRange(old.Count > 0 ? [new TextRun(RunKind.Removed, before, "")] : Array.Empty<TextRun>());
            runs.AddRange(@new.Count > 0 ? [new TextRun(RunKind.Added, "", now)] : Array.Empty<TextRun>());
        }

        old.Clear();
        @new.Clear();
    }

    private static int Count(ImmutableArray<TextRun> runs, RunKind kind) =>
        runs.Where(run => run.Kind == kind).Sum(run => Word.AllOf(run.Old + run.New).Count(word => word.Text.Length > 0));

    private sealed record Line(ImmutableArray<Word> Words)
    {
        private readonly string _key = string.Join(' ', Words.Select(word => word.Text));

        public bool Equals(Line? other) => other is not null && _key == other._key;

        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_key);
    }

    /// <summary>One word's fate; the end of the text has neither.</summary>
    private readonly record struct Step(RunKind Kind, Word? Old, Word? New);
}
