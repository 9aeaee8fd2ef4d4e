using Muster.Reading.Syntax;

namespace Muster.TrainSyntax;

/// <summary>
/// Trains the parser's two tables together, once. The oracle is dynamic (Goldberg and Nivre 2013): after a wrong move it still knows which moves lose no further arc,
/// so that the parser learns from the states into which its own mistakes lead.
/// </summary>
internal sealed class TrainParser(int rounds, int run, Action<string> say)
{
    private const int MoveCount = 3;

    /// <summary>By how much the right choice must lead, or it is learned once more: about half of what one lesson changes.</summary>
    private const int MoveLead = 60;
    private const int RelationLead = 30;

    /// <summary>From this round on the parser follows its own choice, in so many cases of a hundred.</summary>
    private const int FirstExploring = 1;
    private const int Exploring = 90;

    private readonly Perceptron _moves = new(SyntaxLayout.MoveBits, MoveCount);
    private readonly Perceptron _relations = new(SyntaxLayout.RelationBits, SyntaxModel.RelationCount);
    private readonly Chance _chance = new((ulong)run + 2);
    private readonly int[] _moveScores = new int[MoveCount];
    private readonly int[] _relationScores = new int[SyntaxModel.RelationCount];
    private readonly bool[] _zeroCost = new bool[MoveCount];

    /// <summary>The weights of moves and relations, trained on the tags given (not on the treebank's own).</summary>
    public (Perceptron Moves, Perceptron Relations) On(IReadOnlyList<Sentence> sentences, IReadOnlyList<Tag[]> tags, WordLexicon lexicon)
    {
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            _chance.Shuffle(order.AsSpan());
            var wrong = 0;
            foreach (var at in order)
            {
                wrong += Learn(sentences[at], tags[at], lexicon, round >= FirstExploring);
            }

            say($"parser, run {run + 1}, round {round + 1} of {rounds}: {wrong} moves wrong");
        }

        return (_moves, _relations);
    }

    private int Learn(Sentence sentence, Tag[] tags, WordLexicon lexicon, bool exploring)
    {
        Span<uint> rows = stackalloc uint[MoveFeatures.Count];
        var words = SentenceWords.Of(lexicon, sentence.Tokens);
        var state = new ParseState(words, tags);
        var gold = new GoldTree(sentence.Heads);
        var wrong = 0;
        while (!state.IsDone)
        {
            if (state.OnlyMove() is not { } move)
            {
                MoveFeatures.Fill(state, rows);
                _moves.Score(rows, _moveScores);
                _moves.Step();
                FindZeroCost(state, gold);
                var right = Best(state, free: true)!.Value;
                if (Best(state, free: false) is { } costly)
                {
                    var lead = _moveScores[(int)right] - _moveScores[(int)costly];
                    if (lead <= MoveLead)
                    {
                        _moves.Learn(rows, (int)right, (int)costly);
                    }

                    wrong += lead <= 0 ? 1 : 0;
                    move = lead <= 0 && exploring && _chance.Below(100) < Exploring ? costly : right;
                }
                else
                {
                    move = right;
                }
            }

            if (move is Move.Shift)
            {
                state.Shift();
            }
            else
            {
                Attach(ref state, words, sentence, state.HeadBy(move));
            }
        }

        state.Return();
        words.Return();
        return wrong;
    }

    private void Attach(ref ParseState state, in SentenceWords words, Sentence sentence, int head)
    {
        var token = state.FromTop(0);
        var relation = (int)Relation.Root;
        if (head != state.Root)
        {
            Span<uint> rows = stackalloc uint[RelationFeatures.Count];
            RelationFeatures.Fill(state, words, token, head, rows);
            _relations.Score(rows, _relationScores);
            _relations.Step();
            relation = Perceptron.Best(_relationScores);
            if (sentence.Heads[token] == head)
            {
                _relations.LearnWithLead(rows, _relationScores, (int)sentence.Relations[token], RelationLead);
            }
        }

        state.Attach(head, relation);
    }

    // The costs of arc-hybrid's moves; where no move is free, the cheapest ones count as free.
    private void FindZeroCost(in ParseState state, in GoldTree gold)
    {
        var top = state.FromTop(0);
        var front = state.Front;
        var shift = 0;
        for (var depth = 0; depth < state.StackLength; depth++)
        {
            var token = state.FromTop(depth);
            shift += gold.Head(token) == front || (depth > 0 && gold.Head(front) == token) ? 1 : 0;
        }

        var pop = gold.ChildrenFrom(top, front);
        var head = gold.Head(top);
        var left = pop + (head != front && (head > front || head == state.FromTop(1)) ? 1 : 0);
        var right = pop + (head >= front ? 1 : 0);
        shift = state.Allows(Move.Shift) ? shift : int.MaxValue;
        left = state.Allows(Move.Left) ? left : int.MaxValue;
        right = state.Allows(Move.Right) ? right : int.MaxValue;
        var least = Math.Min(shift, Math.Min(left, right));
        _zeroCost[(int)Move.Shift] = shift == least;
        _zeroCost[(int)Move.Left] = left == least;
        _zeroCost[(int)Move.Right] = right == least;
    }

    // The best of the free moves, or of those that cost an arc; null where there is none.
    private Move? Best(in ParseState state, bool free)
    {
        Move? best = null;
        for (var move = Move.Shift; move <= Move.Right; move++)
        {
            if (state.Allows(move) && _zeroCost[(int)move] == free && (best is null || _moveScores[(int)move] > _moveScores[(int)best]))
            {
                best = move;
            }
        }

        return best;
    }
}
