namespace Muster.Host.Tests;

public class HelpTests
{
    [Theory]
    [InlineData("help")]
    [InlineData("help-read", "read")]
    [InlineData("help-explain", "explain")]
    [InlineData("help-brief", "brief")]
    [InlineData("help-versions", "versions")]
    [InlineData("help-order", "order")]
    [InlineData("help-order-track", "order", "track")]
    [InlineData("help-roster", "roster")]
    [InlineData("help-roster-import", "roster", "import")]
    [InlineData("help-audit", "audit")]
    public void Help_teaches_with_an_example(string golden, params string[] verb)
    {
        var answer = MusterProcess.Run([.. verb, "--help"]);
        Assert.Equal((0, ""), (answer.Exit, answer.Errors));
        Golden.Matches(golden, answer.Output);
    }

    [Fact]
    public void Without_a_verb_the_help_is_shown() => Assert.Equal(MusterProcess.Run("--help"), MusterProcess.Run());

    [Fact]
    public void The_version_is_a_plain_number() => Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+\n$", MusterProcess.Run("--version").Output);
}
