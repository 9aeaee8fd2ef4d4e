using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Muster.Channels;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Store;
using Muster.Tests.Shared;
using NodaTime;

namespace Muster.Host.Tests;

public class BriefTests
{
    private const string Plan = "Fixtures/plan";
    private const string Report = "Fixtures/2022-07-30-report.txt";
    private const string Poem = "Fixtures/2022-08-01-poem.txt";

    [Fact]
    public void A_report_gives_a_brief_for_the_terminal() => Golden.Matches("brief-report", MusterProcess.Run("brief", "--plan", Plan, Report).Output);

    [Fact]
    public void Text_that_means_nothing_gives_a_brief_that_says_so()
    {
        var answer = MusterProcess.Run("brief", "--plan", Plan, Poem);
        Assert.Equal((0, ""), (answer.Exit, answer.Errors));
        Golden.Matches("brief-nothing", answer.Output);
    }

    [Fact]
    public void Text_without_a_date_is_judged_for_today_and_says_so()
    {
        using var folder = new TemporaryFolder();
        var answer = MusterProcess.Run("brief", "--plan", Plan, folder.Write("notes.txt", "The cat sat on the mat and slept."));
        Assert.Equal((0, ""), (answer.Exit, answer.Errors));
        Assert.Contains("No report bears a date: judged for ", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grave_day_trips_wires_and_says_10()
    {
        using var folder = GraveDay();
        var answer = MusterProcess.Run("brief", "--plan", Plan, "--data", folder.At("data"));
        Assert.Equal((10, ""), (answer.Exit, answer.Errors));
        Golden.Matches("brief-grave", answer.Output);
    }

    [Fact]
    public void A_story_that_is_read_again_is_one_source_and_no_officials_word()
    {
        using var folder = new TemporaryFolder();
        var (data, story) = (folder.At("data"), folder.Write("story.txt", "Bamako, 29 July 2022. The United States ordered the departure of non-emergency staff from Mali on 29 July 2022."));
        Directory.CreateDirectory(folder.At("plan"));
        folder.Write("plan/plan.yaml", """
            plan: Invented programme
            posts: [{ id: bamako, name: Bamako office, country: ML, lat: 12.64, lon: -8.0 }]
            tripwires: [{ id: two-voices, when: { departure: { country: ML, status: [ordered], sources: 2 } }, propose: ordered }]

            """);
        folder.Write("plan/roster.csv", "id,name,email,phone,post,category,dependant_of,lat,lon,address_note,languages,nationality,warden,stays_because,stays_until\np1,Ada Example,,,bamako,non_emergency,,,,,,,,,\n");

        var first = MusterProcess.Run("brief", "--plan", folder.At("plan"), story, "--data", data);
        var second = MusterProcess.Run("brief", "--plan", folder.At("plan"), story, "--data", data);

        Assert.Equal((0, 0, ""), (first.Exit, second.Exit, first.Errors + second.Errors));
        Assert.Contains("NEAR", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(", official", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_brief_fits_eighty_columns_and_a_minute()
    {
        using var folder = GraveDay();
        var lines = MusterProcess.Run("brief", "--plan", Plan, "--data", folder.At("data")).Output.Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
        Assert.InRange(lines.Length, 20, 100);
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void The_JSON_brief_has_the_shape_of_the_contract()
    {
        using var folder = GraveDay();
        var answer = MusterProcess.Run("brief", "--plan", Plan, "--data", folder.At("data"), "--json");
        Assert.Equal(10, answer.Exit);
        using var json = JsonDocument.Parse(answer.Output);
        var brief = json.RootElement;

        Assert.Equal(("2022-07-30", "ML"), (brief.GetProperty("as_of").GetString(), brief.GetProperty("country").GetString()));
        Assert.All(brief.GetProperty("facts").EnumerateArray(), fact => Assert.Equal("grave.txt", fact.GetProperty("document").GetString()));
        var proposal = brief.GetProperty("proposal");
        Assert.Equal("ordered", proposal.GetProperty("status").GetString());
        Assert.Equal(["partner-od"], Strings(proposal, "because"));
        Assert.Equal(["bamako", "mopti"], Strings(proposal, "posts"));
        Assert.Equal(["p02", "p03", "p06", "p09"], Strings(proposal, "leave"));
        Assert.Equal(["p04", "p05", "p08"], Strings(proposal, "may_leave"));
        Assert.Equal(["p01"], Strings(proposal, "stay"));
        Assert.Equal(["p07"], Strings(proposal, "unclassified"));
        var call = brief.GetProperty("roll_call");
        Assert.Equal((9, 7), (call.GetProperty("people").GetInt32(), call.GetProperty("reachable").GetInt32()));
        Assert.Equal(["p05", "p09"], Strings(call, "unreachable"));
        var tripped = brief.GetProperty("tripwires").EnumerateArray().First();
        Assert.Equal(("tripped", JsonValueKind.Null), (tripped.GetProperty("state").GetString(), tripped.GetProperty("missing").ValueKind));
        var evidence = tripped.GetProperty("evidence")[0];
        Assert.Equal(("grave.txt", 0, 20), (evidence.GetProperty("document").GetString(), evidence.GetProperty("start").GetInt32(), evidence.GetProperty("end").GetInt32()));
    }

    [Fact]
    public void The_page_holds_no_script_and_nothing_unescaped()
    {
        using var folder = GraveDay();
        var page = folder.At("brief.html");
        var answer = MusterProcess.Run("brief", "--plan", Plan, "--data", folder.At("data"), "--html", page);

        Assert.Equal(new Answer(10, "", ""), answer);
        var html = File.ReadAllText(page);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http://", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html, StringComparison.Ordinal);
        Golden.Matches("brief-grave-html", html);
    }

    [Fact]
    public void Nothing_of_a_report_can_colour_the_terminal_or_hide_text()
    {
        using var folder = GraveDay();
        var output = MusterProcess.Run("brief", "--plan", Plan, "--data", folder.At("data")).Output;
        Assert.DoesNotContain('\u001b', output);
        Assert.DoesNotContain('\u202e', output);
    }

    [Fact]
    public void Without_a_data_folder_nothing_is_left_on_disk()
    {
        var before = Files();
        MusterProcess.Run("brief", "--plan", Plan, Report);
        Assert.Equal(before, Files());

        static string[] Files() => Directory.GetFiles(Path.Combine(Golden.TestFolder, "Fixtures"), "*", SearchOption.AllDirectories);
    }

    [Fact]
    public void A_second_brief_builds_on_the_first_and_the_same_report_twice_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        var data = folder.At("data");
        MusterProcess.Run("brief", "--plan", Plan, "--data", data, Report);
        var first = VerifyLog.Of(OpenStore.At(data).Value).Value;

        var again = MusterProcess.Run("brief", "--plan", Plan, "--data", data, Report);
        Assert.Equal(first, VerifyLog.Of(OpenStore.At(data).Value).Value);
        Assert.Contains("WHAT IS KNOWN: NOTHING NEW", again.Output, StringComparison.Ordinal);

        var next = MusterProcess.Run("brief", "--plan", Plan, "--data", data, Poem, "--json");
        Assert.Contains("\"document\":\"2022-07-30-report.txt\"", next.Output, StringComparison.Ordinal);
        Assert.NotEqual(first, VerifyLog.Of(OpenStore.At(data).Value).Value);
    }

    [Fact]
    public void A_process_killed_in_the_middle_leaves_all_or_nothing()
    {
        const int Reports = 300;
        using var folder = new TemporaryFolder();
        var lines = Enumerable.Range(0, Reports).Select(number => JsonSerializer.Serialize(new { document = $"d{number}", published = "2022-07-30", text = $"Gunmen killed {number} soldiers near Gao in Mali on Wednesday. {new string('x', 20_000)}" }));
        var documents = folder.Write("reports.jsonl", string.Join('\n', lines) + "\n");
        for (var delay = 0; delay < 6; delay++)
        {
            var data = folder.At($"data{delay}");
            using (var process = MusterProcess.Start(["brief", "--plan", Plan, "--data", data, "--documents", documents, "--json"]))
            {
                SpinWait.SpinUntil(() => process.HasExited || File.Exists(Path.Combine(data, "muster.db")));
                Thread.Sleep(delay * delay * 20);
                process.Kill();
                process.WaitForExit();
            }

            var store = OpenStore.At(data);
            Assert.True(store.IsGranted, string.Join('\n', store.Problems));
            Assert.True(LoadReports.From(store.Value).Value.Length is 0 or Reports);
            Assert.True(VerifyLog.Of(store.Value).IsGranted);
        }

        var last = MusterProcess.Run("brief", "--plan", Plan, "--data", folder.At("data0"), "--documents", documents, "--json");
        Assert.True(last.Exit is 0 or 10, last.Errors);
        Assert.Equal(Reports, LoadReports.From(OpenStore.At(folder.At("data0")).Value).Value.Length);
    }

    [SharedDataFact]
    public void The_real_article_of_July_2022_trips_the_partner_wire()
    {
        var article = SharedData.File("seed/mali-ordered-departure.txt");
        var answer = MusterProcess.Run("brief", "--json", "--plan", Plan, "--published", "2022-07-30", article);

        Assert.Equal((10, ""), (answer.Exit, answer.Errors));
        using var json = JsonDocument.Parse(answer.Output);
        Assert.Contains("partner-od", Strings(json.RootElement.GetProperty("proposal"), "because"));
    }

    /// <summary>A data folder with a grave report whose facts are given, not read: what this tests is the brief, not the reader.</summary>
    private static TemporaryFolder GraveDay()
    {
        var folder = new TemporaryFolder();
        var raw = Encoding.UTF8.GetBytes("a grave day");
        var reading = new DocumentReading
        {
            Document = "grave.txt",
            Language = "en",
            Published = new LocalDate(2022, 7, 30),
            Country = "ML",
            Facts =
            [
                new Departure
                {
                    Evidence = [new Evidence(0, 20, "ordered <script>alert(1)</script> \u001b[31mhome\u202e")],
                    Issuer = "US",
                    Country = "ML",
                    Status = DepartureStatus.Ordered,
                    Who = [Population.NonEmergencyStaff, Population.FamilyMembers],
                    Date = PartialDate.OfDay(new LocalDate(2022, 7, 29)),
                },
                .. Enumerable.Range(0, 14).Select(number => Attack(number)),
                new Government { Evidence = [new Evidence(900, 910, "soldiers rule")], Country = "ML", Event = GovernmentEvent.Transition },
                new Figure { Evidence = [new Evidence(950, 960, "thousands")], Country = "ML", Measure = Measure.Killed, Count = CountRange.AtLeast(2000), Who = "civilian", Since = PartialDate.OfYear(2012) },
                new Mission { Evidence = [new Evidence(970, 980, "suspended")], Name = "MINUSMA", Country = "ML", Participant = "DE", Status = MissionStatus.Suspended },
                new Conflict { Evidence = [new Evidence(990, 999, "an uprising")], Country = "ML", Nature = "Islamist uprising", Since = PartialDate.OfYear(2012), SpreadTo = ["BF", "NE"] },
                new Advice { Evidence = [new Evidence(1000, 1010, "do not travel")], Issuer = "US", Country = "ML", Level = 4, Reasons = [AdviceReason.Terrorism], Venues = [Venue.Hotel, Venue.Nightclub] },
                new Assistance { Evidence = [new Evidence(1020, 1030, "little help")], Issuer = "US", Country = "ML", Ability = Ability.Limited },
            ],
        };
        var taken = new TakenReport(reading.Document, OpenedReport.HashOf(raw), reading.Published, "US", reading);
        KeepBrief.In(OpenStore.At(folder.At("data")).Value, [new ReportToKeep(taken, raw)], "{}", Instant.FromUtc(2022, 7, 30, 6, 0));
        return folder;
    }

    private static Incident Attack(int number) => new()
    {
        Evidence = [new Evidence((number * 40) + 100, (number * 40) + 130, $"Attack {number}: a line with a\nbreak in it")],
        Type = number % 3 == 0 ? IncidentType.Bombing : IncidentType.Attack,
        Country = "ML",
        Place = $"Village {(char)('A' + number)}",
        Point = new GeoPoint(12.7 + (number * 0.4), -8.0),
        Date = PartialDate.OfDay(new LocalDate(2022, 7, 17).PlusDays(number)),
        Killed = number == 0 ? [] : [new Toll("soldier", CountRange.Exactly(number))],
        Perpetrator = number % 2 == 0 ? null : "gunmen",
        Attribution = number % 2 == 0 ? null : Attribution.Blamed,
        Source = number == 5 ? "the army" : null,
        Modality = number == 5 ? Modality.Claimed : Modality.Asserted,
    };

    private static IEnumerable<string> Strings(JsonElement json, string name) => json.GetProperty(name).EnumerateArray().Select(item => item.GetString()!);
}
