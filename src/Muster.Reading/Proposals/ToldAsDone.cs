using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Proposals;

/// <summary>
/// Whether a sentence tells what it tells as done. Much stricter than the reader itself, which weighs each hedge where it stands: a proposal that leans on a
/// sentence with any of these words is not worth the risk of a false alarm.
/// </summary>
internal static class ToldAsDone
{
    private static readonly PhraseTable<bool> Hedges = new((true, """
        not; no; never; neither; nor; without; cannot; deny|denies|denied|denying; false|fake|untrue|hoax|fabricated; if; unless; might|could|would|should|must|will|shall;
        threat|threats|threaten|threatens|threatened|threatening; risk|risks|fear|fears|feared; plan|plans|planned|planning; plot|plots|plotted; foiled|thwarted|averted|prevented|avoided;
        attempted; possible|possibly|potential|potentially|perhaps|probably|likely|unlikely; upcoming|scheduled|expected; rumour|rumours|rumor|rumors|rumoured|rumored;
        unconfirmed; hypothetical; anniversary|commemorat*; drill|drills|exercise|exercises|simulat*; film|novel|movie; imagine|pretend|suppose
        """));

    /// <summary>Whether nothing in the quoted sentences takes it back.</summary>
    public static bool Holds(Quotation quotation) => quotation.Parts.All(part => !IsHedged(part.Tokens));

    private static bool IsHedged(ImmutableArray<Token> tokens) =>
        Hedges.Any(tokens, 0, tokens.Length) || tokens.Any(token => token.Lower.EndsWith("n't", StringComparison.Ordinal) || token.Text is "may" || token.Is('?'));
}
