using Muster.Kernel.Facts;
using Muster.Reading.Advisories;
using Muster.Reading.Incidents;
using Muster.Reading.Text;

namespace Muster.Reading.Tests.Text;

public sealed class LexiconTests
{
    private static readonly string[] Classes = ["soldier", "police", "civilian", "child", "journalist", "official", "fighter", "attacker", "aid_worker", "peacekeeper", "other", "person"];

    // Of these lists an entry may stand under several headings: each heading answers a question of its own.
    private static readonly string[] Overlapping = ["background", "event-frames", "other-senses", "victim-phrases", "saying-verbs", "blaming-verbs", "hedges", "populations", "harm-verbs", "reason-frames", "frames", "roles", "weapon-nouns"];

    public static TheoryData<string> Lists => [.. Embedded(".txt")];

    public static TheoryData<string> Tables => [.. Embedded(".tsv")];

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_reads_and_names_nothing_twice(string name)
    {
        var list = Lexicon.Of(name);
        Assert.NotEmpty(list.Sections);
        Assert.All(list.Sections, section => Assert.Equal(section.Entries.Distinct(), section.Entries));
        if (!Overlapping.Contains(name))
        {
            Assert.Empty(list.Sections.SelectMany(section => section.Entries).GroupBy(entry => entry).Where(group => group.Count() > 1).Select(group => group.Key));
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void An_entry_is_in_lower_case_with_single_spaces(string name) =>
        Assert.All(Lexicon.Of(name).Sections.SelectMany(section => section.Entries), entry => Assert.Equal(string.Join(' ', entry.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)), entry));

    [Theory]
    [InlineData("event-nouns")]
    [InlineData("event-verbs")]
    public void A_heading_of_events_is_a_type_and_how_telling(string name) => Assert.All(Lexicon.Of(name).Sections, section =>
    {
        var parts = section.Heading.Split(' ');
        Assert.Equal(2, parts.Length);
        Assert.True(Enum.IsDefined(Lexicon.Of(name).Value<IncidentType>(parts[0])));
        Assert.True(Enum.IsDefined(Lexicon.Of(name).Value<Precision>(parts[1])));
    });

    [Fact]
    public void Every_verb_that_tells_an_event_or_harm_has_its_forms() =>
        Assert.All(
            new[] { "event-verbs", "harm-verbs", "event-frames" }.SelectMany(name => Lexicon.Of(name).Sections).SelectMany(section => section.Entries),
            verb => Assert.NotNull(Reading.Syntax.Verbs.Find(verb)));

    [Fact]
    public void Every_class_of_victims_is_known() => Assert.All(Lexicon.Of("victim-nouns").Sections, section => Assert.Contains(section.Heading, Classes));

    [Fact]
    public void Every_phrase_reads()
    {
        Assert.NotNull(Lexicon.Of("venues").PhrasesBy<Venue>());
        Assert.NotNull(Lexicon.Of("reasons").PhrasesBy<AdviceReason>());
        Assert.All(
            new[] { "venue-frames", "reason-frames", "populations", "organisations" }.SelectMany(name => Lexicon.Of(name).Sections).SelectMany(section => section.Entries),
            entry => Assert.NotNull(Phrase.Of(entry)));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_reads_and_names_no_row_twice(string name)
    {
        var rows = Lexicon.Rows(name, columns: 4);
        Assert.NotEmpty(rows);
        Assert.Empty(rows.GroupBy(row => row[0]).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.All(rows, row => Assert.All(row, cell => Assert.Equal(cell.Trim(), cell)));
    }

    [Theory]
    [InlineData("word", 1)]
    [InlineData("[]\nword", 1)]
    [InlineData("[open\nword", 1)]
    [InlineData("[a]\none; ; two", 2)]
    [InlineData("[a]\none\n\n[a]\ntwo", 5)]
    [InlineData("[a]\n[b]\none", 2)]
    public void A_broken_line_is_named(string text, int line) =>
        Assert.Contains($"broken.txt, line {line}:", Assert.Throws<FormatException>(() => Lexicon.Parse("broken", text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Remarks_and_empty_lines_say_nothing()
    {
        var list = Lexicon.Parse("small", "# a remark\r\n\r\n[a] # of the heading\r\none; two words; # more\r\nthree\r\n");
        Assert.Equal(["one", "two words", "three"], list["a"].AsEnumerable());
        Assert.Throws<FormatException>(() => list["b"]);
        Assert.Throws<FormatException>(() => list.Value<Venue>("palace"));
    }

    private static IEnumerable<string> Embedded(string ending) =>
        typeof(Lexicon).Assembly.GetManifestResourceNames().Where(name => name.StartsWith("Lexicon/", StringComparison.Ordinal) && name.EndsWith(ending, StringComparison.Ordinal))
            .Select(name => name["Lexicon/".Length..^ending.Length]);
}
