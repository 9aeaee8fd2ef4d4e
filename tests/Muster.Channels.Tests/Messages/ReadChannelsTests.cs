using CsCheck;
using Muster.Channels.Messages;
using Muster.Kernel;

namespace Muster.Channels.Tests.Messages;

public class ReadChannelsTests
{
    private const string Whole = """
        // How messages leave.
        {
          "channels": [
            { "name": "sms", "kind": "http", "reaches": "phone", "method": "POST", "url": "https://gw.example/send", "headers": { "Authorization": "Bearer ${TOKEN}" },
              "body": "{\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{key}\"}", "content_type": "application/json", "taken_as": "$.id", "receipts": true, },
            { "name": "mail", "kind": "smtp", "server": "smtp://mail.example", "user": "muster", "password": "${PASSWORD}", "from": "muster@example.org", "at_once": 4 },
            { "name": "radio", "kind": "webhook", "url": "http://127.0.0.1:8080/in", "secret": "${TOKEN}" },
            { "name": "drill", "kind": "file", "path": "drill.jsonl", "for": "exercise" }, /* last */
          ],
        }
        """;

    [Fact]
    public void A_file_of_every_kind_is_read()
    {
        var channels = Open.Read(Whole).Value;

        Assert.Equal(["sms Phone live", "mail Mail live", "radio None live", "drill None exercise"],
            channels.Select(one => $"{one.Name} {one.Reaches} {(one.IsForExercises ? "exercise" : "live")}"));
        Assert.Equal(("mail.example", 587, MailTls.StartTls, 4), channels.OfType<MailSettings>().Select(mail => (mail.Host, mail.Port, mail.Tls, mail.AtOnce)).Single());
    }

    [Fact]
    public void Without_a_file_nobody_can_be_reached() => Assert.Equal([("drill", true)], ReadChannels.Default.Select(one => (one.Name, one.IsForExercises)));

    [Fact]
    public void No_settings_show_a_secret() =>
        Assert.DoesNotContain("s3cret", string.Concat(Open.Read(Whole).Value.Select(one => one.ToString())), StringComparison.Ordinal);

