using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Muster.Kernel;

/// <summary>Either a value or the reasons why there is none. Refusals are values; only bugs are exceptions.</summary>
public sealed class Outcome<T>
{
    private readonly T? value;

    private Outcome(T? value, ImmutableArray<Problem> problems) => (this.value, Problems) = (value, problems);

    /// <summary>Why there is no value; empty exactly where there is one.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>Whether there is a value.</summary>
    public bool IsGranted => Problems.IsEmpty;

    /// <summary>The value; throws <see cref="InvalidOperationException"/> on a refusal, so ask <see cref="TryGet"/> first.</summary>
    public T Value => IsGranted ? value! : throw new InvalidOperationException("A refusal has no value: " + Problems[0]);

    /// <summary>The value, or false on a refusal.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T granted)
    {
        granted = value;
        return IsGranted;
    }

    /// <summary>Turns the value of a granted outcome; a refusal stays as it is.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next) =>
        IsGranted ? next(value!) : Outcome.Refuse<TNext>(Problems);

    internal static Outcome<T> Granted(T value) => new(value, []);

    internal static Outcome<T> Refused(ImmutableArray<Problem> problems) => new(default, problems);
}

/// <summary>Makes outcomes.</summary>
public static class Outcome
{
    /// <summary>An outcome with a value.</summary>
    public static Outcome<T> Grant<T>(T value) => Outcome<T>.Granted(value);

    /// <summary>A refusal for one reason.</summary>
    public static Outcome<T> Refuse<T>(Problem problem) => Outcome<T>.Refused([problem]);

    /// <summary>A refusal for all the reasons found, in the order of the file; throws <see cref="ArgumentException"/> where there is none.</summary>
    public static Outcome<T> Refuse<T>(IEnumerable<Problem> problems)
    {
        var all = problems.ToImmutableArray();
        return all.IsEmpty ? throw new ArgumentException("A refusal needs a reason.", nameof(problems)) : Outcome<T>.Refused(all);
    }
}
