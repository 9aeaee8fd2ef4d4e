using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Muster.Host.Tests.Serving;

namespace Muster.Host.Tests.Scim;

/// <summary>The real program with its options for identity providers.</summary>
public sealed class ScimServeTests
{
    private const string Plan = "Fixtures/plan";

    private static readonly Uri Users = new("/scim/v2/Users", UriKind.Relative);

    [Fact]
    public async Task The_program_answers_a_provider_that_its_file_names()
    {
        using var folder = new TemporaryFolder();
        var tokens = folder.Write("tokens", $"entra {Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(ScimSite.Token)))}\n");
        using var site = await RunningSite.StartAsync(folder.At("data"), "--plan", Plan, "--scim-tokens", tokens);
        using var stranger = await site.Client.GetAsync(Users);
        site.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ScimSite.Token);
        using var known = await site.Client.GetAsync(Users);

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.OK), (stranger.StatusCode, known.StatusCode));
        Assert.Contains("\"totalResults\":0", await known.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_file_there_is_nothing_at_the_address()
    {
        using var folder = new TemporaryFolder();
        using var site = await RunningSite.StartAsync(folder.At("data"));
        using var answer = await site.Client.GetAsync(Users);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("--scim-tokens", "--scim-tokens without --plan")]
    [InlineData("--scim-mass-change", "--scim-mass-change without --scim-tokens")]
    public async Task Options_that_lack_another_are_refused(string option, string says)
    {
        using var folder = new TemporaryFolder();
        string[] options = option == "--scim-tokens" ? [option, folder.Write("tokens", "")] : [option];
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningSite.StartAsync(folder.At("data"), options));

        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }
}
