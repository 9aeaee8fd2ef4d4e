using Muster.Kernel.Facts;
using Muster.Reading.Incidents;

namespace Muster.Reading.Decisions;

/// <summary>Decides the type of an incident whose word leaves it open: "attack", "explosion", or only people hurt.</summary>
internal static class SettleType
{
    /// <summary>From here on the decision goes before the rule; chosen by cross-validation (docs/decisions/0011).</summary>
    public const int Sure = 70;

    /// <summary>Changes the type of the draft where the decision is sure of another.</summary>
    public static void Of(Draft draft, ReadingContext context)
    {
        if (context.Decisions is not { } model || !IsOpen(draft))
        {
            return;
        }

        var (best, percent) = model.Type(TypeFeatures.Of(draft, context).All);
        if (percent >= Sure && TypeClasses.Type(best) is var type && type != draft.Type)
        {
            draft.Type = type;
            draft.Because(context.Trail?.In(draft.Sentences[0]).Because("incident.type.learned", $"type: {Reasons.Listed([type])}, {Reasons.Number(percent)} %", []));
        }
    }

    /// <summary>Whether no word tells the type exactly.</summary>
    public static bool IsOpen(Draft draft) => draft.Precision is not Precision.Exact && TypeClasses.Of(draft.Type) >= 0;
}
