namespace Muster.Reading.Syntax;

/// <summary>How the treebanks write tags and relations.</summary>
public static class WrittenForms
{
    // In the order of the enum.
    private static readonly string[] Tags =
    [
        "NN", "IN", "DT", "NNP", "JJ", "PRP", ".", "RB", "NNS", ",", "VB", "CC", "VBD", "VBP", "VBZ", "CD", "VBN", "VBG", "TO", "MD",
        "PRP$", "-RRB-", "-LRB-", ":", "WDT", "``", "''", "WRB", "HYPH", "POS", "WP", "RP", "NNPS", "UH", "JJR", "JJS", "EX", "RBR", "SYM",
        "NFP", "FW", "GW", "ADD", "$", "PDT", "RBS", "LS", "AFX", "WP$",
    ];

    private static readonly string[] Relations =
    [
        "punct", "case", "det", "nsubj", "root", "amod", "advmod", "obj", "obl", "nmod", "conj", "compound", "cc", "mark", "aux", "cop",
        "advcl", "nmod:poss", "xcomp", "flat", "acl:relcl", "ccomp", "acl", "appos", "aux:pass", "nummod", "parataxis", "nsubj:pass",
        "nmod:unmarked", "obl:unmarked", "discourse", "compound:prt", "expl", "fixed", "iobj", "list", "obl:agent", "dep", "nmod:desc",
        "csubj", "nsubj:outer", "det:predet", "advcl:relcl", "vocative", "goeswith", "reparandum", "cc:preconj", "orphan", "dislocated",
        "csubj:pass", "csubj:outer",
    ];

    /// <summary>The Penn form of a tag: "NNP".</summary>
    public static string Of(Tag tag) => Tags[(int)tag];

    /// <summary>UD's form of a relation: "nsubj:pass".</summary>
    public static string Of(Relation relation) => Relations[(int)relation];

    /// <summary>The tag that is written so; false for any other text.</summary>
    public static bool TryTag(string written, out Tag tag)
    {
        var at = Array.IndexOf(Tags, written);
        tag = (Tag)Math.Max(at, 0);
        return at >= 0;
    }

    /// <summary>The relation that is written so, with its subtype; false for any other text.</summary>
    public static bool TryRelation(string written, out Relation relation)
    {
        var at = Array.IndexOf(Relations, written);
        relation = (Relation)Math.Max(at, 0);
        return at >= 0;
    }
}
