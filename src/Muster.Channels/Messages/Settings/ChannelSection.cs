using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Muster.Channels.Messages.Templates;
using Muster.Kernel;

namespace Muster.Channels.Messages.Settings;

/// <summary>
/// One object of <c>channels.json</c>, asked for its keys. What is wrong is written down and read on, so that all of it is told at once. A value may be or hold a
/// secret: only words that come from a known list, and names of keys, places and variables, are ever repeated.
/// </summary>
internal sealed partial class ChannelSection(LinedJson section, string what, SettingsGround ground)
{
    private const int LongestShown = 40;

    /// <summary>How it is named in a refusal: "the channel 'sms'".</summary>
    public string What => what;

    /// <summary>Where it begins.</summary>
    public int Line => section.Line;

    /// <summary>Its members.</summary>
    public IEnumerable<LinedMember> Members => section.Members;

    /// <summary>Writes a refusal down.</summary>
    public void Refuse(string found, string expected, int? line = null) =>
        ground.Problems.Add(new Problem(ProblemCodes.ChannelSettings, found, expected, ground.File, line ?? section.Line));

    /// <summary>Refuses keys that nobody knows, and keys that stand twice.</summary>
    public void Know(params IReadOnlyCollection<string> keys)
    {
        foreach (var odd in section.Members.Where(member => !keys.Contains(member.Name)))
        {
            Refuse($"the key '{Shorten(odd.Name)}' in {what}", NearestWord.OneOf(odd.Name, keys), odd.Line);
        }

        foreach (var twice in section.Members.GroupBy(member => member.Name).Where(group => group.Count() > 1))
        {
            Refuse($"the key '{Shorten(twice.Key)}' twice in {what}", "it once", twice.Last().Line);
        }
    }

    /// <summary>A member, or null.</summary>
    public LinedMember? Find(string key) => section.Members.FirstOrDefault(member => member.Name == key);

    /// <summary>An object within this one.</summary>
    public ChannelSection Inner(LinedMember member, string named) => new(member.Value, named, ground);

    /// <summary>A text as it stands; null where there is none or it is no text.</summary>
    public string? Text(string key, bool isNeeded = true)
    {
        if (Find(key) is not { } member)
        {
            if (isNeeded)
            {
                Refuse($"no '{key}' in {what}", $"the key '{key}'");
            }

            return null;
        }

        if (member.Value is { Kind: JsonValueKind.String, Text.Length: > 0 })
        {
            return member.Value.Text;
        }

        Refuse($"'{key}' of {what}, which is no text or an empty one", "a text", member.Line);
        return null;
    }

    /// <summary>A text in which <c>${NAME}</c> is filled in from the variables; one line.</summary>
    public string? Filled(string key, bool isNeeded = true)
    {
        if (Text(key, isNeeded) is not { } text || Pieces(key, text) is not { } pieces)
        {
            return null;
        }

        if (pieces.Any(piece => piece.Kind is PieceKind.Place))
        {
            Refuse($"a place in braces in '{key}' of {what}", "none there", Find(key)!.Line);
        }

        var filled = string.Concat(pieces.Select(piece => piece.Text));
        return IsOneLine(key, filled) ? filled : null;
    }

    /// <summary>A secret: <c>${NAME}</c> and nothing else.</summary>
    public Secret? Secret(string key)
    {
        if (Text(key, isNeeded: false) is not { } text)
        {
            return null;
        }

        if (!Variable().IsMatch(text))
        {
            Refuse($"'{key}' of {what} written out", "${NAME}, which is taken from the environment", Find(key)!.Line);
            return null;
        }

        return Filled(key) is { } value ? new Secret(value) : null;
    }

    /// <summary>True or false; false where it does not stand there.</summary>
    public bool Flag(string key)
    {
        if (Find(key) is not { } member)
        {
            return false;
        }

        if (member.Value.Kind is JsonValueKind.True or JsonValueKind.False)
        {
            return member.Value.Kind is JsonValueKind.True;
        }

        Refuse($"'{key}' of {what}, which is neither true nor false", "true or false", member.Line);
        return false;
    }

    /// <summary>A whole number of a range; null where it does not stand there or is another.</summary>
    public int? Whole(string key, int least, int most)
    {
        if (Find(key) is not { } member)
        {
            return null;
        }

        if (member.Value.Kind is JsonValueKind.Number && int.TryParse(member.Value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse($"'{key}' of {what} with another value", $"a whole number from {least} to {most}", member.Line);
        return null;
    }

    /// <summary>A word of a list; <paramref name="otherwise"/> where none stands there, which null forbids; null where another does.</summary>
    public string? Word(string key, string? otherwise, params IReadOnlyCollection<string> words)
    {
        if (Text(key, isNeeded: otherwise is null) is not { } word)
        {
            return Find(key) is null ? otherwise : null;
        }

        if (words.Contains(word))
        {
            return word;
        }

        Refuse($"'{Shorten(word)}' as '{key}' of {what}", NearestWord.OneOf(word, words), Find(key)!.Line);
        return null;
    }

    /// <summary>The pieces of a text with places and variables, or null where one of them is unknown.</summary>
    public IReadOnlyList<Piece>? Pieces(string key, string text) => SplitTemplate.Of(text, ground.Variable, (found, expected) =>
        Refuse($"{found} in '{key}' of {what}", expected, Find(key)?.Line));

    /// <summary>Whether a value has no control characters; a refusal is written down where it has.</summary>
    public bool IsOneLine(string key, string value)
    {
        if (!value.Any(OneLine.Breaks))
        {
            return true;
        }

        Refuse($"'{key}' of {what} with a control character in it or in the variable it names", "one line of text", Find(key)?.Line);
        return false;
    }

    private static string Shorten(string text) => new([.. text.Take(LongestShown).Select(letter => OneLine.Breaks(letter) ? '?' : letter)]);

    [GeneratedRegex(@"\A\$\{[^${}]*\}\z", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Variable();
}

/// <summary>What all sections of a file share.</summary>
/// <param name="File">Its name.</param>
/// <param name="Variable">The value of a variable of the environment, or null.</param>
/// <param name="Problems">What is wrong so far.</param>
internal sealed record SettingsGround(string File, Func<string, string?> Variable, List<Problem> Problems);
