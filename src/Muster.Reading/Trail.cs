using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Text;

namespace Muster.Reading;

/// <summary>
/// What rules say of themselves while a report is read for somebody who asks why. Rules write to it with <c>context.Trail?.…</c>: where nobody asks it is null,
/// and none of the arguments is made. It never decides anything, so that what is explained is what is read.
/// </summary>
internal sealed class Trail(ReadingContext context)
{
    private readonly List<(Sentence Sentence, Reason Reason)> leftOut = [];

    /// <summary>The reasons for a fact of a sentence, none yet.</summary>
    public Reasons In(Sentence sentence) => new(context, sentence);

    /// <summary>Notes that a rule left out what tokens <paramref name="from"/> to <paramref name="to"/> (exclusive) could tell. The rule's id begins with the fact's kind.</summary>
    public void LeaveOut(string rule, string says, Sentence sentence, int from, int to) =>
        leftOut.Add((sentence, new Reason(rule, says, [context.Text.Evidence(sentence, from, to)])));

    /// <summary>What was left out, in the order of the text, where no such fact was made of the same sentence, each rule once a sentence.</summary>
    public ImmutableArray<Reason> LeftOut(ImmutableArray<Fact> facts) =>
    [
        .. leftOut.Where(left => !facts.Any(fact => IsOfKind(left.Reason.Rule, fact) && Tells(fact, left.Sentence)))
            .DistinctBy(left => (left.Sentence.Index, left.Reason.Rule))
            .OrderBy(left => left.Sentence.Index)
            .Select(left => left.Reason),
    ];

    // Words of violence stand in facts of every kind; what tells another kind of fact was not left out.
    private static bool IsOfKind(string rule, Fact fact) => rule.StartsWith(fact.Kind + ".", StringComparison.Ordinal) || rule.StartsWith("incident.", StringComparison.Ordinal);

    /// <summary>Whether anything is noted of a sentence.</summary>
    public bool Knows(Sentence sentence) => leftOut.Exists(left => left.Sentence.Index == sentence.Index);

    /// <summary>Whether a fact has evidence in a sentence.</summary>
    public bool Tells(Fact fact, Sentence sentence)
    {
        var whole = context.Text.Evidence(sentence);
        return fact.Evidence.Any(span => span.Start < whole.End && span.End > whole.Start);
    }
}
