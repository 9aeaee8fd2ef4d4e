namespace Muster.TrainDecisions;

/// <summary>Where a case comes from; news labelled by hand are what the decisions are for, and what they are measured on.</summary>
internal enum Source
{
    News,
    Advisory,
    Wikipedia,
    Advice2025,
    Treebank,
}

/// <summary>A decision with its right answer.</summary>
/// <param name="Document">The document, of which all cases go into the same part in cross-validation.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Class">The right class.</param>
/// <param name="RuleClass">What the rule says without the decision.</param>
/// <param name="IsAsked">Whether the reader would ask: the rule is weak here.</param>
/// <param name="Rows">The rows of its features.</param>
internal sealed record Case(string Document, Source Source, int Class, int RuleClass, bool IsAsked, uint[] Rows);
