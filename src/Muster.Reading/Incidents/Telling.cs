using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Incidents;

/// <summary>Who tells what a clause says, and how the document stands to it.</summary>
internal static class Telling
{
    private static readonly Lexicon Verbs = Lexicon.Of("saying-verbs");
    private static readonly HashSet<string> Says = Verbs.Set("says");
    private static readonly HashSet<string> Vouches = Verbs.Set("vouches");
    private static readonly Lexicon Speakers = Lexicon.Of("speakers");
    private static readonly HashSet<string> Belligerents = Speakers.Set("belligerent");
    private static readonly HashSet<string> Neutral = Speakers.Set("neutral");

    /// <summary>Who says it, as written, or null where the document says it itself.</summary>
    public static string? Source(Sentence sentence, Clause clause, ReadingContext context) => Speaker(sentence, clause) is { } found ? context.Text.Words(sentence, found.From, found.To) : null;

    /// <summary>Whether a token stands in the name of who tells it: "the mayor of Bankass says" tells of no deed in Bankass.</summary>
    public static bool IsOfSpeaker(Sentence sentence, Clause clause, int token) => Speaker(sentence, clause) is { } speaker && token >= speaker.From && token < speaker.To;

    /// <summary>Claimed where one side tells of its own deed or its enemy's; suspected, denied or hypothetical where a hedge says so; else asserted.</summary>
    public static Modality Modality(Sentence sentence, Clause clause, Draft draft, ReadingContext context, int? eventAt = null)
    {
        var tokens = sentence.Tokens;
        if (Denial.Governs(tokens, draft.Victims.Select(hurt => hurt.From).Append(eventAt ?? clause.To).Min()))
        {
            return Kernel.Facts.Modality.Denied;
        }

        if (Hedge(tokens, clause) is { } hedged)
        {
            return hedged;
        }

        if (Speaker(sentence, clause) is not { } speaker || Vouches.Contains(speaker.Verb))
        {
            return Kernel.Facts.Modality.Asserted;
        }

        var words = tokens[speaker.From..speaker.To];
        if (words.Any(word => Neutral.Contains(word.Lower)) && !words.Any(word => word.Lower is "military" or "army"))
        {
            return Kernel.Facts.Modality.Asserted;
        }

        var belligerent = words.Any(word => Belligerents.Contains(word.Lower)) || ArmedGroups.In(tokens, speaker.From, speaker.To, context.Country) is not null || (words.Length == 1 && context.Gazetteer.Country(words[0].Text) is not null) || words.Any(word => word.IsAcronym);
        var fighters = draft.Victims.Exists(hurt => hurt.Who is "fighter" or "attacker");
        return belligerent && (draft.Culprit is not null || fighters) ? Kernel.Facts.Modality.Claimed : Kernel.Facts.Modality.Asserted;
    }

    /// <summary>The speaker as culprit of its own deed ("X says that it shot down a helicopter"), or null where the clause tells of another's.</summary>
    public static Culprit? OwnDeed(Sentence sentence, Clause clause, ReadingContext context)
    {
        var tokens = sentence.Tokens;
        if (Speaker(sentence, clause) is not { } speaker || speaker.VerbEnd >= clause.To)
        {
            return null;
        }

        var next = tokens[speaker.VerbEnd].Lower is "that" ? speaker.VerbEnd + 1 : speaker.VerbEnd;
        return next < clause.To && tokens[next].Lower is "it" or "they" or "its" && EventAfter(tokens, next, clause.To)
            ? new Culprit(context.Text.Words(sentence, speaker.From, speaker.To), Attribution.Claimed, speaker.From, speaker.To, IsClaimOnly: false)
            : null;
    }

    /// <summary>What a side claims, it claims of itself or blames on the other.</summary>
    public static Culprit? Attribute(Sentence sentence, Clause clause, Draft draft)
    {
        if (draft.Culprit is not { Attribution: Attribution.Named } culprit || draft.Modality is not Kernel.Facts.Modality.Claimed)
        {
            return draft.Culprit is { Attribution: Attribution.Named } named && draft.Modality is Kernel.Facts.Modality.Suspected ? named with { Attribution = Attribution.Suspected } : draft.Culprit;
        }

        var own = (Speaker(sentence, clause) is { } speaker && culprit.To <= speaker.VerbEnd && culprit.To >= speaker.From - NearSpeaker) || draft.Source is { } source && (source.Contains(culprit.Name, StringComparison.OrdinalIgnoreCase) || culprit.Name.Contains(source, StringComparison.OrdinalIgnoreCase));
        return culprit with { Attribution = own ? Attribution.Claimed : Attribution.Blamed };
    }

