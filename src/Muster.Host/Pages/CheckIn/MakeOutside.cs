using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Muster.Host.Pages.CheckIn;

/// <summary>Puts together what the whole world may reach: four addresses, each with its own secret in it, and no page of the inside.</summary>
internal static class MakeOutside
{
    private const int MostHeaderBytes = 16 * 1024;
    private const int MostConnections = 20_000;

    // A telephone at the edge of a network is slow, and the one in most need.
    private const double SlowestBytesASecond = 40;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongestGoodbye = TimeSpan.FromSeconds(2);

    /// <summary>The site, not started.</summary>
    public static WebApplication Of(IPEndPoint listen, ICallDesk desk, ImmutableArray<Gateway> gateways, TimeProvider clock)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "muster", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            Limit(kestrel.Limits);
            kestrel.Listen(listen);
        });
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestGoodbye);
        var site = builder.Build();
        var gate = new LinkGate(desk, clock);
        var shield = new OutsideShield(gate);
        site.Use(next => context => shield.PassAsync(context, next));
        site.UseRouting();
        Map(site, new CheckInRoutes(desk, gate), new WardenRoutes(desk, gate), new GatewayRoutes(desk, gate, gateways));
        return site;
    }

    private static void Limit(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = SmallBody.MostBytes;
        limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
        limits.MaxConcurrentConnections = MostConnections;
        limits.RequestHeadersTimeout = Patience;
        limits.KeepAliveTimeout = Patience;
        limits.MinRequestBodyDataRate = new MinDataRate(SlowestBytesASecond, Patience);
        limits.MinResponseDataRate = new MinDataRate(SlowestBytesASecond, Patience);
    }

    private static void Map(WebApplication site, CheckInRoutes people, WardenRoutes wardens, GatewayRoutes gateways)
    {
        Get(site, "/c/{token}", people.ShowAsync);
        Post(site, "/c/{token}", people.TakeAsync);
        Get(site, "/w/{token}", wardens.ShowAsync);
        Post(site, "/w/{token}", wardens.TakeAsync);
        Get(site, "/w/{token}/sheet", wardens.PrintAsync);
        PostOrGet(site, "/sms/{secret}", gateways.ReplyAsync);
        PostOrGet(site, "/receipts/{secret}", gateways.ReceiptAsync);
    }

    private static void Get(WebApplication site, string address, RequestDelegate answer) => site.MapMethods(address, [HttpMethods.Get, HttpMethods.Head], answer);

    // A gateway's GET changes something, so HEAD is not taken for it.
    private static void PostOrGet(WebApplication site, string address, RequestDelegate answer) => site.MapMethods(address, [HttpMethods.Post, HttpMethods.Get], answer);

    private static void Post(WebApplication site, string address, RequestDelegate answer) => site.MapMethods(address, [HttpMethods.Post], answer);
}
