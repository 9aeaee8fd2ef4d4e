using Muster.Channels.Feeds.Germany;
using Muster.Kernel;
using Muster.Tests.Shared;

namespace Muster.Channels.Tests.Official;

public class DeAdvisoriesTests
{
    private static readonly DeAdvisories De = new();

    [Theory]
    [InlineData(true, false, false, false, 4, "Germany: a travel warning, against all travel, stands for Mali (ML).")]
    [InlineData(false, false, true, false, 4, "Germany: a travel warning, against all travel, stands for Mali (ML).")]
    [InlineData(true, true, false, false, 4, "Germany: a travel warning, against all travel, stands for Mali (ML).")]
    [InlineData(false, true, false, false, null, "Germany: a travel warning stands for parts of Mali (ML).")]
    [InlineData(false, false, false, true, null, "Germany: a travel warning stands for parts of Mali (ML).")]
    [InlineData(false, false, false, false, null, "Germany: no travel warning stands for Mali (ML).")]
    public void The_flags_give_level_and_sentence(bool whole, bool part, bool situation, bool situationPart, int? level, string sentence)
    {
        var step = De.Step($$$"""
            {"response":{"lastModified":1773137273,"1":{"lastModified":1773137273,"countryCode":"ML","countryName":"Mali*","content":"<p>Text der Quelle</p>","warning":{{{Word(whole)}}},
             "partialWarning":{{{Word(part)}}},"situationWarning":{{{Word(situation)}}},"situationPartWarning":{{{Word(situationPart)}}}},"contentList":["1"]}}
            """);
        var page = step.Page("ML");
        Assert.Equal((level, sentence, "DE:ML", "2026-03-10"), (page.Level, page.Text, page.Key, page.Issued?.ToString("uuuu-MM-dd", null)));
        Assert.Empty(step.Flaws);
    }

    [Fact]
    public void A_missing_flag_or_a_listed_entry_that_is_absent_is_a_flaw_never_calm()
    {
        var step = De.Step("""
            {"response":{"1":{"countryCode":"ML","countryName":"Mali","partialWarning":false},"2":{"countryCode":"TD","countryName":"Tschad","warning":true,"partialWarning":false},
             "4":{"countryName":"Nirgendwo","warning":true,"partialWarning":false},"contentList":["1","2","3"]}}
            """);
        Assert.Equal(["TD 4 -"], step.Told());
        Assert.Equal(["Mali", "Nirgendwo", "3"], step.Flaws.Select(flaw => flaw.Where));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"response":{}}""")]
    [InlineData("""{"response":{"contentList":[]}}""")]
    [InlineData("""{"response":{"contentList":["1"]}}""")]
    [InlineData("""{"response":[]}""")]
    [InlineData("""{"response":{"1":{"warning":true}}}""")]
    [InlineData("""{"response":{"1":{"war""")]
    [InlineData("<html></html>")]
    public void An_answer_without_a_usable_entry_is_refused(string body) => Assert.Equal(ProblemCodes.FeedShape, De.Refusal(body).Code);

    [SharedDataFact]
    public void The_real_answer_reads()
    {
        var step = De.Step(Answer.Sample("de-travelwarning-trimmed.json", De.Start[0].AbsoluteUri));
        Assert.Equal(["MO - 2026-03-10", "BY 4 2026-06-19", "SD 4 2026-08-25", "GH - 2026-08-12", "PS 4 2026-09-21", "HT 4 2026-08-20", "BJ - 2026-08-12"], step.Told());
        Assert.Empty(step.Flaws);
    }

    [SharedDataFact]
    public void The_real_archive_reads_in_full()
    {
        var step = De.Step(Answer.Sample("de-flags-all.json", De.Start[0].AbsoluteUri));
        Assert.Equal((199, 17, 27), (
            step.Items.Length, step.Pages().Count(page => page.Level == 4), step.Pages().Count(page => page.Text.Contains("for parts of", StringComparison.Ordinal))));
        Assert.All(step.Pages(), page => Assert.NotNull(page.Issued));
        Assert.DoesNotContain(step.Pages(), page => page.Text.Contains("Sicherheitshinweise", StringComparison.Ordinal) || page.Text.Contains('*', StringComparison.Ordinal));
        Assert.Empty(step.Flaws);
    }

    private static string Word(bool flag) => flag ? "true" : "false";
}
