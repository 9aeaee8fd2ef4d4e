using Muster.Desk.RollCalls;

namespace Muster.Desk.Tests.RollCalls;

public sealed class HandingOverTests
{
    [Fact]
    public void The_mark_stands_while_it_is_held_and_no_longer_and_looking_takes_it_from_nobody()
    {
        var folder = Directory.CreateTempSubdirectory("muster-");
        try
        {
            Assert.False(HandingOver.IsUnderWay(folder.FullName));
            using (HandingOver.Begin(folder.FullName))
            {
                Assert.True(HandingOver.IsUnderWay(folder.FullName));
                Assert.Null(HandingOver.Begin(folder.FullName));
            }

            Assert.False(HandingOver.IsUnderWay(folder.FullName));
            Assert.False(HandingOver.IsUnderWay(folder.FullName));
            using var again = HandingOver.Begin(folder.FullName);
            Assert.NotNull(again);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
