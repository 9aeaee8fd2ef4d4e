using Muster.Kernel;

namespace Muster.Reading.Text;

/// <summary>
/// Tells before any word is cut whether a text can tell a fact at all: most of a stream of news cannot. It looks for the words that the readers' rules need,
/// paragraph by paragraph, and stops nothing of which it is not sure.
/// </summary>
internal static class DocumentGate
{
    // The rules: what stands in one paragraph, or in one and the next, where a fact is told.
    private static readonly Cue[] Rules =
    [
        Cue.Fact,
        Cue.DepartureVerb | Cue.DepartureNoun,
        Cue.Level | Cue.AdvisoryWord,
        Cue.Directive | Cue.Instruction | Cue.Public,
        Cue.Speaking | Cue.Risk,
        Cue.Ability | Cue.HelpingBody,
        Cue.Measure | Cue.Number,
        Cue.PowerTaken | Cue.Force,
        Cue.Rule | Cue.Force,
        Cue.Border | Cue.Closing,
        Cue.Election | Cue.Holding,
        Cue.Resigning | Cue.Ruler,
        Cue.MissionBody | Cue.MissionKind,
        Cue.War | Cue.Beginning,
    ];

    // An official page: whose it is may stand anywhere in it.
    private const Cue Official = Cue.Issuer | Cue.OfficialVoice | Cue.OfficialFact;

    /// <summary>Whether a report surely tells no fact, reads as English, and bears no day but the feed's.</summary>
    public static bool Stops(Report report, string text)
    {
        if (report.Issuer is { Length: > 0 })
        {
            return false;
        }

        var seen = new Seen();
        var all = Cue.None;
        var before = Cue.None;
        for (var from = 0; from < text.Length;)
        {
            var length = text.AsSpan(from).IndexOf("\n\n");
            var to = length < 0 ? text.Length : from + length;
            var here = Scan(text.AsSpan(from, to - from), ref seen);
            if (HasFact(here | before))
            {
                return false;
            }

            (all, before) = (all | here, here);
            from = to + 2;
        }

        return (all & Official) != Official && (report.Published is not null || !seen.HasYear) && seen.IsPlainlyEnglish;
    }

    private static bool HasFact(Cue cues)
    {
        foreach (var rule in Rules)
        {
            if ((cues & rule) == rule)
            {
                return true;
            }
        }

        return false;
    }

    private static Cue Scan(ReadOnlySpan<char> text, ref Seen seen)
    {
        var table = Cues.Table;
        var found = Cue.None;
        for (var at = 0; at < text.Length;)
        {
            var character = text[at];
            if (CueTrie.ClassOf(character) < CueTrie.Letters)
            {
                var cues = table.At(text, at);
                found |= cues;
                seen.English += (cues & Cue.English) != Cue.None ? 1 : 0;
                seen.Foreign += (cues & Cue.Foreign) != Cue.None ? 1 : 0;
                var start = at;
                do
                {
                    at++;
                }
                while (at < text.Length && CueTrie.ClassOf(text[at]) < CueTrie.Letters);

                // "Americans should leave": a people by its name.
                var ends = text[at - 1] is 's' or 'S' && (at - start > 1 || start == 0 || text[start - 1] is not ('\'' or '\u2019'));
                found |= ends && (char.IsAsciiLetterUpper(character) || (start > 0 && !char.IsWhiteSpace(text[start - 1]))) ? Cue.Public : Cue.None;
                continue;
            }

            if (char.IsAsciiDigit(character))
            {
                found |= Cue.Number;
                seen.HasYear |= IsYear(text, at);
            }
            else if (character > '\u007F')
            {
                // Letters of other scripts, and the few others that fold to plain ones.
                seen.Others += char.IsLetter(character) || char.IsSurrogate(character) ? 1 : 0;
                seen.HasOdd |= character is '\u212A' or '\u0130';
            }

            at++;
        }

        // Text without capitals is given them back later, and may then name a people.
        return text.ContainsAnyInRange('A', 'Z') ? found : found | Cue.Public;
    }

    private static bool IsYear(ReadOnlySpan<char> text, int at) =>
        at + 4 <= text.Length && text.Slice(at, 2) is "19" or "20" or "21" && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]);

    private ref struct Seen
    {
        public int English;
        public int Foreign;
        public int Others;
        public bool HasYear;
        public bool HasOdd;

        // Counted more roughly than RecogniseLanguage does, so only what is far from its border is sure.
        public readonly bool IsPlainlyEnglish => !HasOdd && (Foreign + Others == 0 || English >= (2 * (Foreign + Others)) + 2);
    }
}
