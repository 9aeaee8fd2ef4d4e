namespace Muster.Channels.Models;

/// <summary>Which protocol a model's server speaks.</summary>
public enum ModelKind
{
    /// <summary>The chat-completions shape of OpenAI, which most servers offer: <c>POST {address}/chat/completions</c>.</summary>
    Openai,

    /// <summary>Ollama's own: <c>POST {address}/api/chat</c>.</summary>
    Ollama,
}
