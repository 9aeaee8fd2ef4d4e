using Muster.Reading.Text;

namespace Muster.Reading.Syntax;

/// <summary>A form of a verb.</summary>
[Flags]
internal enum VerbForms
{
    None = 0,
    Base = 1,
    Singular = 2,
    Past = 4,
    Participle = 8,
    Ing = 16,
}

/// <summary>The verbs that security reports use (<c>Lexicon/verbs.txt</c>), by their forms. Regular forms are made, irregular ones listed.</summary>
internal static class Verbs
{
    private static readonly Dictionary<string, (string Lemma, VerbForms Forms)> Forms = Build();

    /// <summary>All forms of all verbs known here.</summary>
    public static IEnumerable<string> Words => Forms.Keys;

    /// <summary>The lemma and the forms that a lower-case word may be, or null where it is no verb known here.</summary>
    public static (string Lemma, VerbForms Forms)? Find(string lower) => Forms.TryGetValue(lower, out var found) ? found : null;

    private static Dictionary<string, (string Lemma, VerbForms Forms)> Build()
    {
        var forms = new Dictionary<string, (string Lemma, VerbForms Forms)>();
        var lists = Lexicon.Of("verbs");
        foreach (var lemma in lists["regular"])
        {
            Add(forms, lemma, lemma, VerbForms.Base);
            Add(forms, lemma, ThirdPerson(lemma), VerbForms.Singular);
            Add(forms, lemma, Past(lemma), VerbForms.Past | VerbForms.Participle);
            Add(forms, lemma, Ing(lemma), VerbForms.Ing);
        }

        foreach (var entry in lists["irregular"])
        {
            var row = entry.Split(' ');
            Add(forms, row[0], row[0], VerbForms.Base);
            Add(forms, row[0], row[1], VerbForms.Singular);
            Add(forms, row[0], row[2], VerbForms.Past);
            Add(forms, row[0], row[3], VerbForms.Participle);
            Add(forms, row[0], row[4], VerbForms.Ing);
        }

        return forms;
    }

    private static void Add(Dictionary<string, (string Lemma, VerbForms Forms)> forms, string lemma, string form, VerbForms kind) =>
        forms[form] = forms.TryGetValue(form, out var known) ? (known.Lemma, known.Forms | kind) : (lemma, kind);

    private static string ThirdPerson(string lemma) =>
        lemma[^1] is 's' or 'x' or 'z' || lemma.EndsWith("sh", StringComparison.Ordinal) || lemma.EndsWith("ch", StringComparison.Ordinal) ? lemma + "es"
        : EndsInConsonantY(lemma) ? lemma[..^1] + "ies"
        : lemma + "s";

    private static string Past(string lemma) =>
        lemma[^1] == 'e' ? lemma + "d" : EndsInConsonantY(lemma) ? lemma[..^1] + "ied" : lemma + "ed";

    private static string Ing(string lemma) =>
        lemma[^1] == 'e' && !lemma.EndsWith("ee", StringComparison.Ordinal) ? lemma[..^1] + "ing" : lemma + "ing";

    private static bool EndsInConsonantY(string lemma) => lemma[^1] == 'y' && !"aeiou".Contains(lemma[^2], StringComparison.Ordinal);
}
