using System.ClientModel;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Muster.Channels.Models;

/// <summary>Asks a model one question and waits for the whole answer.</summary>
public static class AskModel
{
    // Room for fifty proposals.
    private const int LongestAnswer = 8_000;

    /// <summary>The answer, or what went wrong: whatever a server does ends here as words and never as an exception.</summary>
    public static ModelAnswer With(IChatClient client, ModelSettings settings, TimeProvider clock, string instructions, string material, string schema)
    {
        using var end = new CancellationTokenSource(settings.Timeout, clock);
        try
        {
            var answer = Task.Run(() => Ask(client, instructions, material, schema, end.Token), end.Token).GetAwaiter().GetResult();
            return string.IsNullOrWhiteSpace(answer) ? new ModelAnswer(null, "an empty answer") : new ModelAnswer(answer, null);
        }
        catch (Exception) when (end.IsCancellationRequested)
        {
            return new ModelAnswer(null, string.Create(CultureInfo.InvariantCulture, $"no answer within {settings.Timeout.TotalSeconds:0.##} s"));
        }
        catch (Exception trouble)
        {
            // What a server sends may break a client's reading of it in any way; nothing of ours runs inside this call.
            return new ModelAnswer(null, Say(trouble) ?? "an answer that no such server gives");
        }
    }

    private static async Task<string> Ask(IChatClient client, string instructions, string material, string schema, CancellationToken cancellation)
    {
        using var asked = JsonDocument.Parse(schema);
        var options = new ChatOptions
        {
            Temperature = 0,
            MaxOutputTokens = LongestAnswer,
            ResponseFormat = ChatResponseFormat.ForJsonSchema(asked.RootElement.Clone(), "proposals"),
        };
        ChatMessage[] messages = [new(ChatRole.System, instructions), new(ChatRole.User, material)];
        var response = await client.GetResponseAsync(messages, options, cancellation);
        return response.Text;
    }

    // No words of the server are repeated: they are not ours to vouch for, and may hold what the report holds.
    private static string? Say(Exception? trouble) => trouble switch
    {
        null => null,
        AnswerTooLargeException tooLarge => "an answer of " + tooLarge.Message,
        ClientResultException { Status: > 0 } refused => Status(refused.Status),
        HttpRequestException { StatusCode: { } status } => Status((int)status),
        HttpRequestException => Say(trouble.InnerException as AnswerTooLargeException) ?? "no connection",
        _ => Say(trouble.InnerException),
    };

    private static string Status(int status) => string.Create(CultureInfo.InvariantCulture, $"the answer {status}");
}
