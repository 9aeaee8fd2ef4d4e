using Muster.Reading.Frames;
using Muster.Reading.Syntax;
using Muster.Reading.Text;

namespace Muster.Reading.Tests.Frames;

/// <summary>The files frames.txt and roles.txt, read as their headers tell it and compared with what the book of frames made of them.</summary>
public sealed class FrameBookTests
{
    private static readonly Voice[] OfVerbs = [Voice.Active, Voice.Passive];

    public static TheoryData<string> Names => [.. Lexicon.Of("frames").Sections.Select(section => section.Heading)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_word_of_a_frame_opens_it(string name)
    {
        var words = Words(name).ToArray();
        Assert.NotEmpty(words);
        Assert.All(words, word => Assert.Contains(FrameBook.Of(word.Lead), trigger => (trigger.Pattern.Name, trigger.IsNoun, trigger.With) == (name, word.IsNoun, word.With)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_frame_names_no_word_twice(string name) => Assert.Equal(Words(name).Distinct(), Words(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_role_has_a_path_for_every_form_in_which_its_frame_is_told(string name)
    {
        var pattern = PatternOf(name);
        Voice[] voices = [.. Words(name).SelectMany(word => word.IsNoun ? [Voice.Noun] : OfVerbs).Distinct()];
        Assert.NotEmpty(pattern.Roles);
        Assert.Equal(Lines(name, isRole: true).Select(line => line[1]), pattern.Roles.Select(role => role.Place));
        Assert.All(pattern.Roles, role => Assert.All(voices, voice => Assert.NotEmpty(FrameBook.PathsOf(role.Place, voice))));
    }

    [Fact]
    public void Every_place_of_the_roles_is_asked_for_by_a_frame()
    {
        var asked = Lexicon.Of("frames").Sections.SelectMany(section => PatternOf(section.Heading).Roles).Select(role => role.Place).ToHashSet();
        Assert.Equal(Lexicon.Of("roles").Sections.Select(section => section.Heading.Split(' ')[0]).ToHashSet(), asked);
    }

    [Fact]
    public void Every_path_of_the_roles_is_in_the_book() =>
        Assert.All(
            Lexicon.Of("roles").Sections,
            section =>
            {
                var words = section.Heading.Split(' ');
                Assert.Equal(2, words.Length);
                Assert.Equal(section.Entries.Length, FrameBook.PathsOf(words[0], Enum.Parse<Voice>(words[1], ignoreCase: true)).Length);
            });

    [Fact]
    public void What_asks_for_more_words_comes_first()
    {
        var leads = Lexicon.Of("frames").Sections.SelectMany(section => Words(section.Heading)).Select(word => word.Lead).Distinct();
        Assert.All(leads, lead => Assert.True(FrameBook.Of(lead).SkipWhile(trigger => trigger.With is not null).All(trigger => trigger.With is null)));
    }

    [Theory]
    [InlineData("garden")]
    [InlineData("")]
    public void Other_words_open_none(string word) => Assert.Empty(FrameBook.Of(word));

    [Theory]
    [InlineData("nobody")]
    [InlineData("^")]
    public void A_path_of_no_relation_is_refused(string written) => Assert.Throws<FormatException>(() => RolePath.Parse(written));

    private static FramePattern PatternOf(string name) => FrameBook.Of(Words(name).First().Lead).First(trigger => trigger.Pattern.Name == name).Pattern;

    // "open+fire": the verb leads; "car+bomb": the noun does.
    private static IEnumerable<(string Lead, string? With, bool IsNoun)> Words(string name) =>
        from line in Lines(name, isRole: false)
        where line[0] is "verbs" or "nouns"
        let isNoun = line[0] is "nouns"
        from word in line.Skip(1)
        let parts = word.Split('+')
        select parts.Length == 1 ? (word, null, isNoun) : isNoun ? (parts[1], parts[0], isNoun) : (parts[0], (string?)parts[1], isNoun);

    private static IEnumerable<string[]> Lines(string name, bool isRole) =>
        Lexicon.Of("frames")[name].Select(entry => entry.Split(' ')).Where(line => Enum.TryParse<FrameRole>(line[0], ignoreCase: true, out _) == isRole);
}
