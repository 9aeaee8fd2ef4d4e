using System.Collections.Immutable;
using Muster.Reading.Frames;
using Muster.Reading.Places;
using Muster.Reading.Syntax;
using Muster.Reading.Text;
using Muster.Reading.Times;

namespace Muster.Reading.Incidents;

/// <summary>
/// Splits a clause where its tree begins another statement with an event, a day or a place of its own: "three are killed in Timbuktu and four soldiers are
/// wounded near Gao". One statement told in two halves stays one: it has one place and one day.
/// </summary>
internal static class SplitByTree
{
    /// <summary>The parts of the clause in its order; the clause itself where nothing splits it.</summary>
    public static IEnumerable<Clause> Of(Clause clause, Sentence sentence, ReadingContext context)
    {
        var frames = context.Frames(sentence).Where(frame => frame.Trigger >= clause.From && frame.Trigger < clause.To).ToList();
        if (frames.Count < 2 || context.Tree(sentence) is not { } tree)
        {
            yield return clause;
            yield break;
        }

        var from = 0;
        foreach (var frame in frames)
        {
            if (frame.Voice is Voice.Noun || StatementOf(tree, sentence.Tokens, frame.Trigger) is not { } statement)
            {
                continue;
            }

            var start = ChunkAt(clause, tree.Leftmost(statement));
            if (start > from && EndsWith(tree, statement, clause) && frames.Exists(other => other.Trigger < clause.Chunks[start].From) && IsElsewhere(clause, start, sentence, context))
            {
                yield return Part(clause, from, start, clause.IsApart && from == 0);
                from = start;
            }
        }

        yield return from == 0 ? clause : Part(clause, from, clause.Chunks.Length, isApart: false);
    }

    // The verb that heads the statement in which an event word stands, where that statement stands beside another and has a subject of its own.
    private static int? StatementOf(SentenceTree tree, ImmutableArray<Token> tokens, int at)
    {
        for (var steps = 0; at >= 0 && steps < 6; steps++, at = tree.Head(at))
        {
            var relation = tree.Relation(at);
            var beside = relation is Relation.Conjunct or Relation.Parataxis || (relation is Relation.AdverbialClause && Marker.Opens(tree, tokens, at, "as", "while", "after", "whereas"));
            // "When their convoy hits a mine" tells how, also where the parser takes it for a statement of its own.
            if (beside && HasSubject(tree, at) && tokens[tree.Leftmost(at)].Lower is not ("when" or "where" or "who" or "which" or "that" or "because"))
            {
                return at;
            }

            if (relation is not (Relation.ClausalComplement or Relation.OpenComplement or Relation.Conjunct or Relation.AdverbialClause))
            {
                return null;
            }
        }

        return null;
    }

    private static bool HasSubject(SentenceTree tree, int at)
    {
        foreach (var child in tree.Children(at))
        {
            if (tree.Relation(child) is Relation.NominalSubject or Relation.NominalSubjectPassive)
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWith(SentenceTree tree, int statement, Clause clause) => tree.Rightmost(statement) >= clause.To - 2;

    private static int ChunkAt(Clause clause, int token)
    {
        for (var at = 0; at < clause.Chunks.Length; at++)
        {
            if (clause.Chunks[at].To > token)
            {
                return clause.Chunks[at].From >= token ? at : at + 1 < clause.Chunks.Length ? at + 1 : -1;
            }
        }

        return -1;
    }

    private static bool IsElsewhere(Clause clause, int start, Sentence sentence, ReadingContext context)
    {
        var middle = clause.Chunks[start].From;
        var places = FindPlaces.In(sentence, context).Where(place => place.From >= clause.From && place.From < clause.To && place.Name is not null).ToList();
        var (here, there) = (places.Where(place => place.From < middle).ToList(), places.Where(place => place.From >= middle).ToList());
        if (here.Count > 0 && there.Count > 0 && !there.Exists(place => here.Exists(known => known.Name!.Contains(place.Name!, StringComparison.OrdinalIgnoreCase) || place.Name!.Contains(known.Name!, StringComparison.OrdinalIgnoreCase))))
        {
            return true;
        }

        var dates = ReadDates.In(sentence.Tokens, context.Published).Where(date => date.Date.IsDay && !date.IsSince && date.From >= clause.From && date.From < clause.To).ToList();
        var then = dates.Where(date => date.From >= middle).Select(date => date.Date).Distinct().ToList();
        var now = dates.Where(date => date.From < middle).Select(date => date.Date).Distinct().ToList();
        return then.Count == 1 && (now.Count > 0 ? !now.Contains(then[0]) : context.Published is { } today && then[0].First != today);
    }

    private static Clause Part(Clause clause, int from, int to, bool isApart)
    {
        var chunks = clause.Chunks[from..to];
        return new Clause(chunks[0].From, chunks[^1].To, chunks, isApart);
    }
}
