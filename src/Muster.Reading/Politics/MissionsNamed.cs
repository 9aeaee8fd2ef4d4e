using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Politics;

/// <summary>The missions that a text names, and where.</summary>
internal sealed class MissionsNamed
{
    private readonly ImmutableArray<(int Sentence, int At, MissionTable.Entry Mission)> mentions;

    private MissionsNamed(ImmutableArray<(int Sentence, int At, MissionTable.Entry Mission)> mentions) =>
        (this.mentions, Each) = (mentions, [.. mentions.Select(mention => mention.Mission).Distinct()]);

    /// <summary>Each mission once, in the order of the text.</summary>
    public ImmutableArray<MissionTable.Entry> Each { get; }

    /// <summary>Looks through the sentences once.</summary>
    public static MissionsNamed In(ImmutableArray<Sentence> sentences)
    {
        var found = ImmutableArray.CreateBuilder<(int, int, MissionTable.Entry)>();
        foreach (var sentence in sentences)
        {
            for (var at = 0; at < sentence.Tokens.Length; at++)
            {
                if (MissionTable.At(sentence.Tokens, at) is { } hit)
                {
                    found.Add((sentence.Index, at, hit.Mission));
                }
            }
        }

        return new MissionsNamed(found.ToImmutable());
    }

    /// <summary>The mission named last before a token of a sentence, or null.</summary>
    public MissionTable.Entry? Before(Sentence sentence, int at)
    {
        for (var last = mentions.Length - 1; last >= 0; last--)
        {
            if (mentions[last].Sentence < sentence.Index || (mentions[last].Sentence == sentence.Index && mentions[last].At < at))
            {
                return mentions[last].Mission;
            }
        }

        return null;
    }
}
