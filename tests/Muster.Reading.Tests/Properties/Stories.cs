using Muster.Kernel;
using Muster.Tests.Shared;
using NodaTime;

namespace Muster.Reading.Tests.Properties;

/// <summary>Base texts of the properties: items and page-like texts of our own for all eight kinds of fact, and the labelled documents where they are at hand.</summary>
internal static class Stories
{
    /// <summary>The day that our own texts bear, a Saturday.</summary>
    public static readonly LocalDate Day = new(2022, 10, 1);

    /// <summary>News of violence: <c>{PERSON}</c>, <c>{GROUP}</c> and <c>{TOWN}</c> stand for names of one country.</summary>
    public static readonly string[] Incidents =
    [
        "Gunmen killed five farmers near {TOWN} on Friday.",
        "A bomb hidden in a cart exploded in {TOWN} on Wednesday, killing three people and wounding nine others, police said.",
        "Fighters of {GROUP} attacked an army post in {TOWN} on Monday. At least 15 soldiers were killed.",
        "Two aid workers were kidnapped in {TOWN} on Thursday.",
        "{GROUP} claimed responsibility for an ambush near {TOWN} on Sunday in which six policemen died.",
        "A suicide bomber killed 12 worshippers at a mosque in {TOWN} on Tuesday.",
        "Soldiers shot dead four protesters in {TOWN} on Friday, witnesses said.",
        "On Tuesday, mortar shells hit a market in {TOWN}. Seven civilians were killed and 20 were injured.",
        "Councillor {PERSON} was shot dead outside his home in {TOWN} on Monday.",
        "A landmine killed two peacekeepers on a road near {TOWN} on Thursday.",
        "An air strike on {TOWN} killed eight people on Wednesday, doctors said.",
        "Armed men abducted ten pupils from a school in {TOWN} on Sunday.",
    ];

    /// <summary>News of the other kinds.</summary>
    public static readonly string[] OtherNews =
    [
        "The United States ordered the departure of non-emergency staff and family members from its embassy in Bamako on Friday.",
        "Germany closed its embassy in Kabul on Monday and withdrew all its staff.",
        "Canada has authorised the departure of dependants of its diplomats in Haiti because of gang violence.",
        "The British Foreign Office advised its citizens against all travel to Mali.",
        "France told its citizens in Burkina Faso to leave at once.",
        "The US embassy in Ouagadougou told its citizens to shelter in place on Friday.",
        "The embassy of Australia in Kabul cannot help citizens in the country any more.",
        "More than 2,000 people have been killed in Burkina Faso since 2015.",
        "About 400,000 people have been driven from their homes in Mali since the conflict began in 2012.",
        "The death toll of the floods in Pakistan has risen to 1,500.",
        "Soldiers seized power in a coup in Burkina Faso on Friday and dissolved the government.",
        "The government of Mali declared a state of emergency on Thursday.",
        "Mali expelled the ambassador of France on Monday.",
        "The UN mission in Mali, MINUSMA, will end next year, the Security Council decided.",
        "Egypt suspended its part in MINUSMA on Friday after seven of its soldiers were killed.",
        "An Islamist uprising began in northern Mali in 2012 and has spread to Niger and Burkina Faso.",
    ];

    /// <summary>Texts built as official pages are.</summary>
    public static readonly string[] Pages =
    [
        "# Mali Travel Advisory\n\nMali - Level 4: Do Not Travel\n\nDo not travel to Mali due to crime, terrorism, and kidnapping. U.S. citizens should leave.\n",
        "# Niger - Level 3: Reconsider Travel\n\nReconsider travel to Niger due to crime, unrest and kidnapping.\n\n* Diffa region: do not travel due to terrorism.\n* Niamey: use caution at markets and hotels.\n",
        "# Haiti Travel Advisory\n\nOn July 27, 2022, the Department of State ordered the departure of non-emergency U.S. government employees from Haiti.\n\nThe U.S. government is unable to provide emergency services outside the capital.\n",
        "# Travel to Chad\n\nWe advise: do not travel to the border areas due to armed conflict. Reconsider your need to travel to Chad overall.\n\nThe Australian embassy can give only limited help.\n",
        "## Risk level\n\n### Libya - AVOID ALL TRAVEL\n\nAvoid all travel to Libya due to terrorism, fighting between armed groups and the risk of kidnapping. The Government of Canada cannot help you there.\n",
        "FCDO advises against all travel to within 30 km of the border of Cameroon with Nigeria. FCDO advises against all but essential travel to the rest of the Far North. You should read our travel advice.\n",
        "Updated: 3 September 2022\n\nThe security status for Lebanon is high degree of caution. Irish citizens are advised to avoid the south. The embassy of Ireland is closed until further notice.\n",
        "# Sudan Travel Advisory\n\nThe U.S. embassy in Khartoum suspended operations on April 22, 2022. Do not travel to Sudan due to armed conflict and unrest. On June 3, 2022, gunmen attacked a hotel in Khartoum and killed four people.\n",
        "# Iraq - Level 4: Do Not Travel\n\nDo not travel to Iraq due to terrorism and armed conflict.\n\n## Summary\n\nTerrorists may attack hotels, airports, markets and places of worship with little warning.\n",
        "Security alert for Burundi, October 1, 2022\n\nAvoid the area of the central market in Bujumbura because of a demonstration. U.S. citizens should shelter in place and follow local news.\n",
        "# Ukraine\n\n**Do not travel** to Ukraine due to *Russia's* invasion. U.S. citizens should leave now if it is [safe to do so](https://example.org/leave).\n\n| place | level |\n| --- | --- |\n| Odesa | 4 |\n",
        "# Kenya - Level 2: Exercise Increased Caution\n\nExercise increased caution in Kenya due to crime and terrorism. Do not travel to the Somali border.\n\nIf you are in Nairobi, stay away from protests.\n",
    ];

    /// <summary>All of them, with names put in.</summary>
    public static Report[] Own { get; } =
    [
        .. Incidents.Concat(OtherNews).Concat(Pages).Select((text, at) => new Report($"own-{at}", Fill(text, "Moussa Traore", "al-Shabaab", "Gao"), Day)),
    ];

    /// <summary>The labelled documents.</summary>
    public static Report[] Gold() => [.. new[] { "seed", "events-dev", "advisories-dev" }.SelectMany(name => File.ReadLines(SharedData.File($"gold/{name}.jsonl"))).Select(ToReport)];

    /// <summary>A text with names put in.</summary>
    public static string Fill(string text, string person, string group, string town) =>
        text.Replace("{PERSON}", person, StringComparison.Ordinal).Replace("{GROUP}", group, StringComparison.Ordinal).Replace("{TOWN}", town, StringComparison.Ordinal);

    private static Report ToReport(string line)
    {
        using var json = System.Text.Json.JsonDocument.Parse(line);
        var root = json.RootElement;
        string? Word(string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;
        var day = PartialDate.TryParse(Word("published") ?? "", out var date) && date.IsDay ? date.First : (LocalDate?)null;
        return new Report(Word("document")!, Word("text")!, day, Word("issuer"), Word("country"));
    }
}
