using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;

namespace Muster.Tripwires;

/// <summary>The keys of one mapping of the plan, read with their problems: unknown keys, missing keys, values out of range.</summary>
/// <param name="what">What the mapping is, for problems: "the post 'bamako'".</param>
/// <param name="map">The mapping.</param>
/// <param name="problems">Where problems go.</param>
internal sealed class PlanSection(string what, YamlMap map, PlanProblems problems)
{
    public int Line => map.Line;

    public string What => what;

    public YamlEntry? this[string key] => map.Entries.FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.Ordinal));

    public bool Has(string key) => this[key] is not null;

    /// <summary>Names every key that is not among <paramref name="known"/>.</summary>
    public void RefuseOtherKeysThan(params IReadOnlyCollection<string> known)
    {
        foreach (var entry in map.Entries.Where(entry => !known.Contains(entry.Key, StringComparer.Ordinal)))
        {
            problems.Add(ProblemCodes.PlanUnknownKey, $"the key '{entry.Key}' in {what}", NearestWord.OneOf(entry.Key, known), entry.Line);
        }
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

    /// <summary>A word, or null with the problem told; null without one where the key is absent.</summary>
    public string? Text(string key)
    {
        if (this[key] is not { } entry)
        {
            return null;
        }

        if (entry.Value is YamlText { Value: var value } && !string.IsNullOrWhiteSpace(value))
        {
            return value.Trim();
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

        var found = entry.Value is YamlList { Items.Count: 0 } ? "an empty list" : entry.Value.Described;
        problems.BadValue($"{found} as '{key}' of {what}", "a word or a list of words", entry.Value.Line);
        return null;
    }

    public int? Whole(string key, int least, int most)
    {
        if (this[key] is not { } entry)
        {
            return null;
        }

        if (entry.Value is YamlText text && int.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
        {
            return number;
        }

        problems.BadValue($"{entry.Value.Described} as '{key}' of {what}", $"a whole number from {least} to {most}", entry.Value.Line);
        return null;
    }

    public double? Number(string key, double least, double most)
    {
        if (this[key] is not { } entry)
        {
            return null;
        }

        if (entry.Value is YamlText text && double.TryParse(text.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most)
        {
            return number;
        }

        problems.BadValue(
            $"{entry.Value.Described} as '{key}' of {what}",
            string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most}"),
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

    /// <summary>The values of an enum's words; null with the problems told, or where the key is absent.</summary>
    public ImmutableArray<TEnum>? Values<TEnum>(string key, params IReadOnlyCollection<TEnum> except)
        where TEnum : struct, Enum
    {
        if (Texts(key) is not { } words)
        {
            return null;
        }

        string[] known = [.. Words<TEnum>.All.Where(word => !except.Select(Words<TEnum>.Of).Contains(word, StringComparer.Ordinal))];
        foreach (var word in words.Where(word => !known.Contains(word.Value, StringComparer.Ordinal)))
        {
            problems.BadValue($"'{word.Value}' as '{key}' of {what}", NearestWord.OneOf(word.Value, known), word.Line);
        }

        return words.All(word => known.Contains(word.Value, StringComparer.Ordinal)) ? [.. words.Select(word => Value<TEnum>(word.Value)).Distinct()] : null;
    }

    /// <summary>An ISO 3166-1 alpha-2 code by its shape; null with the problem told, or where the key is absent.</summary>
    public string? Country(string key) =>
        Text(key) is { } code && IsCountry(code, key, this[key]!.Value.Line) ? code : null;

    /// <summary>Issuers: ISO codes, <c>UN</c>, <c>EU</c> or names.</summary>
    public ImmutableArray<string> Issuers(string key)
    {
        var issuers = Texts(key) ?? [];
        var good = issuers.Where(issuer => issuer.Value.Trim().Length > 2 || IsCountry(issuer.Value, key, issuer.Line));
        return [.. good.Select(issuer => issuer.Value.Trim()).Distinct(StringComparer.Ordinal)];
    }

    private bool IsCountry(string code, string key, int line)
    {
        // The reading contract writes the United Kingdom as ISO does: GB. A plan that waits for UK would wait for ever.
        var meant = string.Equals(code, "UK", StringComparison.OrdinalIgnoreCase) ? "GB" : code.ToUpperInvariant();
        if (string.Equals(meant, code, StringComparison.Ordinal) && (KnownCountries.Has(code) || (key is "issuers" && code is "UN" or "EU")))
        {
            return true;
        }

        problems.BadValue($"'{code}' as '{key}' of {what}", "an ISO 3166-1 alpha-2 code in capitals, such as ML" + KnownCountries.Hint(code.ToUpperInvariant() is "UK" ? "GB" : code), line);
        return false;
    }

    private static TEnum Value<TEnum>(string word)
        where TEnum : struct, Enum => Words<TEnum>.TryParse(word, out var value) ? value : default;
}
