using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Muster.Host.Pages.Calls;
using Muster.Host.Pages.Scim;

namespace Muster.Host.Pages;

/// <summary>Puts the web server together: only what the pages need, and nothing that the environment or a file could change.</summary>
internal static class MakeSite
{
    private const int MostBytes = 64 * 1024;

    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(2);

    /// <summary>The site, not started; without <paramref name="calls"/> it has no pages of roll calls, without <paramref name="scim"/> nothing for identity providers.</summary>
    public static WebApplication Of(IPEndPoint listen, Routes routes, MapCalls? calls = null, MapScim? scim = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "muster", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = MostBytes / 4;
            kestrel.Listen(listen);
        });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestGoodbye);
        var site = builder.Build();
        var shield = new Shield(listen.Address);
        site.Use(next => context => shield.PassAsync(context, next));
        site.UseRouting();
        Map(site, routes);
        calls?.To(site);
        scim?.To(site);
        return site;
    }

    private static void Map(WebApplication site, Routes routes)
    {
        Get(site, "/", routes.FrontAsync);
        Get(site, "/tripwires", routes.TripwiresAsync);
        site.MapPost("/tripwires", new RequestDelegate(routes.ActAsync));
        Get(site, "/feeds", routes.FeedsAsync);
        Get(site, "/health", routes.HealthAsync);
        Get(site, "/picture/{cc}", routes.PictureAsync);
        Get(site, "/report", routes.AskAsync);
        site.MapPost("/report", new RequestDelegate(routes.TakeAsync));
    }

    private static void Get(WebApplication site, string address, RequestDelegate answer) => site.MapMethods(address, [HttpMethods.Get, HttpMethods.Head], answer);
}
