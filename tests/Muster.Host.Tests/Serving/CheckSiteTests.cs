using System.Net;
using Muster.Host.Pages;

namespace Muster.Host.Tests.Serving;

public class CheckSiteTests
{
    [Theory]
    [InlineData("same-origin", "null", true)]
    [InlineData("none", null, true)]
    [InlineData("same-site", null, false)]
    [InlineData("cross-site", "http://127.0.0.1:8484", false)]
    [InlineData("", "http://127.0.0.1:8484", true)]
    [InlineData(null, "http://127.0.0.1:8485", false)]
    [InlineData(null, "https://evil.example", false)]
    [InlineData(null, "null", false)]
    [InlineData(null, "127.0.0.1:8484", false)]
    [InlineData(null, null, true)]
    public void Only_our_own_page_may_change_something(string? fetchSite, string? origin, bool isOwn) =>
        Assert.Equal(isOwn, CheckSite.IsOwn(fetchSite, origin, "127.0.0.1:8484"));

    [Theory]
    [InlineData("localhost", "127.0.0.1", true)]
    [InlineData("127.0.0.1", "127.0.0.1", true)]
    [InlineData("[::1]", "::1", true)]
    [InlineData("evil.example", "127.0.0.1", false)]
    [InlineData("10.0.0.5", "127.0.0.1", false)]
    [InlineData("", "127.0.0.1", false)]
    [InlineData("duty.mission.example", "10.0.0.5", true)]
    [InlineData("duty.mission.example", "0.0.0.0", true)]
    public void What_only_this_machine_reaches_goes_by_this_machines_names(string host, string listening, bool isOurs) =>
        Assert.Equal(isOurs, CheckSite.IsOurName(host, IPAddress.Parse(listening)));
}
