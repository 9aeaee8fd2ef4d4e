namespace Muster.Reading.Text;

/// <summary>What a word may be a part of. A fact needs the words of one of the rules in <see cref="DocumentGate"/> together.</summary>
[Flags]
internal enum Cue : long
{
    None = 0,

    /// <summary>Enough by itself for a fact of some kind.</summary>
    Fact = 1 << 0,
    DepartureVerb = 1 << 1,
    DepartureNoun = 1 << 2,
    Level = 1 << 3,
    AdvisoryWord = 1 << 4,
    Directive = 1 << 5,
    Instruction = 1 << 6,
    Public = 1 << 7,
    Ability = 1 << 8,
    HelpingBody = 1 << 9,
    Measure = 1 << 10,
    Number = 1 << 11,
    PowerTaken = 1 << 12,
    Force = 1 << 13,
    Rule = 1 << 14,
    Border = 1 << 15,
    Closing = 1 << 16,
    Election = 1 << 17,
    Holding = 1 << 18,
    Resigning = 1 << 19,
    Ruler = 1 << 20,
    MissionBody = 1 << 21,
    MissionKind = 1 << 22,
    War = 1 << 23,
    Beginning = 1 << 24,
    Issuer = 1 << 25,
    OfficialVoice = 1 << 26,
    OfficialFact = 1 << 27,
    English = 1 << 28,
    Foreign = 1 << 29,
    Speaking = 1 << 30,
    Risk = 1L << 31,

    /// <summary>Enough by itself for a fact about those who rule.</summary>
    Government = 1L << 32,

    /// <summary>Enough by itself for a fact about a mission.</summary>
    Mission = 1L << 33,
}
