using Muster.Kernel;

namespace Muster.Reading.Incidents;

/// <summary>What befell people.</summary>
internal enum Harm
{
    Killed,
    Injured,
    Abducted,
}

/// <summary>People of one class to whom one thing befell.</summary>
/// <param name="Harm">What befell them.</param>
/// <param name="Who">Their class, or null.</param>
/// <param name="Count">How many; null for a bare plural, which is told without a number.</param>
/// <param name="From">Index of their first token.</param>
/// <param name="To">One past their last token.</param>
/// <param name="IsPartOf">Whether they are a part of the group before: "including two children".</param>
/// <param name="IsElliptic">Whether they are "four others": the class is that of the group before.</param>
/// <param name="Anchor">Index of the verb or noun that tells the harm.</param>
/// <param name="Noun">Their head noun in lower case.</param>
internal sealed record Victims(Harm Harm, string? Who, CountRange? Count, int From, int To, bool IsPartOf, bool IsElliptic, int Anchor, string Noun)
{
    /// <summary>The name that their words bear ("two Taliban members": "Taliban"), or null.</summary>
    public string? Group { get; init; }
}
