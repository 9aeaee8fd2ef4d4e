using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Muster.Kernel;

namespace Muster.Desk.Scim;

/// <summary>Parses filters and the paths of changes (RFC 7644, figures 1 and 7).</summary>
public sealed class ParseFilter
{
    // Deeper than anybody means; the stack has an end.
    private const int MostDepth = 40;

    private const string Operators = "one of eq, ne, co, sw, ew, gt, ge, lt, le, pr";

    private readonly List<FilterWord> words;
    private readonly string code;
    private int at;
    private int depth;
    private Problem? problem;

    private ParseFilter(List<FilterWord> words, string code) => (this.words, this.code) = (words, code);

    private FilterWord Here => words[at];

    /// <summary>The filter, or a refusal that says where it cannot be read.</summary>
    public static Outcome<ScimFilter> Of(string text) => FilterWords.Of(text, ProblemCodes.ScimFilter).Then(words =>
    {
        var parse = new ParseFilter(words, ProblemCodes.ScimFilter);
        return parse.Whole(parse.OneOf);
    });

    /// <summary>A path such as <c>emails[type eq "work"].value</c>, or a refusal.</summary>
    public static Outcome<ValuePath> Path(string text) => FilterWords.Of(text, ProblemCodes.ScimPath).Then(words =>
    {
        var parse = new ParseFilter(words, ProblemCodes.ScimPath);
        return parse.Whole(parse.ValuePath);
    });

    private Outcome<T> Whole<T>(Func<T?> read)
        where T : class
    {
        var whole = read();
        if (problem is null && Here.Kind is not WordKind.End)
        {
            Refuse<T>("nothing more, or 'and', 'or' before it");
        }

        return problem is null && whole is not null ? Outcome.Grant(whole) : Outcome.Refuse<T>(problem!);
    }

    private ScimFilter? OneOf() => Chain("or", AllOf, filters => new ScimFilter.OneOf(filters));

    private ScimFilter? AllOf() => Chain("and", Single, filters => new ScimFilter.AllOf(filters));

    private ScimFilter? Chain(string word, Func<ScimFilter?> part, Func<ImmutableArray<ScimFilter>, ScimFilter> join)
    {
        var filters = ImmutableArray.CreateBuilder<ScimFilter>();
        do
        {
            if (part() is not { } filter)
            {
                return null;
            }

            filters.Add(filter);
        }
        while (Take(word));
        return filters.Count == 1 ? filters[0] : join(filters.ToImmutable());
    }

    private ScimFilter? Single()
    {
        if (Here.IsMark('('))
        {
            return Inside('(', ')');
        }

        if (Here.Is("not") && words[at + 1].IsMark('('))
        {
            at++;
            return Inside('(', ')') is { } inner ? new ScimFilter.Not(inner) : null;
        }

        return ValuePath() is { } where ? Comparison(where) : null;
    }

    private ScimFilter? Inside(char open, char close)
    {
        if (!Here.IsMark(open) || ++depth > MostDepth)
        {
            return Refuse<ScimFilter>(depth > MostDepth ? FormattableString.Invariant($"at most {MostDepth} brackets within each other") : $"'{open}'");
        }

        at++;
        var inner = OneOf();
        depth--;
        if (inner is null)
        {
            return null;
        }

        if (!Here.IsMark(close))
        {
            return Refuse<ScimFilter>($"'{close}', or 'and', 'or' before more");
        }

        at++;
        return inner;
    }

    private ValuePath? ValuePath()
    {
        if (Here.Kind is not WordKind.Word || AttributePath.Of(Here.Text) is not { } attribute)
        {
            return Refuse<ValuePath>("the name of an attribute, such as userName or name.familyName");
        }

        at++;
        if (!Here.IsMark('['))
        {
            return new ValuePath(attribute, null, null);
        }

        return Inside('[', ']') is not { } which ? null
            : Here is { Kind: WordKind.Word, Text: ['.', ..] } ? Sub(attribute, which)
            : new ValuePath(attribute, which, null);
    }

    private ValuePath? Sub(AttributePath attribute, ScimFilter which)
    {
        var name = Here.Text[1..];
        if (!AttributePath.IsName(name))
        {
            return Refuse<ValuePath>("the name of a part, such as .value");
        }

        at++;
        return new ValuePath(attribute, which, name);
    }

    private ScimFilter? Comparison(ValuePath where)
    {
        if (Take("pr"))
        {
            return new ScimFilter.Present(where);
        }

        if (Here.Kind is WordKind.Word && Words<Comparison>.TryParse(Here.Text.ToLowerInvariant(), out var how))
        {
            at++;
            return Value(how, out var value) ? new ScimFilter.Compare(where, how, value) : null;
        }

        return where is { Which: not null, Sub: null } ? new ScimFilter.Present(where) : Refuse<ScimFilter>(Operators);
    }

    private bool Value(Comparison how, out JsonNode? value)
    {
        value = Here.Kind is WordKind.Text ? JsonValue.Create(Here.Text)
            : Here.Is("true") || Here.Is("false") ? JsonValue.Create(Here.Is("true"))
            : Here.Kind is WordKind.Word && double.TryParse(Here.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? JsonValue.Create(number)
            : null;
        if (value is null && !Here.Is("null"))
        {
            return Refuse<ScimFilter>("a value: text in double quotes, a number, true, false or null") is not null;
        }

        if (!Fits(how, value))
        {
            return Refuse<ScimFilter>(how is Scim.Comparison.Co or Scim.Comparison.Sw or Scim.Comparison.Ew ? "text in double quotes" : "text in double quotes or a number") is not null;
        }

        at++;
        return true;
    }

    private static bool Fits(Comparison how, JsonNode? value) => how switch
    {
        Scim.Comparison.Eq or Scim.Comparison.Ne => true,
        Scim.Comparison.Co or Scim.Comparison.Sw or Scim.Comparison.Ew => ScimJson.Text(value) is not null,
        _ => ScimJson.Text(value) is not null || ScimJson.Number(value) is not null,
    };

    private bool Take(string word)
    {
        var isThere = Here.Is(word);
        at += isThere ? 1 : 0;
        return isThere;
    }

    private T? Refuse<T>(string expected)
        where T : class
    {
        problem ??= new Problem(code, Here.Shown, expected);
        return null;
    }
}