    public static TheoryData<string, string, string> Flaws => new()
    {
        { """{ "name": "x", "kind": "smpt" }""", "'smpt' as 'kind' of the channel 'x'", "did you mean 'smtp'?" },
        { """{ "name": "x", "kind": "file" }""", "no 'path' in the channel 'x'", "the key 'path'" },
        { """{ "kind": "file", "path": "p" }""", "no 'name' in the channel at place 1", "the key 'name'" },
        { """{ "name": "X y", "kind": "file", "path": "p" }""", "a 'name' of the channel at place 1 that cannot be one", "small letters" },
        { """{ "name": "x", "kind": "file", "pahth": "p" }""", "the key 'pahth' in the channel 'x'", "did you mean 'path'?" },
        { """{ "name": "x", "kind": "file", "path": "p", "path": "q" }""", "the key 'path' twice in the channel 'x'", "it once" },
        { """{ "name": "x", "kind": "file", "path": "p", "for": "drill" }""", "'drill' as 'for' of the channel 'x'", "one of live, exercise" },
        { """{ "name": "x", "kind": "file", "path": 7 }""", "'path' of the channel 'x', which is no text", "a text" },
        { """{ "name": "x", "kind": "file", "path": "p", "at_once": 0 }""", "'at_once' of the channel 'x'", "a whole number from 1 to 64" },
        { """{ "name": "x", "kind": "file", "path": "{to}" }""", "a place in braces in 'path'", "none there" },
        { """{ "name": "x", "kind": "webhook", "url": "http://radio.example/in" }""", "an address of the scheme http as 'url' of the channel 'x'", "\"allow_clear\": true" },
        { """{ "name": "x", "kind": "webhook", "url": "ftp://radio.example/in" }""", "no whole address", "https://" },
        { """{ "name": "x", "kind": "webhook", "url": "https://me:pw@radio.example/in" }""", "an address with a name or a password", "the bare address" },
        { """{ "name": "x", "kind": "webhook", "url": "https://{to}.example/in" }""", "the place {to} too early", "behind the '?'" },
        { """{ "name": "x", "kind": "webhook", "url": "https://radio.example/{text}/in" }""", "the place {text} too early", "behind the '?'" },
        { """{ "name": "x", "kind": "webhook", "url": "https://radio.example/in", "secret": "hunter2" }""", "'secret' of the channel 'x' written out", "${NAME}" },
        { """{ "name": "x", "kind": "webhook", "url": "https://radio.example/in", "secret": "${NOT_SET}" }""", "the variable NOT_SET, which is not set, in 'secret'", "NOT_SET in the environment" },
        { """{ "name": "x", "kind": "webhook", "url": "https://radio.example/in", "receipts": "yes" }""", "'receipts' of the channel 'x', which is neither true nor false", "true or false" },
        { """{ "name": "x", "kind": "smtp", "server": "mail.example", "from": "m@example.org" }""", "a 'server' of the channel 'x' that is none", "smtp://host:port" },
        { """{ "name": "x", "kind": "smtp", "server": "smtp://u:p@mail.example", "from": "m@example.org" }""", "a 'server' of the channel 'x' that is none", "the login in 'user'" },
        { """{ "name": "x", "kind": "smtp", "server": "smtp://mail.example", "from": "Muster <m@example.org>" }""", "a 'from' of the channel 'x' that is no mail address", "one address" },
        { """{ "name": "x", "kind": "smtp", "server": "smtp://mail.example", "from": "m@example.org", "tls": "none" }""", "a 'tls' of the channel 'x' that may send mail in the clear", "starttls" },
        { """{ "name": "x", "kind": "smtp", "server": "smtp://mail.example", "from": "m@example.org", "tls": "start-tls" }""", "'start-tls' as 'tls'", "did you mean 'starttls'?" },
        { """{ "name": "x", "kind": "smtp", "server": "smtp://mail.example", "from": "m@example.org", "user": "u" }""", "a 'user' or a 'password' alone", "both, or neither" },
        { """{ "name": "x", "kind": "smtp", "server": "smtp://mail.example", "from": "m@example.org", "user": "u", "password": "hunter2" }""", "'password' of the channel 'x' written out", "${NAME}" },
        { Gateway("""{\"t\":\"{text}\"}"""), "no place {to}", "{to} in one of them" },
        { Gateway("""{\"t\":\"{to}\"}"""), "no place {text}", "{text} in one of them" },
        { Gateway("""{\"t\":\"{to}{txt}\"}"""), "the place '{txt}' in 'body' of the channel 'x'", "did you mean '{text}'?" },
        { Gateway("""{\"t\":{to},\"u\":\"{text}\"}"""), "once it is filled in", "inside a string in quotes" },
        { Gateway("""{\"{to}\":\"{text}\"}"""), "a place that is not inside a string in quotes", "inside a string in quotes" },
        { Gateway("""{\"t\":\"{to}{text}\" """), "a text that is no JSON", "inside a string in quotes" },
        { Gateway("<a t='{to}'><![CDATA[{text}]]></a>", "application/xml"), "a place that is not in the text of an element", "in a quoted attribute" },
        { Gateway("<{to}>{text}</{to}>", "text/xml"), "a place that is not in the text of an element", "in a quoted attribute" },
        { Gateway("<a><!-- {to} -->{text}</a>", "text/xml"), "a place that is not in the text of an element", "in a quoted attribute" },
        { Gateway("<!DOCTYPE a [<!ENTITY b 'c'>]><a t='{to}'>{text}</a>", "text/xml"), "a text that is no XML", "in a quoted attribute" },
        { Gateway("{to} {text}", "image/png"), "a 'content_type' of the channel 'x' that Muster does not write", "application/json" },
        { Gateway("{to} {text}", "text/plain; charset=latin1"), "a 'content_type' of the channel 'x' that Muster does not write", "UTF-8" },
        { Gateway("{to} {text} ${", "text/plain"), "'${' without the name of a variable", "${NAME}" },
        { Gateway("{to} {text} ${A B}", "text/plain"), "'${' without the name of a variable", "${NAME}" },
        { Gateway("{to} {text}", "text/plain", """, "method": "GET" """), "a 'body' in the channel 'x', whose method is GET", "POST or PUT" },
        { Gateway("{to} {text}", "text/plain", """, "method": "POSST" """), "'POSST' as 'method'", "did you mean 'POST'?" },
        { Gateway("{to} {text}", "text/plain", """, "taken_as": "id" """), "a 'taken_as' of the channel 'x' that is no path", "$.id" },
        { Gateway("{to} {text}", "text/plain", """, "headers": { "Authorization": "Bearer hunter2" } """), "'Authorization' of 'headers' of the channel 'x' written out", "${NAME}" },
        { Gateway("{to} {text}", "text/plain", """, "headers": { "X-Api-Key": "hunter2" } """), "'X-Api-Key' of 'headers' of the channel 'x' written out", "${NAME}" },
        { Gateway("{to} {text}", "text/plain", """, "headers": { "X-T": "{text}" } """), "a place other than {key} in 'X-T'", "'body' or 'url'" },
        { Gateway("{to} {text}", "text/plain", """, "headers": { "X-T": "a\r\nB: c" } """), "'X-T' of 'headers' of the channel 'x' with a letter that no header carries", "printable ASCII" },
        { Gateway("{to} {text}", "text/plain", """, "headers": { "X T": "a" } """), "has no name of a header", "names such as" },
        { Gateway("{to} {text}", "text/plain", """, "headers": { "Host": "a" } """), "Muster sets itself (Host)", "names such as" },
        { Gateway("{to} {text}", "text/plain", """, "headers": ["a"] """), "'headers' of the channel 'x', which is no object", "an object" },
    };

