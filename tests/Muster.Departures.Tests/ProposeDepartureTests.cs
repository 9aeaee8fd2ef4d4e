using System.Collections.Immutable;
using Muster.Departures;
using Muster.RollCalls;
using NodaTime;

namespace Muster.Departures.Tests;

public sealed class ProposeDepartureTests
{
    private static readonly LocalDate Day = new(2022, 7, 30);

    private static readonly ImmutableArray<Person> People =
    [
        Somebody("e", Category.Emergency) with { StaysUntil = Day },
        Somebody("n", Category.NonEmergency),
        Somebody("s", Category.NationalStaff),
        Somebody("f", Category.Family),
        Somebody("c", Category.Contractor),
        Somebody("v", Category.Visitor),
        Somebody("far", Category.Visitor) with { Post = "mopti" },
    ];

    [Theory]
    [InlineData(DepartureKind.Ordered, "n f v", "s c", "e")]
    [InlineData(DepartureKind.Authorized, "", "n f v", "e s c")]
    [InlineData(DepartureKind.None, "", "", "e n s f c v")]
    public void Everybody_at_the_posts_is_sorted_by_the_usual_rules(DepartureKind kind, string leave, string mayLeave, string stay)
    {
        var sheet = ProposeDeparture.For(kind, People, ["bamako"]);
        Assert.Equal((leave, mayLeave, stay, ""), Said(sheet));
    }

    [Fact]
    public void The_plans_own_rules_stand_before_the_usual_ones()
    {
        var rules = new Dictionary<(DepartureKind, Category), DepartureAnswer>
        {
            [(DepartureKind.Ordered, Category.Contractor)] = DepartureAnswer.Leave,
            [(DepartureKind.Ordered, Category.NationalStaff)] = DepartureAnswer.Stay,
        };
        Assert.Equal(("n f c v", "", "e s", ""), Said(ProposeDeparture.For(DepartureKind.Ordered, People, ["bamako"], rules, Day)));
    }

    [Fact]
    public void Whose_reason_to_stay_has_run_out_needs_a_decision()
    {
        var sheet = ProposeDeparture.For(DepartureKind.Ordered, People, ["bamako"], new Dictionary<(DepartureKind, Category), DepartureAnswer>(), Day.PlusDays(1));
        Assert.Equal(("n f v", "s c", "", "e"), Said(sheet));
    }

    [Fact]
    public void A_roll_call_uses_every_channel_that_a_person_has_and_names_whom_only_a_warden_can_reach()
    {
        var preview = PreviewRollCall.Of(
        [
            new Callee("a", "bamako", "a@example.org", "+22370000001", "w"),
            new Callee("b", "bamako", null, "+22370000002", null),
            new Callee("c", "mopti", null, null, "w"),
            new Callee("w", "mopti", "w@example.org", null, null),
        ]);
        Assert.Equal((4, 2, 2, 3), (preview.People, preview.Emails, preview.Texts, preview.Reachable));
        Assert.Equal("c", string.Join(' ', preview.Unreachable));
        Assert.Equal(",w", string.Join(',', preview.WardenSheets.Keys));
        Assert.Equal("b w", string.Join(' ', preview.WardenSheets[""]));
        Assert.Equal("a c", string.Join(' ', preview.WardenSheets["w"]));
    }

    private static Person Somebody(string id, Category category) => new() { Id = id, Name = id, Post = "bamako", Category = category };

    private static (string Leave, string MayLeave, string Stay, string Unclassified) Said(DepartureWorksheet sheet) =>
        (string.Join(' ', sheet.Leave), string.Join(' ', sheet.MayLeave), string.Join(' ', sheet.Stay), string.Join(' ', sheet.Unclassified));
}
