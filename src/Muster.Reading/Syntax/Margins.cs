namespace Muster.Reading.Syntax;

/// <summary>By how much the moves of a parse were better than the next best ones.</summary>
internal struct Margins
{
    private const int MostTokens = 80;

    /// <summary>The mean below which a tree is not trusted; the decision record of the parser says how it was chosen.</summary>
    private const int LeastMean = 2_920;

    /// <summary>A margin counts for so much at most: many clear moves must not hide a doubtful one.</summary>
    private const int Cap = 4_000;

    private long _sum;
    private int _count;

    public void Add(int margin)
    {
        _sum += Math.Min(margin, Cap);
        _count++;
    }

    public readonly int Mean => _count == 0 ? Cap : (int)(_sum / _count);

    public readonly bool AreHigh(int tokens) => tokens <= MostTokens && Mean >= LeastMean;
}
