using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Muster.Host.Pages.Calls;

/// <summary>The addresses of roll calls inside.</summary>
internal sealed record MapCalls(CallRoutes Pages, ApiRoutes Api)
{
    /// <summary>Adds them to a site.</summary>
    public void To(IEndpointRouteBuilder site)
    {
        Get(site, "/calls", Pages.ListAsync);
        Get(site, "/calls/{id}", Pages.BoardAsync);
        Get(site, "/api/v1/calls", Api.ListAsync);
        Get(site, "/api/v1/calls/{id}", Api.CallAsync);
        Get(site, "/api/v1/calls/{id}/board", Api.BoardAsync);
        site.MapPost("/api/v1/calls/{id}/answers", new RequestDelegate(Api.TakeAsync));
    }

    private static void Get(IEndpointRouteBuilder site, string address, RequestDelegate answer) => site.MapMethods(address, [HttpMethods.Get, HttpMethods.Head], answer);
}
