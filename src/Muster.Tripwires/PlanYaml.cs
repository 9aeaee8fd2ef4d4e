using System.Globalization;
using Muster.Kernel;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Muster.Tripwires;

/// <summary>A piece of plan.yaml and the line on which it begins.</summary>
internal abstract record YamlPart(int Line)
{
    /// <summary>What it is, as a clause for a problem.</summary>
    public abstract string Described { get; }
}

/// <summary>A word or a number, always kept as text: the country NO is not false.</summary>
internal sealed record YamlText(int Line, string Value) : YamlPart(Line)
{
    public override string Described => Value.Length == 0 ? "nothing" : $"'{Shorten(Value)}'";

    /// <summary>So much of a text from the file as a problem can show.</summary>
    public static string Shorten(string text) => text.Length <= 60 ? text : text[..60] + "…";
}

/// <summary>A list.</summary>
internal sealed record YamlList(int Line, IReadOnlyList<YamlPart> Items) : YamlPart(Line)
{
    public override string Described => "a list";
}

/// <summary>Keys with values, in the order of the file.</summary>
internal sealed record YamlMap(int Line, IReadOnlyList<YamlEntry> Entries) : YamlPart(Line)
{
    public override string Described => "keys with values";
}

/// <summary>A key, its line and its value.</summary>
internal sealed record YamlEntry(int Line, string Key, YamlPart Value);

/// <summary>Parses plan.yaml into pieces that know their lines. Anchors, aliases and tags are refused: a plan has no use for them, and a bomb of them has.</summary>
internal static class PlanYaml
{
    /// <summary>A plan longer than this, in characters, is no plan.</summary>
    public const int MostCharacters = 1_000_000;

    private const int MostDepth = 32;

    /// <summary>The one document of the file, or null with the problems added.</summary>
    public static YamlPart? Parse(string yaml, PlanProblems problems)
    {
        if (yaml.Length > MostCharacters)
        {
            problems.Add(ProblemCodes.FileTooLarge, $"a plan of {yaml.Length} characters", $"at most {MostCharacters}", null);
            return null;
        }

        if (string.IsNullOrWhiteSpace(yaml.TrimStart('\uFEFF')))
        {
            problems.Add(ProblemCodes.FileEmpty, "an empty file", "a plan with 'plan', 'posts' and 'tripwires'", null);
            return null;
        }

        return FindOddLetters.In(yaml, problems) ? null : ParseEvents(yaml, problems);
    }

    private static YamlPart? ParseEvents(string yaml, PlanProblems problems)
    {
        var parser = new Parser(new StringReader(yaml.TrimStart('\uFEFF')));
        try
        {
            parser.Consume<StreamStart>();
            if (!parser.Accept<DocumentStart>(out _))
            {
                problems.Add(ProblemCodes.FileEmpty, "a file of comments only", "a plan with 'plan', 'posts' and 'tripwires'", null);
                return null;
            }

            parser.Consume<DocumentStart>();
            var root = ReadPart(parser, problems, depth: 0);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
            {
                // What is missed in the first stands most likely in the second: one problem says it all.
                problems.Add(ProblemCodes.PlanSyntax, "a second document after '---' or '...'", "one plan in a file", LineOf(second.Start));
                return null;
            }

            return root;
        }
        catch (YamlException broken)
        {
            problems.Add(ProblemCodes.PlanSyntax, "text that is no YAML: " + Sentence(broken.Message), "YAML", LineOf(broken.Start));
            return null;
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 16 throws these instead of its own exception on some braces that are never closed and on tags that are no URI.
            problems.Add(ProblemCodes.PlanSyntax, "text that is no YAML after the start of this line", "YAML, with every '{' and '[' closed", LineOf(parser.Current?.End ?? Mark.Empty));
            return null;
        }
        catch (PlanTooOdd odd)
        {
            problems.Add(ProblemCodes.PlanSyntax, odd.Message, odd.Expected, odd.Line);
            return null;
        }
    }

    private static YamlPart ReadPart(Parser parser, PlanProblems problems, int depth)
    {
        if (depth > MostDepth)
        {
            throw new PlanTooOdd($"values more than {MostDepth} deep in each other", "a flatter plan", LineOf(parser.Current!.Start));
        }

        var next = parser.Consume<ParsingEvent>();
        RefuseWhatPlansDoNotUse(next);
        return next switch
        {
            // An empty value has many spellings: ~ and null are not names.
            Scalar { Style: ScalarStyle.Plain, Value: "~" or "null" or "Null" or "NULL" } nothing => new YamlText(LineOf(nothing.Start), ""),
            Scalar text => new YamlText(LineOf(text.Start), text.Value),
            SequenceStart list => ReadList(parser, problems, LineOf(list.Start), depth),
            MappingStart map => ReadMap(parser, problems, LineOf(map.Start), depth),
            _ => throw new PlanTooOdd("text where no value can stand", "a value", LineOf(next.Start)),
        };
    }

    private static YamlList ReadList(Parser parser, PlanProblems problems, int line, int depth)
    {
        var items = new List<YamlPart>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadPart(parser, problems, depth + 1));
        }

        return new YamlList(line, items);
    }

    private static YamlMap ReadMap(Parser parser, PlanProblems problems, int line, int depth)
    {
        var entries = new List<YamlEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadPart(parser, problems, depth + 1) is not YamlText key)
            {
                throw new PlanTooOdd("a list or a mapping as a key", "a word as a key", line);
            }

            var value = ReadPart(parser, problems, depth + 1);
            if (entries.Find(entry => string.Equals(entry.Key, key.Value, StringComparison.Ordinal)) is { } first)
            {
                problems.Add(ProblemCodes.PlanBadValue, $"the key '{key.Value}' a second time", $"it once; it stands on line {first.Line} already", key.Line);
            }
            else
            {
                entries.Add(new YamlEntry(key.Line, key.Value, value));
            }
        }

        return new YamlMap(line, entries);
    }

    private static void RefuseWhatPlansDoNotUse(ParsingEvent next)
    {
        if (next is AnchorAlias alias)
        {
            throw new PlanTooOdd($"the alias '*{alias.Value}'", "the value itself: a plan has no aliases", LineOf(next.Start));
        }

        if (next is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            throw new PlanTooOdd($"the anchor '&{anchored.Anchor}'", "the value itself: a plan has no anchors", LineOf(next.Start));
        }

        if (next is NodeEvent { Tag.IsEmpty: false } tagged)
        {
            throw new PlanTooOdd($"the tag '{tagged.Tag}'", "the value itself: a plan has no tags", LineOf(next.Start));
        }
    }

    private static int LineOf(Mark mark) => checked((int)mark.Line);

    private static string Sentence(string message)
    {
        // The parser repeats the place in brackets before its own words; the problem names the line already.
        var words = message.StartsWith('(') && message.IndexOf("): ", StringComparison.Ordinal) is var at and > 0 ? message[(at + 3)..] : message;
        return words.TrimEnd('.').ToLower(CultureInfo.InvariantCulture);
    }

    private sealed class PlanTooOdd(string found, string expected, int line) : Exception(found)
    {
        public string Expected { get; } = expected;

        public int Line { get; } = line;
    }
}
