namespace Muster.Kernel.Tests;

public class ProblemTests
{
    [Theory]
    [InlineData(null, null, "found the id 'p07' twice; expected ids used once [roster-duplicate-id]")]
    [InlineData("roster.csv", null, "roster.csv: found the id 'p07' twice; expected ids used once [roster-duplicate-id]")]
    [InlineData("roster.csv", 9, "roster.csv:9: found the id 'p07' twice; expected ids used once [roster-duplicate-id]")]
    [InlineData(null, 9, "found the id 'p07' twice; expected ids used once [roster-duplicate-id]")]
    public void A_problem_says_where_what_and_what_instead(string? file, int? line, string sentence) =>
        Assert.Equal(sentence, new Problem(ProblemCodes.RosterDuplicateId, "the id 'p07' twice", "ids used once", file, line).ToString());

    [Fact]
    public void A_problem_keeps_the_file_it_was_found_in()
    {
        var nowhere = new Problem(ProblemCodes.FileEmpty, "no text", "a report", Line: 3);

        Assert.Equal("a.txt", nowhere.In("a.txt").File);
        Assert.Equal("a.txt", nowhere.In("a.txt").In("b.txt").File);
        Assert.Equal(3, nowhere.In("a.txt").Line);
    }
}
