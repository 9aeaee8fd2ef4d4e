namespace Muster.Reading.Text;

/// <summary>A question about a word's lower-case form that always has the same answer, such as whether a phrase of a table may begin with it. Asked once a word.</summary>
internal sealed class WordTest(Func<string, bool> answer)
{
    /// <summary>For how many tests a word keeps the answers; those made later ask every time.</summary>
    public const int MostTests = 256;

    /// <summary>Known, and yes.</summary>
    public const int BitsOfAnswer = 2;

    private const int TestsOfOne = 64 / BitsOfAnswer;
    private static int made;
    private readonly int number = Interlocked.Increment(ref made) - 1;

    /// <summary>The answer for a token's word.</summary>
    public bool Of(Word word)
    {
        if (number >= MostTests)
        {
            return answer(word.Lower);
        }

        var shift = number % TestsOfOne * BitsOfAnswer;
        ref var answers = ref word.Answers(number / TestsOfOne);
        var kept = (answers >> shift) & 3;
        if (kept != 0)
        {
            return kept == 3;
        }

        var said = answer(word.Lower);
        answers |= (said ? 3ul : 1ul) << shift;
        return said;
    }
}