    // "it shot", "it has destroyed": the deed is the subject's own only in the active voice.
    private static bool EventAfter(ImmutableArray<Token> tokens, int pronoun, int to) =>
        !tokens.Skip(pronoun + 1).Take(Math.Min(3, to - pronoun - 1)).Any(token => token.Lower is "was" or "were" or "been" or "is" or "are");

    private static Modality? Hedge(ImmutableArray<Token> tokens, Clause clause)
    {
        for (var at = clause.From; at < clause.To; at++)
        {
            var lower = tokens[at].Lower;
            var next = at + 1 < clause.To ? tokens[at + 1].Lower : "";
            if ((lower is "believed" or "thought" or "feared" or "presumed" && next is "to" or "dead") || (lower is "reported" && next is "to") || lower is "unconfirmed" || (lower is "appears" or "appear" or "appeared" && next is "to"))
            {
                return Kernel.Facts.Modality.Suspected;
            }
        }

        return null;
    }

    // "The front (FAF) in Azuria claims": the name may stand a bracket and a place before the words taken for the speaker.
    private const int NearSpeaker = 3;

    private readonly record struct Said(int From, int To, string Verb, int VerbEnd);

    private static Said? Speaker(Sentence sentence, Clause clause)
    {
        var tokens = sentence.Tokens;
        var chunks = clause.Chunks;
        for (var at = 0; at + 2 < chunks.Length; at++)
        {
            if (tokens[chunks[at].From].Lower is "according" && at + 2 < chunks.Length && tokens[chunks[at + 1].From].Lower is "to" && chunks[at + 2].Kind is ChunkKind.Noun)
            {
                return new Said(Trim(tokens, chunks[at + 2].From), PhraseEnd(tokens, chunks, at + 2), "say", PhraseEnd(tokens, chunks, at + 2));
            }

            if (chunks[at].Kind is ChunkKind.Noun && tokens[chunks[at].To - 1].Lower is "according" && tokens[chunks[at + 1].From].Lower is "to" && chunks[at + 2].Kind is ChunkKind.Noun)
            {
                return new Said(Trim(tokens, chunks[at + 2].From), PhraseEnd(tokens, chunks, at + 2), "say", PhraseEnd(tokens, chunks, at + 2));
            }
        }

        for (var at = 1; at < chunks.Length; at++)
        {
            if (chunks[at].Kind is not ChunkKind.Verb || chunks[at].Verb is not { IsPassive: false, IsBare: false } verb || !Says.Contains(verb.Lemma) || (verb.Lemma is "claim" && at + 1 < chunks.Length && tokens[chunks[at + 1].Head].Lower is "responsibility"))
            {
                continue;
            }

            var start = at - 1;
            while (start >= 0 && chunks[start].Kind is ChunkKind.Other)
            {
                start--;
            }

            if (start < 0 || chunks[start].Kind is not ChunkKind.Noun || (verb.Lemma is "claim" && tokens[chunks[start].Head].Lower is "attack" or "attacks"))
            {
                continue;
            }

            var end = chunks[start].To;
            while (start >= 2 && chunks[start - 1].Kind is ChunkKind.Preposition && chunks[start - 2].Kind is ChunkKind.Noun)
            {
                start -= 2;
            }

            return new Said(Trim(tokens, chunks[start].From), end, verb.Lemma, chunks[at].To);
        }

        return null;
    }

    private static int PhraseEnd(ImmutableArray<Token> tokens, ImmutableArray<Chunk> chunks, int at) =>
        at + 2 < chunks.Length && tokens[chunks[at + 1].From].Lower is "of" && chunks[at + 2].Kind is ChunkKind.Noun ? chunks[at + 2].To : chunks[at].To;

    private static int Trim(ImmutableArray<Token> tokens, int from) => tokens[from].Lower is "the" or "a" or "an" && from + 1 < tokens.Length ? from + 1 : from;
}
