using System.Globalization;
using System.Text;
using Muster.Channels.Feeds;
using Muster.Channels.Feeds.Mailbox;
using Muster.Kernel;
using NodaTime;

namespace Muster.Channels.Tests.Mailbox;

public class MailConnectorTests
{
    private const string Plain = """
        From: Ada Brook <ada@mission.example>
        To: duty@mission.example
        Subject: =?utf-8?Q?Fwd:_Route_coup=C3=A9e?=
        Date: Sat, 30 Jul 2022 12:00:00 +0200
        Message-ID: <m1@mission.example>
        Content-Type: text/plain; charset=utf-8

        For the file.

        ---------- Forwarded message ----------
        From: the district
        The bridge at Timbo is shut.
        """;

    private const string Mixed = """
        From: ada@mission.example
        Subject: Two versions
        Message-ID: <m2@mission.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="out"

        --out
        Content-Type: multipart/alternative; boundary="in"

        --in
        Content-Type: text/plain

        The plain text.
        --in
        Content-Type: text/html

        <p>The <b>HTML</b> text.</p>
        --in--
        --out
        Content-Type: application/pdf; name="map.pdf"
        Content-Disposition: attachment; filename="map.pdf"

        xxxx
        --out
        Content-Type: message/rfc822

        From: Ben Low <ben@press.example>
        Subject: The original
        Message-ID: <m3@press.example>

        What the original says.
        --out--
        """;

    private static readonly MailConnector Connector = new();

    [Fact]
    public void A_forwarded_mail_is_a_story_with_the_words_that_it_forwards()
    {
        var story = Assert.Single(Told.Stories(Connector, Plain));

        Assert.Equal(("m1@mission.example", "Fwd: Route coup\u00e9e", "Ada Brook", Markup.Text), (story.Key, story.Title, story.Publisher, story.Markup));
        Assert.Equal(Instant.FromUtc(2022, 7, 30, 10, 0), story.Published);
        Assert.StartsWith("For the file.", story.Text, StringComparison.Ordinal);
        Assert.EndsWith("The bridge at Timbo is shut.", story.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_text_comes_first_carried_mails_are_stories_and_other_attachments_are_flaws()
    {
        var step = Told.By(Connector, Mixed).Value;
        var stories = step.Items.Cast<StoryItem>().ToArray();

        Assert.Equal(["The plain text.", "What the original says."], stories.Select(story => story.Text));
        Assert.Equal(["ada@mission.example", "Ben Low"], stories.Select(story => story.Publisher));
        Assert.Contains("'map.pdf'", Assert.Single(step.Flaws).What, StringComparison.Ordinal);
    }

    [Fact]
    public void HTML_is_read_where_the_plain_text_is_blank()
    {
        var story = Told.Stories(Connector, Mixed.Replace("The plain text.", " ", StringComparison.Ordinal))[0];

        Assert.Equal(("<p>The <b>HTML</b> text.</p>", Markup.Html), (story.Text, story.Markup));
    }

    [Fact]
    public void An_mbox_has_many_mails()
    {
        var box = string.Concat(Enumerable.Range(1, 3).Select(number => $"From ada@mission.example Sat Jul 30 12:00:00 2022\nFrom: ada@mission.example\nSubject: No. {number}\n\nText {number}.\n\n"));

        Assert.Equal(["Text 1.", "Text 2.", "Text 3."], Told.Stories(Connector, box).Select(story => story.Text));
    }

    [Fact]
    public void A_mail_without_a_text_is_a_flaw() =>
        Assert.Equal("a mail without a text", Assert.Single(Told.By(Connector, "Subject: Nothing\nFrom: ada@mission.example\n\n").Value.Flaws).What);

    [Fact]
    public void A_mail_without_an_id_or_a_day_is_known_by_its_words()
    {
        var story = Assert.Single(Told.Stories(Connector, "Subject: A\nFrom: ada@mission.example\n\nWords."));

        Assert.Null(story.Published);
        Assert.Equal(story.Key, Assert.Single(Told.Stories(Connector, "Subject: A\nFrom: ada@mission.example\n\nWords.")).Key);
    }

    [Theory]
    [InlineData("koi8-r", "\u0414\u043e\u0440\u043e\u0433\u0430 \u0437\u0430\u043a\u0440\u044b\u0442\u0430")]
    [InlineData("iso-8859-1", "La route est coup\u00e9e")]
    [InlineData("no-such-charset", "La route est fermee")]
    public void The_encoding_that_a_part_names_is_used(string charset, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.Latin1;
        byte[] mail = [.. Encoding.ASCII.GetBytes($"Subject: A\nContent-Type: text/plain; charset={charset}\n\n"), .. encoding.GetBytes(text)];

        Assert.Equal(text, Assert.Single(Told.By(Connector, mail).Value.Items).Text);
    }

    [Theory]
    [InlineData("multipart/mixed")]
    [InlineData("message/rfc822")]
    public void Parts_within_parts_without_end_do_no_harm(string kind)
    {
        var mail = new StringBuilder("Subject: A\n");
        for (var depth = 0; depth < 5_000; depth++)
        {
            mail.Append(CultureInfo.InvariantCulture, $"Content-Type: {kind}; boundary=\"b{depth}\"\n\n").Append(kind[0] == 'm' && kind[1] == 'u' ? $"--b{depth}\n" : "Subject: B\n");
        }

        _ = Told.By(Connector, mail.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\0\0")]
    [InlineData("no header here\nnor here")]
    public void What_is_no_mail_is_refused(string body) => Assert.Equal(ProblemCodes.FeedShape, Assert.Single(Told.By(Connector, body).Problems).Code);

    [Fact]
    public void No_bytes_make_it_throw()
    {
        Told.NeverThrows(Connector, Plain);
        Told.NeverThrows(Connector, Mixed);
        Told.NeverThrows(Connector, "From ada Sat Jul 30 12:00:00 2022\n" + Mixed);
    }
}
