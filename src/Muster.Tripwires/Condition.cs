namespace Muster.Tripwires;

/// <summary>Something that holds on a day or does not; one record a kind of condition.</summary>
public abstract record Condition;
