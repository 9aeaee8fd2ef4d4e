using CsCheck;
using Muster.Kernel;
using Muster.RollCalls.Messages;
using NodaTime;

namespace Muster.RollCalls.Tests.Messages;

public class DecideMessageTests
{
    /// <summary>Every outcome and every state: where the message goes, or "-" where nothing changes. "last_try" is <c>not_taken_now</c> with every try used up.</summary>
    private const string Table = """
        outcome            created  queued       handed_over  temp_fail  delivered  perm_fail  tech_fail  unknown
        enqueued           queued   -            -            -          -          -          -          -
        taken              -        handed_over  -            -          -          -          -          -
        not_taken_now      -        temp_fail    -            -          -          -          -          -
        last_try           -        tech_fail    -            -          -          -          -          -
        rejected           -        perm_fail    -            -          -          -          -          -
        channel_broken     -        tech_fail    -            -          -          -          -          -
        broken_off         -        unknown      -            -          -          -          -          -
        retry_due          -        -            -            queued     -          -          -          -
        receipt_delivered  -        -            delivered    -          -          -          -          -
        receipt_failed     -        -            perm_fail    -          -          -          -          -
        no_receipt         -        -            unknown      -          -          -          -          -
        """;

    private static readonly List<string[]> Rows = [.. Table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    public static TheoryData<string, string, string> Pairs
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (row, column) in Rows.Skip(1).SelectMany(row => Enumerable.Range(1, row.Length - 1).Select(column => (row, column))))
            {
                data.Add(Rows[0][column], row[0], row[column]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Each_pair_is_as_the_table_says(string state, string outcome, string after)
    {
        Assert.True(Words<MessageState>.TryParse(state, out var from));
        var tries = outcome == "last_try" ? DecideMessage.MostTries : DecideMessage.MostTries - 1;
        var to = DecideMessage.Of(from, Words<MessageOutcome>.TryParse(outcome, out var known) ? known : MessageOutcome.NotTakenNow, tries);

        Assert.Equal(after, to is { } next ? Words<MessageState>.Of(next) : "-");
    }

    [Fact]
    public void The_table_has_every_state_and_every_outcome()
    {
        Assert.Equal(Words<MessageState>.All.Order(), Rows[0].Skip(1).Order());
        Assert.Equal(Words<MessageOutcome>.All.Append("last_try").Order(), Rows.Skip(1).Select(row => row[0]).Order());
    }

    [Fact]
    public void Whatever_happens_it_is_sent_at_most_once_tried_a_few_times_and_what_is_final_stays() =>
        Gen.Enum<MessageOutcome>().Array[1, 60].Sample(outcomes =>
        {
            var (state, tries, sent) = (MessageState.Created, 0, 0);
            foreach (var outcome in outcomes)
            {
                tries += state is MessageState.Queued && outcome is (MessageOutcome.Taken or MessageOutcome.NotTakenNow or MessageOutcome.BrokenOff or MessageOutcome.Rejected or MessageOutcome.ChannelBroken) ? 1 : 0;
                var next = DecideMessage.Of(state, outcome, tries);
                sent += state is MessageState.Queued && next is (MessageState.HandedOver or MessageState.Unknown) ? 1 : 0;
                Assert.True(next is null || !DecideMessage.IsFinal(state));
                state = next ?? state;
            }

            Assert.True(sent <= 1 && tries <= DecideMessage.MostTries);
        }, iter: 10_000);

    [Fact]
    public void The_waits_double_up_to_a_quarter_of_an_hour_and_all_tries_are_over_before_the_next_wave()
    {
        Assert.Equal([30, 60, 120, 240, 480, 960, 960, 960], Enumerable.Range(1, 8).Select(tries => (int)DecideMessage.RetryAfter(tries).TotalSeconds));
        Assert.True(Enumerable.Range(1, DecideMessage.MostTries - 1).Aggregate(Duration.Zero, (sum, tries) => sum + DecideMessage.RetryAfter(tries)) < Duration.FromMinutes(30));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(int.MinValue + 1)]
    [InlineData(int.MaxValue)]
    public void Any_number_of_tries_has_a_wait(int tries) => Assert.InRange(DecideMessage.RetryAfter(tries), Duration.FromSeconds(30), Duration.FromMinutes(16));
}
