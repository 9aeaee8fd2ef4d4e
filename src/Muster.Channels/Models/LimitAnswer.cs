namespace Muster.Channels.Models;

/// <summary>Takes in no more of an answer than its limit: a server that never stops must not fill the memory.</summary>
internal sealed class LimitAnswer(ModelSettings settings) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            var whole = new ByteArrayContent(await ReadAll(response.Content, cancellationToken));
            foreach (var header in response.Content.Headers)
            {
                whole.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }

            response.Content.Dispose();
            response.Content = whole;
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<byte[]> ReadAll(HttpContent content, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var whole = new MemoryStream();
        var buffer = new byte[16_384];
        for (var read = await stream.ReadAsync(buffer, cancellationToken); read > 0; read = await stream.ReadAsync(buffer, cancellationToken))
        {
            if (whole.Length + read > settings.LargestAnswer)
            {
                throw new AnswerTooLargeException(settings.LargestAnswer);
            }

            whole.Write(buffer, 0, read);
        }

        return whole.ToArray();
    }
}
