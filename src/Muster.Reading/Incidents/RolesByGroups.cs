using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Reading.Frames;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>
/// Roles that groups of words tell beside each other, tree or no tree: what is hit behind "exploded in front of" or "an attack on", who is hurt behind
/// "the murder of".
/// </summary>
internal static class RolesByGroups
{
    private static readonly HashSet<string> Destroys = Set("damage destroy wreck demolish bomb dynamite attack raid storm torch burn strafe target ransack loot rob shell bombard blow hit ambush machinegun derail");

    private static readonly HashSet<string> Explodes = Set("explode detonate go place plant hurl throw lob toss launch fire set");

    private static readonly HashSet<string> Sites = Set("at in near outside inside against on under behind beside opposite of to next front from");

    private static readonly HashSet<string> Strikes = Set("attack attacks bombing bombings assault assaults raid raids explosion explosions blast blasts bomb bombs ambush shelling dynamiting destruction burning");

    private static readonly HashSet<string> Harms = Set("murder murders assassination assassinations killing killings kidnapping kidnappings abduction abductions slaying execution executions massacre kidnaping murderers assassins killers kidnappers");

    /// <summary>The roles, in the sentence's order, each with the type of incident that its word tells, or null for any.</summary>
    public static IEnumerable<(FrameRole Role, Mention Mention, IncidentType? Type)> Of(Sentence sentence, ReadingContext context)
    {
        var tokens = sentence.Tokens;
        foreach (var clause in SplitClauses.Of(sentence))
        {
            var chunks = clause.Chunks;
            for (var at = 0; at < chunks.Length; at++)
            {
                if (chunks[at].Kind is ChunkKind.Noun && PhraseKinds.IsThing(tokens[chunks[at].Head].Lower) && IsStruck(tokens, chunks, at))
                {
                    yield return (FrameRole.Target, Bare(sentence, chunks[at]), null);
                }
                else if (chunks[at].Kind is ChunkKind.Noun && IsHarmed(tokens, chunks, at))
                {
                    yield return (FrameRole.Victim, Bare(sentence, chunks[at]), tokens[chunks[at - 2].Head].Lower.Contains("nap", StringComparison.Ordinal) ? IncidentType.Abduction : null);
                }
            }
        }
    }

    private static HashSet<string> Set(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);

    private static Mention Bare(Sentence sentence, Chunk chunk)
    {
        var from = chunk.From;
        while (from < chunk.Head && sentence.Tokens[from].Lower is "the" or "a" or "an" or "this" or "that" or "these" or "those")
        {
            from++;
        }

        return new Mention(sentence, from, chunk.Head + 1);
    }

    // "The murder of X", "the murder of journalist X".
    private static bool IsHarmed(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int at) =>
        at >= 2 && tokens[chunks[at - 1].From].Lower is "of" && chunks[at - 2].Kind is ChunkKind.Noun && Harms.Contains(tokens[chunks[at - 2].Head].Lower);

    private static bool IsStruck(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int at)
    {
        var next = at + 1 < chunks.Length ? chunks[at + 1] : null;
        if (next is { Kind: ChunkKind.Verb, Verb: { IsPassive: true, IsNegated: false, IsModal: false, IsFuture: false } done } && Destroys.Contains(done.Lemma))
        {
            return true;
        }

        var back = at - 1;
        var site = false;
        while (back >= 0 && (chunks[back].Kind is ChunkKind.Preposition or ChunkKind.Other || tokens[chunks[back].Head].Lower is "front"))
        {
            site |= Sites.Contains(tokens[chunks[back].From].Lower);
            back--;
        }

        if (back < 0)
        {
            return false;
        }

        if (chunks[back].Kind is ChunkKind.Verb && chunks[back].Verb is { IsNegated: false, IsModal: false, IsFuture: false } verb)
        {
            return site ? Explodes.Contains(verb.Lemma) && tokens.Any(token => PhraseKinds.IsWeapon(token.Lower)) : !verb.IsPassive && Destroys.Contains(verb.Lemma);
        }

        var by = tokens[chunks[at - 1].From].Lower;
        return site && chunks[back].Kind is ChunkKind.Noun && back == at - 2 && Strikes.Contains(tokens[chunks[back].Head].Lower) && by is "on" or "against" or "at" or "of" or "outside" or "near";
    }
}
