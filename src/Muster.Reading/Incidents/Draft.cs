using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Places;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>An incident while the sentences that tell it are put together.</summary>
internal sealed class Draft
{
    /// <summary>What the best word says.</summary>
    public IncidentType Type { get; set; }

    /// <summary>How telling that word was.</summary>
    public Precision Precision { get; set; }

    /// <summary>How many incidents it stands for.</summary>
    public int Count { get; set; } = 1;

    /// <summary>Where, or null.</summary>
    public PlaceMention? Place { get; set; }

    /// <summary>When, where the text says so.</summary>
    public PartialDate? Date { get; set; }

    /// <summary>The last day, where the text says so.</summary>
    public PartialDate? DateEnd { get; set; }

    /// <summary>Who was hurt, in the order of the text.</summary>
    public List<Victims> Victims { get; } = [];

    /// <summary>Where people whom it befell are named, in the order of the text; the same people may be named twice.</summary>
    public List<Mention> Hurt { get; } = [];

    /// <summary>Where those who did it are named, in the order of the text.</summary>
    public List<Mention> Blamed { get; } = [];

    /// <summary>Where things that were hit are named, in the order of the text.</summary>
    public List<Mention> Struck { get; } = [];

    /// <summary>Who did it, or null.</summary>
    public Culprit? Culprit { get; set; }

    /// <summary>Who was hit, as written, or null.</summary>
    public string? Target { get; set; }

    /// <summary>Who tells it, or null.</summary>
    public string? Source { get; set; }

    /// <summary>How the document stands to it.</summary>
    public Modality Modality { get; set; }

    /// <summary>The sentences that tell it.</summary>
    public List<Sentence> Sentences { get; } = [];

    /// <summary>The rules that made it; empty where nobody asks.</summary>
    public List<Reason> Why { get; } = [];

    /// <summary>Adds what a rule filled in and by which words: <c>draft.Because(context.Trail?.In(sentence).Because(rule, says, from, to))</c>. Nothing where nobody asks.</summary>
    public void Because(Reasons? reasons) => Why.AddRange(reasons?.Made ?? []);

    /// <summary>Whether it was told beside another incident of its clause, so that it is not that one told again.</summary>
    public bool IsBeside { get; init; }

    /// <summary>Whether its event word only refers back: "the attack".</summary>
    public bool IsBackReference { get; set; }

    /// <summary>Whether the document only refers to it, so that its day of publication says nothing of when.</summary>
    public bool IsReference { get; set; }

    /// <summary>Whether a word of its own says what happened, rather than only that people were hurt.</summary>
    public bool HasEvent { get; set; }
}
