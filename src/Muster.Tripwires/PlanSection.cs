using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;

namespace Muster.Tripwires;

/// <summary>The keys of one mapping of the plan, read with their problems: unknown keys, missing keys, values out of range.</summary>
/// <param name="what">What the mapping is, for problems: "the post 'bamako'".</param>
/// <param name="map">The mapping.</param>
/// <param name="shape">The keys that it may have.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class PlanSection(string what, YamlMap map, PlanShape shape, PlanProblems problems)
{
    public int Line => map.Line;

    public string What => what;

    public YamlEntry? this[string key] => map.Entries.FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.Ordinal));

    public bool Has(string key) => this[key] is not null;

    /// <summary>Names every key that it may not have, and every one that it lacks and that was not meant by one of those.</summary>
    public PlanSection Checked()
    {
        var odd = map.Entries.Where(entry => !shape.Names.Contains(entry.Key, StringComparer.Ordinal)).ToList();
        foreach (var entry in odd)
        {
            problems.Add(ProblemCodes.PlanUnknownKey, $"the key '{YamlText.Shorten(entry.Key)}' in {what}", NearestWord.OneOf(entry.Key, shape.Names), entry.Line);
        }

        var meant = odd.SelectMany(entry => NearestWord.To(entry.Key, shape.Names)).ToHashSet(StringComparer.Ordinal);
        foreach (var key in shape.Needed.Where(key => !meant.Contains(key)))
        {
            Needed(key);
        }

        return this;
    }

    public YamlEntry? Needed(string key)
    {
        var entry = this[key];
        if (entry is null)
        {
            problems.MissingKey(what, key, map.Line);
        }

        return entry;
    }

    /// <summary>Free text without the space around it, or null with the problem told; null without one where the key is absent.</summary>
    public string? Text(string key) => Word(key)?.Trim();

    /// <summary>A word as it stands, or null with the problem told; null without one where the key is absent.</summary>
    public string? Word(string key)
    {
        if (this[key] is not { } entry)
        {
            return null;
        }

        if (entry.Value is YamlText { Value: var value } && !string.IsNullOrWhiteSpace(value))
        {
            return value;
        }

        problems.BadValue($"{entry.Value.Described} as '{key}' of {what}", "a word", entry.Value.Line);
        return null;
    }

    /// <summary>One word or a list of words with their lines; null with the problem told, or where the key is absent.</summary>
    public IReadOnlyList<YamlText>? Texts(string key)
    {
        if (this[key] is not { } entry)
        {
            return null;
        }

        if (entry.Value is YamlText { Value.Length: > 0 } one)
        {
            return [one];
        }

        if (entry.Value is YamlList { Items.Count: > 0 } list && list.Items.All(item => item is YamlText { Value.Length: > 0 }))
        {
            return [.. list.Items.Cast<YamlText>()];
        }

        var odd = entry.Value is YamlList { Items.Count: > 0 } items ? items.Items.First(item => item is not YamlText { Value.Length: > 0 }) : entry.Value;
        var found = odd is YamlList { Items.Count: 0 } ? "an empty list" : odd.Described;
        problems.BadValue($"{found} as '{key}' of {what}", "a word or a list of words", odd.Line);
        return null;
    }

    /// <summary>A whole number in digits within the key's bounds; null with the problem told, or where the key is absent.</summary>
    public int? Whole(string key)
    {
        if (this[key] is not { } entry)
        {
            return null;
        }

        var bounds = shape.Of<WholeValue>(key);
        if (entry.Value is YamlText text && PlainNumber.Whole(text.Value) is { } number && number >= bounds.Least && number <= bounds.Most)
        {
            return number;
        }

        problems.BadValue($"{entry.Value.Described} as '{key}' of {what}", $"a whole number from {bounds.Least} to {bounds.Most}{PlainNumber.Hint(entry.Value)}", entry.Value.Line);
        return null;
    }

    /// <summary>A number within the key's bounds; null with the problem told, or where the key is absent.</summary>
    public double? Number(string key)
    {
        if (this[key] is not { } entry)
        {
            return null;
        }

        var bounds = shape.Of<NumberValue>(key);
        if (entry.Value is YamlText text && PlainNumber.Any(text.Value) is { } number && number >= bounds.Least && number <= bounds.Most)
        {
            return number;
        }

        problems.BadValue(
            $"{entry.Value.Described} as '{key}' of {what}",
            string.Create(CultureInfo.InvariantCulture, $"a number from {bounds.Least} to {bounds.Most}{PlainNumber.Hint(entry.Value)}"),
            entry.Value.Line);
        return null;
    }

    public bool? YesOrNo(string key)
    {
        if (this[key] is not { } entry)
        {
            return null;
        }

        if (entry.Value is YamlText { Value: "true" or "false" } text)
        {
            return text.Value is "true";
        }

        problems.BadValue($"{entry.Value.Described} as '{key}' of {what}", "true or false", entry.Value.Line);
        return null;
    }

    /// <summary>The value of an enum's word; null with the problem told, or where the key is absent.</summary>
    public TEnum? OneOf<TEnum>(string key)
        where TEnum : struct, Enum =>
        OneOf(key) is { } word ? Value<TEnum>(word) : null;

    /// <summary>One of the key's words; null with the problem told, or where the key is absent.</summary>
    public string? OneOf(string key) =>
        Word(key) is { } word && IsAmong(shape.Of<WordValue>(key).Words, word, key, this[key]!.Value.Line) ? word : null;

    /// <summary>The values of an enum's words; null with the problems told, or where the key is absent.</summary>
    public ImmutableArray<TEnum>? Values<TEnum>(string key)
        where TEnum : struct, Enum
    {
        if (Texts(key) is not { } words)
        {
            return null;
        }

        var known = shape.Of<WordsValue>(key).Words;
        var good = words.Where(word => IsAmong(known, word.Value, key, word.Line)).ToList();
        return good.Count == words.Count ? [.. words.Select(word => Value<TEnum>(word.Value)).Distinct()] : null;
    }

    /// <summary>The ISO 3166-1 alpha-2 code of a country; null with the problem told, or where the key is absent.</summary>
    public string? Country(string key)
    {
        if (Word(key) is not { } code)
        {
            return null;
        }

        if (KnownCountries.Has(code))
        {
            return code;
        }

        problems.BadValue($"'{YamlText.Shorten(code)}' as '{key}' of {what}", "an ISO 3166-1 alpha-2 code in capitals, such as ML" + KnownCountries.Hint(code), this[key]!.Value.Line);
        return null;
    }

    /// <summary>Issuers, each once: ISO codes, <c>UN</c>, <c>EU</c> or names. Null with the problems told; empty where the key is absent.</summary>
    public ImmutableArray<string>? Issuers(string key)
    {
        var issuers = Texts(key);
        return issuers is null ? Has(key) ? null : []
            : issuers.Count(issuer => IsIssuer(issuer, key)) == issuers.Count ? [.. issuers.Select(issuer => issuer.Value).Distinct(StringComparer.Ordinal)]
            : null;
    }

    // Facts name their issuers by code: a plan that waits for "USA" or "France" would wait for ever, and so would one for "US, GB" as a single name.
    private bool IsIssuer(YamlText issuer, string key)
    {
        var word = issuer.Value;
        if (KnownCountries.Has(word) || word is "UN" or "EU" || (word.Length > 2 && word == word.Trim() && !word.Contains(',', StringComparison.Ordinal) && KnownCountries.Meant(word) is null))
        {
            return true;
        }

        problems.BadValue(
            $"{issuer.Described} as '{key}' of {what}",
            word.Contains(',', StringComparison.Ordinal) ? "several in brackets, such as [US, GB]" : "an ISO 3166-1 alpha-2 code in capitals, UN, EU or a name" + KnownCountries.Hint(word),
            issuer.Line);
        return false;
    }

    private bool IsAmong(ImmutableArray<string> known, string word, string key, int line)
    {
        var isKnown = known.Contains(word, StringComparer.Ordinal);
        if (!isKnown)
        {
            problems.BadValue($"'{YamlText.Shorten(word)}' as '{key}' of {what}", NearestWord.OneOf(word, known), line);
        }

        return isKnown;
    }

    private static TEnum Value<TEnum>(string word)
        where TEnum : struct, Enum => Words<TEnum>.TryParse(word, out var value) ? value : default;
}
