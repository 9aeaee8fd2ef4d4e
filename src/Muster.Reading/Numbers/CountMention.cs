using Muster.Kernel;

namespace Muster.Reading.Numbers;

/// <summary>A quantity in a sentence.</summary>
/// <param name="From">Index of its first token, its bound words ("at least") included.</param>
/// <param name="To">One past its last token.</param>
/// <param name="Count">What it says.</param>
/// <param name="IsArticle">Whether it is only "a" or "an", which counts only before a person or an event.</param>
public readonly record struct CountMention(int From, int To, CountRange Count, bool IsArticle);
