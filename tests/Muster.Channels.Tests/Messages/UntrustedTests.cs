using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Muster.Channels.Messages;

namespace Muster.Channels.Tests.Messages;

/// <summary>A server whose certificate nobody vouches for gets no message.</summary>
public sealed class UntrustedTests : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 certificate = SelfSigned();

    public UntrustedTests()
    {
        listener.Start();
        _ = ListenAsync();
    }

    private int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    [Fact]
    public async Task A_mail_server() => await IsBroken(Open.Channel(
        $$"""{ "name": "mail", "kind": "smtp", "server": "smtps://localhost:{{Port}}", "from": "muster@example.org" }"""), Open.ByMail());

    [Fact]
    public async Task A_gateway() => await IsBroken(Open.Gateway($"https://localhost:{Port}/send"), Open.ByPhone());

    public void Dispose()
    {
        listener.Dispose();
        certificate.Dispose();
    }

    private static async Task IsBroken(IMessageChannel channel, OutgoingMessage message)
    {
        await using var opened = channel;

        var handed = await channel.TakeAsync(message, CancellationToken.None);

        Assert.Equal(HandOverResult.Broken, handed.Result);
        Assert.Contains("certificate", handed.Trouble, StringComparison.Ordinal);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(70));
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await using var tls = new SslStream(client.GetStream());
                await HandShakeAsync(tls);
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The server is closed.
        }
    }

    private async Task HandShakeAsync(SslStream tls)
    {
        try
        {
            await tls.AuthenticateAsServerAsync(certificate);
            _ = await tls.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false);
        }
        catch (Exception end) when (end is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The client did not trust it.
        }
    }
}
