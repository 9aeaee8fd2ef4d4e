namespace Muster.Picture.Pages;

/// <summary>A word and the white space after it.</summary>
/// <param name="Text">The letters; empty only for white space that a text begins with.</param>
/// <param name="Space">What follows up to the next word.</param>
internal readonly record struct Word(string Text, string Space)
{
    /// <summary>Whether a line ends after it.</summary>
    public bool EndsLine => Space.Contains('\n', StringComparison.Ordinal);

    /// <summary>All of a text: the words joined give it back.</summary>
    public static List<Word> AllOf(string text)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Length;)
        {
            var end = EndOf(text, at, isSpace: false);
            var next = EndOf(text, end, isSpace: true);
            words.Add(new Word(text[at..end], text[end..next]));
            at = next;
        }

        return words;
    }

    private static int EndOf(string text, int at, bool isSpace)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]) == isSpace)
        {
            at++;
        }

        return at;
    }
}
