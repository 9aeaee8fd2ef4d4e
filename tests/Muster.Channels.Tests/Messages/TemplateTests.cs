using System.Text;
using System.Text.Json;
using System.Web;
using System.Xml.Linq;
using CsCheck;
using Muster.Channels.Messages;
using Muster.Tests.Shared.Sinks;

namespace Muster.Channels.Tests.Messages;

/// <summary>Whatever a text says, a gateway reads it as that text: no text breaks out of its place.</summary>
public class TemplateTests
{
    private static readonly string[] Breaking = ["\"", "\\", "\"}", "{text}", "${TOKEN}", "{to}", "&to=eve", "=", "%", "+", "<b>", "</a>", "]]>", "'", "&amp;", "&", "\r\n", "\n", "\t", "\0", "\ud83d", "😀", "é", " ", "#", "?", "/../", ";"];

    private static readonly Gen<string> Texts =
        Gen.OneOf(Gen.Int[0, Breaking.Length - 1].Select(at => Breaking[at]), Gen.Char.Select(letter => letter.ToString()), Gen.String[0, 8]).Array[0, 6].Select(string.Concat);

    [Fact]
    public Task In_json() => Holds("""{\"to\":\"{to}\",\"all\":[{\"text\":\"[{text}]\"}],\"pass\":\"${ODD}\"}""", "application/json", (request, text) =>
    {
        using var body = JsonDocument.Parse(request.Body);
        return body.RootElement.EnumerateObject().Count() == 3
            && body.RootElement.GetProperty("all")[0].GetProperty("text").GetString() == $"[{Whole(text)}]"
            && body.RootElement.GetProperty("pass").GetString() == Open.Variables["ODD"];
    });

    [Fact]
    public Task In_a_form() => Holds("to={to}&text={text}&pass=${ODD}", "application/x-www-form-urlencoded", (request, text) =>
    {
        var form = HttpUtility.ParseQueryString(request.Body);
        return form.Count == 3 && form["text"] == Whole(text) && form["to"] == "+22370000001" && form["pass"] == Open.Variables["ODD"];
    });

    [Fact]
    public Task In_xml() => Holds("<sms to='{to}' t='{text}'><text>[{text}]</text><pass>${ODD}</pass></sms>", "text/xml", (request, text) =>
    {
        var body = XDocument.Parse(request.Body, LoadOptions.PreserveWhitespace).Root!;
        var expected = InXml(text);
        return body.Elements().Count() == 2 && body.Attributes().Count() == 2 && body.Attribute("t")!.Value == expected && body.Element("text")!.Value == $"[{expected}]"
            && body.Element("pass")!.Value == Open.Variables["ODD"];
    });

    [Fact]
    public Task In_plain_text_in_the_middle_it_is_one_line() => Holds("to {to}\\ntext {text}\\nend", "text/plain", (request, text) =>
        request.Body.Split(['\n', '\r', '\u0085', '\u2028', '\u2029']) is ["to +22370000001", var line, "end"] && line.Length == "text ".Length + Whole(text).Length);

    [Fact]
    public Task In_plain_text_at_the_end_it_stays_as_it_is() => Holds("{to}\\n{text}", "text/plain", (request, text) => request.Body == "+22370000001\n" + Whole(text));

    [Fact]
    public async Task In_a_query()
    {
        using var sink = new LoopbackGateway();
        await using var get = Open.Channel($$"""{ "name": "x", "kind": "http", "reaches": "phone", "method": "GET", "url": "{{sink.Address("/{to}/send?pass=${ODD}&text={text}&id={key}")}}" }""");

        await Texts.SampleAsync(async text =>
        {
            var handed = await get.TakeAsync(Open.ByPhone() with { Address = "+22370000001", Text = text }, CancellationToken.None);
            var (path, query) = (sink.Requests[^1].Target.Split('?')[0], HttpUtility.ParseQueryString(sink.Requests[^1].Target.Split('?')[1]));
            return handed.Result is HandOverResult.Taken && path == "/%2B22370000001/send" && query.Count == 3 && query["text"] == Whole(text) && query["pass"] == Open.Variables["ODD"];
        }, iter: 300, threads: 1);
    }

    [Fact]
    public async Task A_text_too_long_for_an_address_is_a_broken_channel()
    {
        using var sink = new LoopbackGateway();
        await using var get = Open.Channel($$"""{ "name": "x", "kind": "http", "reaches": "phone", "method": "GET", "url": "{{sink.Address("/?to={to}&text={text}")}}" }""");

        Assert.Equal(HandOverResult.Broken, (await get.TakeAsync(Open.ByPhone() with { Text = new string('é', 20_000) }, CancellationToken.None)).Result);
        Assert.Equal(0, sink.Count);
    }

    private static async Task Holds(string body, string type, Func<GatewayRequest, string, bool> isSaid)
    {
        using var sink = new LoopbackGateway();
        await using var gateway = Open.Channel(
            $$"""{ "name": "x", "kind": "http", "reaches": "phone", "url": "{{sink.Address("/")}}", "body": "{{body}}", "content_type": "{{type}}" }""");
        await Texts.SampleAsync(async text =>
        {
            var handed = await gateway.TakeAsync(Open.ByPhone() with { Address = "+22370000001", Text = text }, CancellationToken.None);
            return handed.Result is HandOverResult.Taken && isSaid(sink.Requests[^1], text);
        }, iter: 400, threads: 1);
    }

    // Half a character is U+FFFD.
    private static string Whole(string text) => string.Concat(text.EnumerateRunes());

    private static string InXml(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.Value is (< ' ' and not ('\t' or '\n' or '\r')) or 0xFFFE or 0xFFFF ? new Rune('\uFFFD') : rune));
}
