using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using OllamaSharp;
using OpenAI;

namespace Muster.Channels.Models;

/// <summary>
/// Opens a chat client over a model's server. Calls go to the given address alone: redirects are not followed, and for this machine no proxy is asked.
/// </summary>
public static class OpenModel
{
    // The OpenAI client wants a key; servers on one's own machine want none, and ignore this.
    private const string NoKey = "none";

    /// <summary>The client; whoever opens it disposes it.</summary>
    public static IChatClient At(ModelSettings settings, TimeProvider clock)
    {
        var http = Http(settings, clock);
        return settings.Kind is ModelKind.Ollama ? Ollama(settings, http) : Openai(settings, http);
    }

    private static IChatClient Ollama(ModelSettings settings, HttpClient http)
    {
        http.BaseAddress = new Uri(settings.Address.Uri.AbsoluteUri.TrimEnd('/') + "/");
        http.DefaultRequestHeaders.Authorization = settings.Key is { } key ? new("Bearer", key) : null;
        return new OllamaApiClient(http, settings.Name);
    }

    private static IChatClient Openai(ModelSettings settings, HttpClient http)
    {
        var options = new OpenAIClientOptions
        {
            Endpoint = settings.Address.Uri,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
        };
        return new OpenAIClient(new ApiKeyCredential(settings.Key ?? NoKey), options).GetChatClient(settings.Name).AsIChatClient();
    }

    private static HttpClient Http(ModelSettings settings, TimeProvider clock)
    {
        var sockets = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = !settings.Address.IsLoopback };
        var limited = new LimitAnswer(settings) { InnerHandler = sockets };
        return new HttpClient(new RetryLater(settings, clock) { InnerHandler = limited }) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
