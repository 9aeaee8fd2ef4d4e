using Muster.Reading.Syntax;

namespace Muster.TrainSyntax;

/// <summary>
/// A sentence told in the past, once more in the present ("Gunmen attacked a post" becomes "Gunmen attack a post"): news agencies tell what happens so, and the
/// treebanks seldom do. Only verbs that have a noun as their subject are changed, where the form follows from the subject's number.
/// </summary>
internal static class InPresent
{
    private static readonly HashSet<string> Irregular = new(["be", "have", "do", "can", "may", "will", "must"], StringComparer.Ordinal);

    /// <summary>Null unless the sentence's main verb is one to be changed.</summary>
    public static List<TreebankWord>? Of(List<TreebankWord> words)
    {
        var root = words.FindIndex(word => word.Head < 0);
        if (SubjectOf(words, root) is null)
        {
            return null;
        }

        return [.. words.Select((word, at) => IsPartOfIt(words, at, root) && (SubjectOf(words, at) ?? SubjectOf(words, root)) is { } subject ? Change(words, word, subject) : word)];
    }

    // The main verb and the verbs joined to it: "attacked a post and killed five".
    private static bool IsPartOfIt(List<TreebankWord> words, int at, int root) =>
        IsPast(words[at]) && (at == root || (words[at].Head == root && words[at].Relation is Relation.Conjunct or Relation.Parataxis));

    private static bool IsPast(TreebankWord word) => word.Tag is Tag.VerbPast && !Irregular.Contains(word.Lemma);

    private static int? SubjectOf(List<TreebankWord> words, int verb)
    {
        var subject = IsPast(words[verb]) ? words.FindIndex(word => word.Head == verb && word.Relation is Relation.NominalSubject) : -1;
        return subject >= 0 && words[subject].Tag is Tag.Noun or Tag.Nouns or Tag.Name or Tag.Names ? subject : null;
    }

    private static TreebankWord Change(List<TreebankWord> words, TreebankWord verb, int subject)
    {
        var isPlural = words[subject].Tag is Tag.Nouns or Tag.Names || words.Exists(word => word.Head == subject && word.Relation is Relation.Conjunct);
        return verb with { Form = isPlural ? verb.Lemma : ThirdPerson(verb.Lemma), Tag = isPlural ? Tag.VerbPresent : Tag.VerbThird };
    }

    private static string ThirdPerson(string lemma) => lemma switch
    {
        [.., 's' or 'x' or 'z' or 'o'] or [.., 'c' or 's', 'h'] => lemma + "es",
        [.., not ('a' or 'e' or 'o' or 'u'), 'y'] => lemma[..^1] + "ies",
        _ => lemma + "s",
    };
}