    [Theory]
    [MemberData(nameof(Flaws))]
    public void What_is_wrong_is_named_with_its_line_and_no_secret_is_repeated(string channel, string found, string expected)
    {
        var read = Open.Read("{ \"channels\": [\n" + channel + "\n] }");

        var problem = Assert.Single(read.Problems, one => one.Found.Contains(found, StringComparison.Ordinal));
        Assert.Contains(expected, problem.Expected, StringComparison.Ordinal);
        Assert.Equal((ProblemCodes.ChannelSettings, "channels.json", 2), (problem.Code, problem.File, problem.Line));
        Assert.DoesNotContain(read.Problems, one => one.ToString().Contains("hunter2", StringComparison.Ordinal) || one.ToString().Contains("s3cret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{ \"channels\":\n [ }", 2)]
    [InlineData("{ \"channels\": []\n} x", 2)]
    [InlineData("{\n\n\"channels\": [ { \"name\": \"hunter2", 3)]
    public void A_text_that_is_no_JSON_is_refused_at_its_line(string json, int line)
    {
        var problem = Assert.Single(Open.Read(json).Problems);

        Assert.Equal(line, problem.Line);
        Assert.DoesNotContain("hunter2", problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{ "channels": [] }""")]
    [InlineData("""{ "channels": {} }""")]
    [InlineData("""{ "channels": [ "drill" ] }""")]
    public void A_file_without_channels_is_refused(string json) => Assert.False(Open.Read(json).IsGranted);

    [Fact]
    public void Two_channels_share_neither_a_name_nor_a_file()
    {
        var read = Open.Read("""
            { "channels": [ { "name": "a", "kind": "file", "path": "same.jsonl" }, { "name": "a", "kind": "file", "path": "other.jsonl" },
              { "name": "drill", "kind": "file", "path": "./x/../same.jsonl", "for": "exercise" } ] }
            """);

        Assert.Equal(["the name of the channel 'a' a second time", "the 'path' of another channel in the channel 'drill'"], read.Problems.Select(problem => problem.Found));
    }

    [Fact]
    public void All_that_is_wrong_is_told_at_once_in_the_files_order()
    {
        var read = Open.Read("{ \"channels\": [\n{ \"name\": \"a\", \"kind\": \"fiel\" },\n{ \"name\": \"b\", \"kind\": \"smtp\", \"from\": 7 } ] }");

        Assert.Equal([2, 3, 3], read.Problems.Select(problem => problem.Line));
    }

    [Theory]
    [InlineData("a\r\nBcc: eve@example.org")]
    [InlineData("a\0")]
    public void A_variable_brings_no_second_line_into_a_header_or_an_address(string value)
    {
        var headers = ReadChannels.From("{ \"channels\": [ " + Gateway("{to} {text}", "text/plain", """, "headers": { "Authorization": "Bearer ${TOKEN}" } """) + " ] }", "f", _ => value);
        var url = ReadChannels.From("""{ "channels": [ { "name": "x", "kind": "webhook", "url": "https://h.example/${TOKEN}" } ] }""", "f", _ => value);

        Assert.All([headers, url], read => Assert.DoesNotContain("eve", Assert.Single(read.Problems).ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void No_muddle_of_a_good_file_makes_it_throw_or_show_a_secret() =>
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Int[0, 12], Gen.OneOf(Gen.String[0, 4], Gen.Int[0, 9].Select(at => "\"{}[]:,$\\7"[at].ToString()))).Sample((at, length, instead) =>
            Open.Read(Whole[..at] + instead + Whole[Math.Min(Whole.Length, at + length)..]).Problems
                .All(problem => problem.Code == ProblemCodes.ChannelSettings && !problem.ToString().Contains("s3cret", StringComparison.Ordinal)));

    private static string Gateway(string body, string type = "application/json", string more = "") =>
        $$"""{ "name": "x", "kind": "http", "reaches": "phone", "url": "https://gw.example/send", "body": "{{body}}", "content_type": "{{type}}"{{more}} }""";
}
