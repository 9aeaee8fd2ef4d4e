using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Advisories;

/// <summary>
/// The formulas by which governments state their level, on the common scale of 1 to 4: US "Level 3: Reconsider Travel", UK "advises against all but
/// essential travel", Canada "Avoid non-essential travel", Australia "Reconsider your need to travel", Ireland "High Degree of Caution".
/// </summary>
internal static class LevelFormulas
{
    internal static readonly PhraseTable<int> Formulas = new(
        (4, """
            level 4 :|-? do? not? travel?; do not travel; should|must not travel; avoid all travel; avoiding all travel; against all travel;
            against any travel; against all forms of travel; advis* against any? travel to; advised against :; advise|advises against :
            """),
        (3, """
            level 3 :|-? reconsider? travel?; reconsider your|their|any need to travel; reconsider travel; reconsidering travel;
            avoid non-essential|nonessential|unnecessary travel; against all but essential travel; all but essential travel;
            against non-essential|nonessential|unnecessary travel; only travel ..8 if|where|when absolutely|strictly? necessary|essential
            """),
        (2, """
            level 2 :|-? exercise? increased? caution?; exercise|exercising|take increased|increase caution;
            exercise|take|exercising a? high degree of caution; high degree of caution
            """),
        (1, """
            level 1 :|-? exercise? normal? precautions?; exercise|take|exercising normal safety|security? precautions;
            normal safety|security? precautions
            """));

    // Words before a formula that take it back.
    private static readonly Phrase TakenBack = Phrase.Of("no longer|removed|lifted|lifting|previously|not|removal ..6");

    // What may follow "do not travel" where it is a level: a place, a reason or nothing; "alone", "at night", "by bus" make it a tip.
    private static readonly PhraseTable<bool> MayFollow = new((true, """
        to; due; because; for any|all reason|reasons; at this time; to and through; within; anywhere; in; into; outside; unless; overall; except;
        with the exception; given; owing; , due|with|except|because; until further; if you; on
        """));

    /// <summary>The formulas of a sentence that state a level, in its order.</summary>
    public static ImmutableArray<PhraseHit<int>> In(Sentence sentence)
    {
        var tokens = sentence.Tokens;
        return [.. Formulas.In(tokens).Where(hit => !IsTakenBack(tokens, hit.From) && Stands(tokens, hit))];
    }

    private static bool IsTakenBack(ImmutableArray<Token> tokens, int from)
    {
        for (var at = Math.Max(0, from - 5); at < from; at++)
        {
            if (TakenBack.EndAt(tokens, at, from) >= 0 && !(tokens[at].Lower is "not" && at + 1 < from && tokens[at + 1].Lower is "only"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Stands(ImmutableArray<Token> tokens, PhraseHit<int> hit)
    {
        if (hit.To >= tokens.Length || (tokens[hit.To].Kind is TokenKind.Mark && !tokens[hit.To].Is(',')) || tokens[hit.From].Lower is "level")
        {
            return true;
        }

        if (hit.Meaning is 1 or 2)
        {
            return tokens[hit.To].Lower is "in" or "overall" or "due" or "because" or "," or "at" or "to" or "and" or "for"
                || (tokens[hit.To].Lower is "when" && hit.To + 2 < tokens.Length && tokens[hit.To + 2].Lower is "to" or "in");
        }

        return tokens[hit.To - 1].Lower is "to" or "necessary" or "essential" || MayFollow.At(tokens, hit.To, tokens.Length) is not null;
    }
}
