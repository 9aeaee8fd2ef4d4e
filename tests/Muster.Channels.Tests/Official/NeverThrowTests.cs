using System.Text;
using CsCheck;
using Muster.Channels.Feeds;
using Muster.Channels.Feeds.Australia;
using Muster.Channels.Feeds.Canada;
using Muster.Channels.Feeds.Germany;
using Muster.Channels.Feeds.Ireland;
using Muster.Channels.Feeds.UnitedKingdom;
using Muster.Channels.Feeds.UnitedStates;
using Muster.Kernel;
using Muster.Tests.Shared;

namespace Muster.Channels.Tests.Official;

/// <summary>Whatever comes back from an address, a connector answers with a step or with a refusal of its feed's shape, and twice the same.</summary>
public class NeverThrowTests
{
    private static readonly IConnector[] All = [
        new UsAdvisories(KnownNames.Find), new UsAdvisoriesApi(KnownNames.Find), new UkAdvisories(KnownNames.Find), new CaAdvisories(KnownNames.Find), new AuAdvisories(KnownNames.Find),
        new DeAdvisories(), new IeAdvisories(KnownNames.Find)];

    private static readonly string[] Samples = [
        "us-rss-trimmed.xml", "us-cadataapi-TravelAdvisories.json", "uk-contentapi-trimmed.json", "ca-index-alpha-eng-2014.json", "ca-index-alpha-eng-2026.json",
        "au-destinations-export.json", "de-travelwarning-trimmed.json", "de-flags-all.json", "ie-page-mali.md", "ie-status-mali.md"];

    private static readonly string[] Fragments = [
        "<", ">", "</", "<main>", "<p>", "&#xD800;", "&", "<![CDATA[", "<!DOCTYPE x [", "<a href='", "{", "}", "[", "]", "\"", ":", ",", "\\u", "\\ud800", "null", "true", "1e999", "\"data\"",
        "\"eng\"", "\"response\"", "\"details\"", "\"country\"", "\"links\"", "\"children\"", "\"Title\"", "Level 4", "Security Status\n\nDo Not Travel", "\0", "\uFFFD", "<item><title>x</title></item>", "dc:"];

    [SharedDataFact]
    public void A_sample_cut_anywhere_with_bytes_flipped_never_throws()
    {
        var bodies = Samples.Select(Answer.SampleBytes).ToArray();
        var flips = Gen.Select(Gen.Int[0, int.MaxValue], Gen.Byte).Array[0, 12];
        Gen.Select(Gen.Int[0, bodies.Length - 1], Gen.Double[0, 1], Gen.Bool, flips).Sample(
            (which, cut, whole, changes) => Holds(Damage(bodies[which], cut, whole, changes)), iter: 1500);
    }

    [Fact]
    public void Bits_of_markup_in_any_order_never_throw() =>
        Gen.Int[0, Fragments.Length - 1].Select(at => Fragments[at]).Array[0, 40].Sample(bits => Holds(Encoding.UTF8.GetBytes(string.Concat(bits))), iter: 3000);

    [Fact]
    public void Bytes_of_any_kind_never_throw() => Gen.Byte.Array[0, 200].Sample(Holds, iter: 3000);

    private static byte[] Damage(byte[] body, double cut, bool whole, (int At, byte Value)[] changes)
    {
        var damaged = whole ? (byte[])body.Clone() : body[..(int)(body.Length * cut)];
        foreach (var (at, value) in changes)
        {
            if (damaged.Length > 0)
            {
                damaged[at % damaged.Length] = value;
            }
        }

        return damaged;
    }

    private static void Holds(byte[] body)
    {
        foreach (var connector in All)
        {
            var answer = Answer.Of(body, connector.Start[0].AbsoluteUri + "x");
            var outcome = connector.Read(answer);
            if (outcome.TryGet(out var step))
            {
                Assert.True(step.Items.Length + step.Next.Length > 0);
                Assert.All(step.Items, item => Assert.False(string.IsNullOrWhiteSpace(item.Key) || string.IsNullOrWhiteSpace(item.Text)));
                Assert.Equal(step.Items.AsEnumerable(), connector.Read(answer).Value.Items.AsEnumerable());
            }
            else
            {
                Assert.Equal(ProblemCodes.FeedShape, Assert.Single(outcome.Problems).Code);
            }
        }
    }
}
