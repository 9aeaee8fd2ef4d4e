using System.Collections.Immutable;
using Muster.Reading.Frames;
using Muster.Reading.Incidents;
using Muster.Reading.Places;
using Muster.Reading.Syntax;
using Muster.Reading.Text;
using Muster.Reading.Times;

namespace Muster.Reading.Decisions;

/// <summary>What is known of an event word and its sentence when it is decided whether it tells one incident that happened.</summary>
internal static class ScopeFeatures
{
    private const int Near = 3;
    private const int Above = 3;

    // Templates below these numbers are single; what hangs on a word, and what it hangs on, count up from here.
    private const int AboveFrom = 60;
    private const int NearFrom = 80;

    /// <summary>The rows of a candidate.</summary>
    public static DecisionRows Of(Candidate candidate, Clause clause, Sentence sentence, ImmutableArray<Victims> victims, ReadingContext context)
    {
        var rows = new DecisionRows();
        var tokens = sentence.Tokens;
        var trigger = candidate.Frame?.Trigger ?? candidate.Mention.To - 1;
        OfWord(rows, candidate, tokens, trigger);
        OfClause(rows, candidate, clause, sentence, victims, context);
        OfNeighbours(rows, tokens, candidate.Mention);
        OfBag(rows, tokens, clause);
        if (context.Tree(sentence) is { } tree)
        {
            OfTree(rows, tree, tokens, trigger, candidate);
        }

        return rows;
    }

    private static void OfWord(DecisionRows rows, Candidate candidate, ImmutableArray<Token> tokens, int trigger)
    {
        var mention = candidate.Mention;
        var lemma = Lemma(tokens[trigger].Lower);
        var rule = candidate.IsByFrame ? 2UL : 0;
        rows.Add(1, 1UL);
        rows.Add(2, lemma);
        rows.Add(3, tokens[trigger].Lower);
        rows.Add(4, rule);
        rows.Add(5, rule, (ulong)mention.Type);
        rows.Add(6, rule, (ulong)mention.Precision + (mention.IsVerb ? 8UL : 0));
        rows.Add(7, rule, DecisionRows.Word(lemma));
        if (candidate.Frame is { } frame)
        {
            rows.Add(8, frame.Happened);
            rows.Add(9, (ulong)frame.Voice, frame.Happened ? 1UL : 0);
            var roles = frame.Roles.Aggregate(0UL, (set, filler) => set | (1UL << (int)filler.Role));
            rows.Add(10, roles);
            rows.Add(11, roles, DecisionRows.Word(frame.Pattern.Name));
            foreach (var filler in frame.Roles)
            {
                rows.Add(12, (ulong)filler.Role, (ulong)frame.Voice);
                rows.Add(13, (ulong)filler.Role, tokens[filler.Head].IsCapitalised ? 1UL : DecisionRows.Word(tokens[filler.Head].Lower));
            }
        }
    }

    private static void OfClause(DecisionRows rows, Candidate candidate, Clause clause, Sentence sentence, ImmutableArray<Victims> victims, ReadingContext context)
    {
        var tokens = sentence.Tokens;
        var rule = candidate.IsByFrame ? 2UL : 0;
        var place = FindPlaces.In(sentence, context).Where(found => found.From >= clause.From && found.From < clause.To).Select(found => found.Name is null ? 1UL : 2UL).DefaultIfEmpty(0UL).Max();
        var dates = ReadDates.In(tokens, context.Published).Where(date => date.From >= clause.From && date.From < clause.To).ToList();
        var day = dates.Aggregate(0UL, (set, date) => set | (date.IsSince ? 1UL : date.Date.IsDay ? 2UL : 4UL));
        var hurt = victims.Any(group => group.Count is not null) ? 2UL : victims.Length > 0 ? 1UL : 0UL;
        rows.Add(20, place);
        rows.Add(21, day);
        rows.Add(22, place, day);
        rows.Add(23, hurt);
        rows.Add(24, hurt, rule);
        rows.Add(25, place, rule);
        rows.Add(26, day, rule);
        rows.Add(27, (ulong)Math.Min(sentence.Index, 3));
        rows.Add(28, (ulong)Math.Min(tokens.Length / 8, 6));
        rows.Add(29, tokens[0].Lower);
        rows.Add(30, tokens.Any(token => token.Is('"') || token.Is('\u201c')));
    }

    private static void OfNeighbours(DecisionRows rows, ImmutableArray<Token> tokens, EventMention mention)
    {
        for (var step = 1; step <= Near; step++)
        {
            rows.Add(NearFrom + step, mention.From - step >= 0 ? Plain(tokens[mention.From - step]) : "<");
            rows.Add(NearFrom - step, mention.To + step - 1 < tokens.Length ? Plain(tokens[mention.To + step - 1]) : ">");
        }

        // The words of the event's own phrase: its article, its number, its adjectives.
        for (var at = mention.From; at < mention.To - 1; at++)
        {
            rows.Add(40, Plain(tokens[at]));
        }
    }

    private static void OfBag(DecisionRows rows, ImmutableArray<Token> tokens, Clause clause)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            if (tokens[at].Kind is TokenKind.Word && !tokens[at].IsCapitalised)
            {
                rows.Add(41, tokens[at].Lower);
            }
        }
    }

    private static void OfTree(DecisionRows rows, SentenceTree tree, ImmutableArray<Token> tokens, int trigger, Candidate candidate)
    {
        rows.Add(50, (ulong)tree.Tag(trigger), (ulong)tree.Relation(trigger));
        foreach (var child in tree.Children(trigger))
        {
            rows.Add(51, (ulong)tree.Relation(child));
            if (tree.Relation(child) is Relation.Auxiliary or Relation.PassiveAuxiliary or Relation.Determiner or Relation.Marker or Relation.Case or Relation.AdverbialModifier or Relation.AdjectivalModifier or Relation.NumericModifier)
            {
                rows.Add(52, (ulong)tree.Relation(child), DecisionRows.Word(Plain(tokens[child])));
                rows.Add(53, (ulong)tree.Tag(trigger), DecisionRows.Word(Plain(tokens[child])));
            }
        }

        var below = trigger;
        for (var (above, step) = (tree.Head(trigger), 0); above >= 0 && step < Above; (below, above, step) = (above, tree.Head(above), step + 1))
        {
            var lemma = DecisionRows.Word(Lemma(tokens[above].Lower));
            rows.Add(AboveFrom + step, lemma);
            rows.Add(AboveFrom + 4 + step, lemma, (ulong)tree.Relation(below));
            rows.Add(AboveFrom + 8 + step, (ulong)tree.Relation(below), (ulong)tree.Tag(above));
            if (step == 0)
            {
                rows.Add(AboveFrom + 12, lemma, candidate.Mention.IsVerb ? 1UL : 0);
            }
        }
    }

    private static string Lemma(string lower) => Verbs.Find(lower) is { } verb ? verb.Lemma : lower;

    // A name tells nothing but that it is one, and a number that it is one.
    private static string Plain(Token token) => token.Kind is TokenKind.Number ? "0" : token.IsCapitalised ? "Name" : token.Lower;
}
