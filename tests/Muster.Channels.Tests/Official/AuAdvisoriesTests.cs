using Muster.Channels.Feeds.Australia;
using Muster.Kernel;
using Muster.Tests.Shared;

namespace Muster.Channels.Tests.Official;

public class AuAdvisoriesTests
{
    private static readonly AuAdvisories Au = new(KnownNames.Find);

    [Theory]
    [InlineData("Exercise normal safety precautions", 1, 0)]
    [InlineData("Exercise a high degree of caution", 2, 0)]
    [InlineData("Reconsider your need to travel", 3, 0)]
    [InlineData("Do Not Travel.", 4, 0)]
    [InlineData("No travel advice", null, 0)]
    [InlineData("Stay at home", null, 1)]
    public void The_overall_formula_gives_the_level(string overall, int? level, int flaws)
    {
        var step = Au.Step($$"""[{"title":"Mali","field_overall_advice_level":"{{overall}}","field_url":"/destinations/africa/mali","field_advice_levels":"The north is graver."}]""");
        var page = step.Page("ML");
        Assert.Equal((level, flaws, "AU:/destinations/africa/mali", overall + "\n\nThe north is graver."), (page.Level, step.Flaws.Length, page.Key, page.Text));
    }

    [Fact]
    public void A_row_without_a_level_is_a_flaw_and_the_others_count()
    {
        var step = Au.Step("""[{"title":"Chad"},[],{"title":"C\u00f4te d&#039;Ivoire (Ivory Coast)","field_overall_advice_level":"Do not travel"}]""");
        Assert.Equal(["CI 4 -"], step.Told());
        Assert.Equal(["Chad", "item 2"], step.Flaws.Select(flaw => flaw.Where));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("[{}]")]
    [InlineData("[{\"title\":\"Ma")]
    [InlineData("<html><body>Blocked</body></html>")]
    public void An_answer_of_another_shape_is_refused(string body) => Assert.Equal(ProblemCodes.FeedShape, Au.Refusal(body).Code);

    [SharedDataFact]
    public void The_real_export_reads()
    {
        var step = new AuAdvisories(KnownNames.FindInRealData).Step(Answer.Sample("au-destinations-export.json", Au.Start[0].AbsoluteUri));
        Assert.Equal(["AF 4 -", "CO 3 -", "MX 2 -", "JP 1 -", "CI 2 -", "AQ - -", "? 4 -"], step.Told());
        Assert.Equal("Côte d'Ivoire (Ivory Coast)", step.Page("CI").Title);
        Assert.Empty(step.Flaws);
    }
}
