using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;

namespace Muster.Tripwires.History;

/// <summary>
/// Reads what to try: <c>TRIPWIRE.KEY=VALUES</c>, where values are <c>2..6</c>, <c>50..200..25</c> (in steps) or <c>3,7,14</c>. A tripwire with several
/// conditions of that key needs the condition's number: <c>TRIPWIRE.2.KEY=…</c>.
/// </summary>
public static class ReadSweep
{
    private const int MostValues = 10_000;

    private const string Expected = "TRIPWIRE.KEY=VALUES, such as bamako-ring.at_least=2..6, ring.within_km=50..200..25 or ring.in_days=3,7,14";

    /// <summary>The sweep, or what is wrong with it.</summary>
    public static Outcome<Sweep> From(string text, Plan plan)
    {
        var (name, values) = text.Split('=', 2) is [var left, var right] ? (left.Trim().Split('.'), right.Trim()) : ([], "");
        if (name is not ([_, _] or [_, _, _]) || values.Length == 0)
        {
            return Refuse($"'{text}'", Expected);
        }

        if (plan.Tripwires.FirstOrDefault(one => string.Equals(one.Id, name[0], StringComparison.Ordinal)) is not { } tripwire)
        {
            return Refuse($"the tripwire '{name[0]}' in '{text}'", "a tripwire of the plan: " + NearestWord.OneOf(name[0], [.. plan.Tripwires.Select(one => one.Id)]));
        }

        return ChangeCondition.Keys.Contains(name[^1], StringComparer.Ordinal)
            ? Of(text, tripwire, name, values)
            : Refuse($"the key '{name[^1]}' in '{text}'", NearestWord.OneOf(name[^1], ChangeCondition.Keys));
    }

    private static Outcome<Sweep> Of(string text, Tripwire tripwire, string[] name, string values)
    {
        var key = name[^1];
        var leaves = ChangeCondition.Leaves(tripwire.When).ToList();
        var having = Enumerable.Range(1, leaves.Count).Where(part => ChangeCondition.ValueOf(leaves[part - 1], key) is not null).ToList();
        var choices = SayWords.Or([.. having.Select(part => $"{tripwire.Id}.{part.ToString(CultureInfo.InvariantCulture)}.{key}")]);
        if (having.Count == 0)
        {
            return Refuse($"'{key}' in '{text}', which no condition of '{tripwire.Id}' has", "a key of its conditions");
        }

        if (name.Length == 2 && having.Count > 1)
        {
            return Refuse($"'{tripwire.Id}.{key}', which {having.Count} conditions have", choices);
        }

        var part = name.Length == 2 ? having[0] : int.TryParse(name[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return having.Contains(part)
            ? Values(text, key, values).Then(read => Outcome.Grant(new Sweep(tripwire.Id, part, key, read)))
            : Refuse($"the condition '{name[1]}' in '{text}'", choices);
    }

    private static Outcome<ImmutableArray<double>> Values(string text, string key, string values)
    {
        var (least, most) = BoundsOf(key);
        var read = values.Contains("..", StringComparison.Ordinal) ? Range(values) : [.. values.Split(',').Select(Number)];
        return read.IsEmpty || read.Any(value => !(value >= least && value <= most) || (key is not "within_km" && value != Math.Floor(value)))
            ? Outcome.Refuse<ImmutableArray<double>>(new Problem(
                ProblemCodes.BadArgument,
                $"'{values}' in '{text}'",
                string.Create(CultureInfo.InvariantCulture, $"{(key is "within_km" ? "numbers" : "whole numbers")} from {least} to {most}, at most {MostValues} of them: 2..6, 50..200..25 or 3,7,14")))
            : Outcome.Grant<ImmutableArray<double>>([.. read.Distinct()]);
    }

    private static ImmutableArray<double> Range(string values)
    {
        var ends = values.Split("..").Select(Number).ToArray();
        var (first, last, step) = ends switch
        {
            [var one, var other] => (one, other, 1),
            [var one, var other, var by] => (one, other, by),
            _ => (double.NaN, double.NaN, double.NaN),
        };
        var count = ((last - first) / step) + 1;
        // A step such as 0.1 does not fall on the end exactly.
        return step > 0 && count >= 1 && count <= MostValues + 0.5 ? [.. Enumerable.Range(0, (int)(count + 1e-9)).Select(at => Math.Round(first + (at * step), 9))] : [];
    }

    private static double Number(string text) => double.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    private static (double Least, double Most) BoundsOf(string key) => key switch
    {
        "within_km" => (0, PlanLanguage.MostKm),
        "in_days" => (1, PlanLanguage.MostDays),
        "level" => (1, 4),
        "sources" => (1, PlanLanguage.MostSources),
        _ => (1, PlanLanguage.MostCount),
    };

    private static Outcome<Sweep> Refuse(string found, string expected) => Outcome.Refuse<Sweep>(new Problem(ProblemCodes.BadArgument, found, expected));
}
