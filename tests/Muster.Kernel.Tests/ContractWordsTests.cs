using Muster.Kernel.Facts;

namespace Muster.Kernel.Tests;

/// <summary>The words of contract/reading.md, typed from it: a renamed enum value would change the public interface.</summary>
public class ContractWordsTests
{
    private static readonly Dictionary<Type, string> Contract = new()
    {
        [typeof(Modality)] = "asserted claimed suspected denied planned hypothetical",
        [typeof(DepartureStatus)] = "ordered authorized suspended lifted reduced",
        [typeof(Population)] = "non_emergency_staff family_members all_staff some_staff",
        [typeof(AdviceAction)] = "none leave_now shelter avoid_area",
        [typeof(AdviceReason)] = "terrorism kidnapping crime unrest armed_conflict health natural_disaster detention event other",
        [typeof(Venue)] = "nightclub bar hotel restaurant place_of_worship diplomatic_mission market shopping_centre airport transport school hospital "
            + "government tourist_site event international_office residence sport",
        [typeof(Ability)] = "normal limited emergency_only none",
        [typeof(IncidentType)] = "attack armed_clash bombing suicide_bombing shelling air_strike abduction arson looting protest riot arrest other",
        [typeof(Attribution)] = "named claimed blamed suspected",
        [typeof(Measure)] = "killed displaced refugees injured abducted affected",
        [typeof(GovernmentEvent)] = "coup attempted_coup transition military_rule election resignation state_of_emergency curfew border_closure relations",
        [typeof(RelationsTone)] = "closer strained broken",
        [typeof(FactOrigin)] = "reader model", // beside the contract: docs/model.md
        [typeof(MissionStatus)] = "participating joining suspended withdrawing ended strained",
    };

    public static TheoryData<Type> Enums => [.. typeof(Fact).Assembly.GetExportedTypes().Where(type => type.IsEnum && type.Namespace == typeof(Fact).Namespace)];

    [Theory]
    [MemberData(nameof(Enums))]
    public void An_enum_of_facts_has_the_contracts_words(Type type) => Assert.Equal(Contract[type].Split(' '), WordsOf(type));

    [Fact]
    public void The_contract_has_no_list_that_no_enum_holds() => Assert.Equal(Contract.Count, Enums.Count);

    private static IReadOnlyList<string> WordsOf(Type type) =>
        (IReadOnlyList<string>)typeof(Words<>).MakeGenericType(type).GetProperty(nameof(Words<Modality>.All))!.GetValue(null)!;
}
