using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Muster.Host.Pages.Scim;

/// <summary>The addresses of SCIM inside: all under <c>/scim/v2</c>, so that a wrong one is refused as SCIM has it.</summary>
internal sealed record MapScim(ScimRoutes Routes)
{
    /// <summary>Where they begin.</summary>
    public const string Root = "/scim/v2";

    /// <summary>Adds them to a site.</summary>
    public void To(IEndpointRouteBuilder site) => site.Map(Root + "/{**path}", new RequestDelegate(Routes.AnswerAsync));
}
