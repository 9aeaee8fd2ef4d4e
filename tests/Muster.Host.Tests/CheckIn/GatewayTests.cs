using System.Net;
using System.Text;
using Muster.Host.Pages.CheckIn;
using Muster.RollCalls.Messages;

namespace Muster.Host.Tests.CheckIn;

/// <summary>Replies and receipts as gateways post them.</summary>
public sealed class GatewayTests
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Json = "application/json";

    public static TheoryData<string, string, string, string, string, string> Shapes => new()
    {
        { Form, "MessageSid=SM1&From=%2B22370000001&To=%2B1&Body=1&NumMedia=0", "", "+22370000001", "1", "sms:SM1" },
        { Form, "msisdn=22370000001&to=447&messageId=0A1&text=2+au+secours&type=text", "", "+22370000001", "2 au secours", "sms:0A1" },
        { Form, "from=0022370000001&text=%D8%A3%D9%86%D8%A7+%D8%A8%D8%AE%D9%8A%D8%B1&id=7", "", "+22370000001", "أنا بخير", "sms:7" },
        { Form, "from= 223-70 00 00 01&text=ok&id=7", "", "+22370000001", "ok", "sms:7" },
        { Form, "sender=INFO&message=buy&id=8", "", "INFO", "buy", "sms:8" },
        { Form, "from=%2B22370000001&text=&id=9", "", "+22370000001", "", "sms:9" },
        { Json, "{\"from\":\"+22370000001\",\"message\":\"SAFE, with Ben\\nand Cy\",\"id\":\"m-1\"}", "", "+22370000001", "SAFE, with Ben\nand Cy", "sms:m-1" },
        { Json, "{\"from\":22370000001,\"text\":\"3\",\"messageId\":5}", "", "+22370000001", "3", "sms:5" },
        { "text/plain", " {\"sender\":\"+22370000001\",\"content\":\"1\",\"smsid\":\"x\"}", "", "+22370000001", "1", "sms:x" },
        { Json, "{\"results\":[{\"from\":\"22370000001\",\"text\":\"2\",\"mid\":\"d\"}]}", "-2", "+22370000001", "2", "deep:d" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_reply_is_read_in_the_shape_of_its_gateway(string type, string body, string which, string from, string text, string id)
    {
        await using var site = await OutsideSite.StartAsync();
        using var answer = await PostAsync(site, "/sms/" + OutsideSite.Secret + which, body, type);

        Assert.Equal((HttpStatusCode.OK, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Equal((from, text, id), Assert.Single(site.Desk.Replies));
    }

    [Fact]
    public async Task A_reply_that_is_sent_again_is_one_reply_and_without_an_id_for_a_minute()
    {
        await using var site = await OutsideSite.StartAsync();
        foreach (var body in new[] { "from=%2B22370000001&text=1&id=a", "from=%2B22370000001&text=1&id=a", "from=%2B22370000001&text=1", "from=%2B22370000001&text=1" })
        {
            using var answer = await PostAsync(site, "/sms/" + OutsideSite.Secret, body, Form);
        }

        Assert.Equal(2, site.Desk.Replies.Count);
        site.Clock.Now += NodaTime.Duration.FromHours(1);
        using var later = await PostAsync(site, "/sms/" + OutsideSite.Secret, "from=%2B22370000001&text=1", Form);
        Assert.Equal(3, site.Desk.Replies.Count);
    }

    [Theory]
    [InlineData("text=1&id=2")]
    [InlineData("from=&text=1&id=2")]
    [InlineData("from=%2B22370000001&id=2")]
    [InlineData("{\"from\":\"+22370000001\",\"text\":")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task What_lacks_a_sender_or_a_text_is_refused_with_what_is_expected(string body)
    {
        await using var site = await OutsideSite.StartAsync();
        using var answer = await PostAsync(site, "/sms/" + OutsideSite.Secret, body, Form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.StartsWith("What lacks something was not kept. Expected ", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(site.Desk.Replies);
    }

    [Theory]
    [InlineData("from=%2B22370000001&text=1&Body=2+help&id=7", "1\n2 help")]
    [InlineData("from=%2B22370000001&text=1&Body=1&message=&id=7", "1")]
    [InlineData("{\"from\":\"+22370000001\",\"text\":\"1\",\"content\":\"2\"}", "1\n2")]
    [InlineData("{\"from\":\"+22370000001\",\"text\":\"2\",\"text\":\"1\"}", null)]
    [InlineData("from=%2B22370000001&text=2&text=1", null)]
    public async Task Words_under_one_name_never_hide_those_under_another(string body, string? expected)
    {
        await using var site = await OutsideSite.StartAsync();
        using var answer = await PostAsync(site, "/sms/" + OutsideSite.Secret, body, Form);

        Assert.Equal((expected is null ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.OK, expected), (answer.StatusCode, site.Desk.Replies.SingleOrDefault().Text));
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(7_000)]
    public async Task What_stands_at_the_end_of_a_long_text_is_kept(int blanks)
    {
        await using var site = await OutsideSite.StartAsync();
        using var answer = await PostAsync(site, "/sms/" + OutsideSite.Secret, $"from=%2B22370000001&id=7&text=1{new string('+', blanks)}help", Form);

        Assert.EndsWith("help", Assert.Single(site.Desk.Replies).Text, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string, string, HttpStatusCode> Lists => new()
    {
        { "results.0.from", "results.0.text", """{"results":[{"from":"22370000001","text":"1","mid":"a"},{"from":"22370000002","text":"2 help","mid":"b"}]}""", "+22370000001 1, +22370000002 2 help", HttpStatusCode.OK },
        { "results.0.from", "results.0.text", """{"results":[{"from":"22370000001","text":"1"},{"from":"22370000001","text":"1"}]}""", "+22370000001 1, +22370000001 1", HttpStatusCode.OK },
        { "results.0.from", "results.0.text", """{"results":[{"text":"1","mid":"a"},{"from":"22370000002","text":"2 help","mid":"b"}]}""", "+22370000002 2 help", HttpStatusCode.UnprocessableEntity },
        { "0.from", "0.text", """[{"from":"22370000001","text":"1"},{"from":"22370000002","text":"3"}]""", "+22370000001 1, +22370000002 3", HttpStatusCode.OK },
        { "e.0.m.0.from", "e.0.m.0.t.body", """{"e":[{"m":[{"from":"22370000001","t":{"body":"1"}},{"from":"22370000002","t":{"body":"2"}}]},{"m":[{"from":"22370000003","t":{"body":"3"}}]}]}""", "+22370000001 1, +22370000002 2, +22370000003 3", HttpStatusCode.OK },
        { "results.0.from", "results.0.parts.0", """{"results":[{"from":"22370000001","parts":["I am","trapped"]}]}""", "+22370000001 I am, +22370000001 trapped", HttpStatusCode.OK },
        { "results.0.from", "results.0.text", """{"results":[]}""", "", HttpStatusCode.UnprocessableEntity },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_reply_of_a_list_is_kept_and_not_the_first_alone(string from, string text, string body, string expected, HttpStatusCode status)
    {
        var desk = new SomeCalls();
        await using var site = await OutsideSite.StartAsync(desk, new Gateway("deep", OutsideSite.Secret + "-4") { From = [from], Text = [text], Id = ["results.0.mid"] });
        using var answer = await PostAsync(site, "/sms/" + OutsideSite.Secret + "-4", body, Json);

        Assert.Equal((status, expected), (answer.StatusCode, string.Join(", ", desk.Replies.Select(reply => $"{reply.From} {reply.Text}"))));
    }

    [Fact]
    public async Task A_reply_that_could_not_be_kept_is_asked_for_again()
    {
        await using var site = await OutsideSite.StartAsync(new SomeCalls { IsBroken = true });
        using var answer = await PostAsync(site, "/sms/" + OutsideSite.Secret, "from=%2B22370000001&text=1", Form);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Theory]
    [InlineData("sms", "a-secret-of-the-gatewaz")]
    [InlineData("sms", "a")]
    [InlineData("receipts", "a-secret-of-the-gateway-3")]
    public async Task A_wrong_secret_is_an_address_that_there_is_not(string address, string secret)
    {
        await using var site = await OutsideSite.StartAsync();
        using var answer = await PostAsync(site, $"/{address}/{secret}", "from=%2B22370000001&text=1&id=1&status=delivered", Form);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(site.Desk.Replies);
        Assert.Empty(site.Desk.Receipts);
        Assert.DoesNotContain(secret + secret, Assert.Single(site.Desk.Refused).Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Form, "MessageSid=SM1&MessageStatus=delivered", "SM1", MessageOutcome.ReceiptDelivered)]
    [InlineData(Form, "id=7&status=DELIVRD", "7", MessageOutcome.ReceiptDelivered)]
    [InlineData(Json, "{\"messageId\":\"x\",\"state\":\"undelivered\"}", "x", MessageOutcome.ReceiptFailed)]
    public async Task A_receipt_is_noted_for_its_channel_and_changes_nobodys_state(string type, string body, string id, MessageOutcome outcome)
    {
        await using var site = await OutsideSite.StartAsync();
        using var answer = await PostAsync(site, "/receipts/" + OutsideSite.Secret, body, type);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("sms", id, outcome), Assert.Single(site.Desk.Receipts));
        Assert.Equal(new Muster.RollCalls.People.CalledPerson("p1"), site.Desk.Person(1));
        Assert.Empty(site.Desk.Answers);
    }

    [Theory]
    [InlineData("delivered", MessageOutcome.ReceiptDelivered)]
    [InlineData("DELIVRD", MessageOutcome.ReceiptDelivered)]
    [InlineData(" Undelivered ", MessageOutcome.ReceiptFailed)]
    [InlineData("EXPIRED", MessageOutcome.ReceiptFailed)]
    [InlineData("sent", null)]
    [InlineData("unknown", null)]
    [InlineData("", null)]
    public void A_gateways_word_is_final_or_changes_nothing(string status, MessageOutcome? outcome) => Assert.Equal(outcome, ReadReceipt.Of(new Gateway("sms", ""), status));

    [Theory]
    [InlineData("1", MessageOutcome.ReceiptDelivered)]
    [InlineData("16", MessageOutcome.ReceiptFailed)]
    [InlineData("8", null)]
    [InlineData("DELIVRD", MessageOutcome.ReceiptDelivered)]
    public void A_gateway_may_have_words_of_its_own(string status, MessageOutcome? outcome)
    {
        var gateway = ReadGateways.From("""[{"channel":"sms","secret":"0123456789abcdef","delivered":"1","failed":["2","16"]}]""", "gateways.json").Value[0];

        Assert.Equal(outcome, ReadReceipt.Of(gateway, status));
    }

    [Fact]
    public async Task What_a_gateway_hands_over_in_a_query_is_taken_and_looking_takes_nothing()
    {
        await using var site = await OutsideSite.StartAsync();
        using var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, $"/sms/{OutsideSite.Secret}?from=%2B22370000001&text=1&id=7"));
        Assert.Equal((HttpStatusCode.NotFound, 0), (head.StatusCode, site.Desk.Replies.Count));

        using var reply = await site.Client.GetAsync(new Uri($"/sms/{OutsideSite.Secret}?from=%2B22370000001&text=2+au+secours&id=7", UriKind.Relative));
        using var receipt = await site.Client.GetAsync(new Uri($"/receipts/{OutsideSite.Secret}?id=k1&status=delivered", UriKind.Relative));
        using var bare = await site.Client.GetAsync(new Uri($"/sms/{OutsideSite.Secret}", UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, "", HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity), (reply.StatusCode, await reply.Content.ReadAsStringAsync(), receipt.StatusCode, bare.StatusCode));
        Assert.Equal(("+22370000001", "2 au secours", "sms:7"), Assert.Single(site.Desk.Replies));
        Assert.Equal(("sms", "k1", MessageOutcome.ReceiptDelivered), Assert.Single(site.Desk.Receipts));
    }

    [Theory]
    [InlineData("""[{"channel":"sms","secret":"0123456789abcdef","from":["src"],"text":"msg"}]""", "src msg id,MessageSid,messageId,message_id,smsid")]
    [InlineData("[]", "")]
    public void The_settings_name_each_gateway(string json, string expected) =>
        Assert.Equal(expected, string.Join(';', ReadGateways.From(json, "gateways.json").Value.Select(gateway => $"{string.Join(',', gateway.From)} {string.Join(',', gateway.Text)} {string.Join(',', gateway.Id)}")));

    [Theory]
    [InlineData("no", "no JSON")]
    [InlineData("{}", "no list")]
    [InlineData("""[{"secret":"0123456789abcdef"}]""", "no channel")]
    [InlineData("""[{"channel":"sms"}]""", "secret that is missing or too short")]
    [InlineData("""[{"channel":"sms","secret":"short-secret"}]""", "secret that is missing or too short")]
    [InlineData("""[{"channel":"sms","secret":"0123456789abcde/"}]""", "secret that is missing or too short")]
    [InlineData("""[{"channel":"sms","secret":"0123456789abcdef","form":"x"}]""", "the key 'form'")]
    [InlineData("""[{"channel":"sms","secret":"0123456789abcdef","from":7}]""", "no name in from")]
    [InlineData("""[{"channel":"a","secret":"0123456789abcdef"},{"channel":"b","secret":"0123456789abcdef"}]""", "one secret twice")]
    public void Settings_that_cannot_be_used_are_named_and_show_no_secret(string json, string found)
    {
        var problem = ReadGateways.From(json, "gateways.json").Problems[0];

        Assert.Contains(found, problem.Found, StringComparison.Ordinal);
        Assert.Equal("channel-settings", problem.Code);
        Assert.DoesNotContain("0123456789", problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("short-secret", problem.ToString(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PostAsync(OutsideSite site, string address, string body, string type)
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        return site.Client.PostAsync(new Uri(address, UriKind.Relative), content);
    }
}
