using Muster.Reading.Politics;

namespace Muster.Reading.Tests.Politics;

public sealed class ReadConflictsTests
{
    [Theory]
    [InlineData("A separatist uprising began in 2016 and spread to the neighbouring country of Nigeria.", "CM separatist uprising 2016 NG")]
    [InlineData("The army fights the Islamist insurgency that began in 2017.", "CM Islamist insurgency 2017 ")]
    [InlineData("The civil war in Yemen broke out in September 2014.", "YE civil war 2014-09 ")]
    public void A_war_with_a_beginning_is_read(string text, string conflict)
    {
        var told = Assert.Single(ReadConflicts.In(Read.Text(text, "CM")));
        Assert.Equal(conflict, $"{told.Country} {told.Nature} {told.Since} {string.Join(' ', told.SpreadTo)}");
    }

    [Theory]
    [InlineData("The conflict goes on.")]
    [InlineData("The war museum was opened by the mayor in 2012.")]
    public void A_war_without_a_beginning_is_none(string text) => Assert.Empty(ReadConflicts.In(Read.Text(text, "CM")));
}
