using System.Net;
using System.Text;

namespace Muster.Host.Tests.Serving;

/// <summary>The pages, asked for over the network from the real program.</summary>
public sealed class ServeTests(ServeTests.Site site) : IClassFixture<ServeTests.Site>
{
    private static readonly Dictionary<string, string> Whole = new(StringComparer.Ordinal)
    {
        ["name"] = "Ada Example",
        ["country"] = "ml",
        ["place"] = "Gao",
        ["day"] = "2026-03-01",
        ["type"] = "bombing",
        ["killed_least"] = "3",
        ["killed_most"] = "5",
        ["injured_least"] = "",
        ["injured_most"] = "",
        ["words"] = "A blast at the fuel depot <script>alert(1)</script>.",
        ["known"] = "saw_it",
    };

    private HttpClient Client => site.Running.Client;

    [Theory]
    [InlineData("/", 200, "No feed is followed")]
    [InlineData("/feeds", 200, "No feed is followed")]
    [InlineData("/report", 200, "<form method=\"post\" action=\"/report\"")]
    [InlineData("/report?country=%3Cb%3E", 200, "value=\"&lt;b&gt;\"")]
    [InlineData("/picture/ML", 200, "<h1>Mali</h1>")]
    [InlineData("/picture/ml", 200, "<h1>Mali</h1>")]
    [InlineData("/picture/ZZ", 404, "There is nothing at this address.")]
    [InlineData("/picture/..%2f..", 404, "There is nothing at this address.")]
    [InlineData("/nowhere", 404, "There is nothing at this address.")]
    [InlineData("/health", 200, "\"status\":\"no_feeds\"")]
    public async Task Every_address_answers_with_its_page_and_all_its_headers(string address, int status, string words)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        AssertHardened(answer);
    }

    [Fact]
    public async Task A_report_that_is_kept_leads_to_the_picture_and_is_confirmed_there()
    {
        using var answer = await PostAsync(Whole);
        Assert.Equal((HttpStatusCode.SeeOther, "/picture/ML"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        AssertHardened(answer);

        var page = await Client.GetStringAsync(answer.Headers.Location);
        var incidents = page[page.IndexOf("<h2>Incidents", StringComparison.Ordinal)..];
        Assert.Contains("confirmed", incidents, StringComparison.Ordinal);
        Assert.Contains("Gao", incidents, StringComparison.Ordinal);
        Assert.Contains("3-5", incidents, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<a href=\"/picture/ML\">Mali</a>", await Client.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_what_was_typed_stays()
    {
        using var answer = await PostAsync(new(Whole) { ["name"] = "Ada\r\nX-Injected: yes", ["day"] = "soon", ["words"] = "</textarea><b>line one\nline two" });
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("id=\"name-wrong\">Write it on one line", page, StringComparison.Ordinal);
        Assert.Contains("id=\"day-wrong\">Write the day as", page, StringComparison.Ordinal);
        Assert.DoesNotContain("place-wrong", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Gao\"", page, StringComparison.Ordinal);
        Assert.Contains("<option value=\"bombing\" selected>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;/textarea&gt;&lt;b&gt;line one&#xA;line two</textarea>", page, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("X-Injected"));
        AssertHardened(answer);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "evil.example")]
    public async Task A_form_of_another_site_is_refused(string header, string value)
    {
        using var answer = await PostAsync(new(Whole) { ["place"] = "Elsewhere" }, (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("Elsewhere", await Client.GetStringAsync(new Uri("/picture/ML", UriKind.Relative)), StringComparison.Ordinal);
        AssertHardened(answer);
    }

    [Theory]
    [InlineData(65_537, "application/x-www-form-urlencoded", HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(10, "multipart/form-data; boundary=x", HttpStatusCode.UnsupportedMediaType)]
    [InlineData(10, "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task What_is_no_small_form_is_refused(int bytes, string type, HttpStatusCode status)
    {
        using var body = new StringContent("words=" + new string('a', bytes), Encoding.UTF8);
        body.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(type);
        using var answer = await Client.PostAsync(new Uri("/report", UriKind.Relative), body);

        Assert.Equal(status, answer.StatusCode);
        AssertHardened(answer);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("https://127.0.0.1:1")]
    [InlineData("http://not.an.address.example:80")]
    [InlineData("http://127.0.0.1:1/path")]
    [InlineData("http://192.0.2.1:8484")]
    public void An_address_that_cannot_be_had_is_bad_input(string listen)
    {
        using var folder = new TemporaryFolder();
        var answer = MusterProcess.Run("serve", "--data", folder.Path, "--listen", listen);

        Assert.Equal(2, answer.Exit);
        Assert.Contains("bad-argument", answer.Errors, StringComparison.Ordinal);
    }

    private static void AssertHardened(HttpResponseMessage answer)
    {
        Assert.StartsWith("default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains(Assert.Single(answer.Headers.GetValues("Referrer-Policy")), new[] { "no-referrer", "same-origin" });
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.False(answer.Headers.Contains("Server"));
    }

    private async Task<HttpResponseMessage> PostAsync(Dictionary<string, string> form, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/report", UriKind.Relative)) { Content = new FormUrlEncodedContent(form) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request);
    }

    public sealed class Site : IAsyncLifetime
    {
        private readonly TemporaryFolder folder = new();

        public RunningSite Running { get; private set; } = null!;

        public async Task InitializeAsync() => Running = await RunningSite.StartAsync(folder.Path);

        public Task DisposeAsync()
        {
            Running.Dispose();
            folder.Dispose();
            return Task.CompletedTask;
        }
    }
}
