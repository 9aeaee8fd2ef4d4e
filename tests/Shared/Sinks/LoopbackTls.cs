using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Muster.Tests.Shared.Sinks;

/// <summary>
/// TLS on 127.0.0.1 before a mail server of the same machine, as a proxy does it: from the first byte on, or after STARTTLS (RFC 3207). Its certificate is signed by an authority of
/// its own, which nobody trusts who was not told to.
/// </summary>
/// <param name="server">The port behind it.</param>
/// <param name="isOnConnect">Whether TLS begins with the first byte.</param>
public sealed class LoopbackTls(int server, bool isOnConnect) : SinkListener
{
    private readonly Authority authority = new();

    /// <summary>The authority's certificate, for whoever is to trust it.</summary>
    public string TrustedPem => authority.Pem;

    /// <inheritdoc/>
    protected override async Task ServeAsync(Socket line, CancellationToken stop)
    {
        await using var stream = new NetworkStream(line);
        if (!isOnConnect && !await StartTlsAsync(stream, stop))
        {
            return;
        }

        await using var tls = new SslStream(stream);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = authority.Server }, stop);
        using var behind = new TcpClient();
        await behind.ConnectAsync(IPAddress.Loopback, server, stop);
        if (!isOnConnect)
        {
            // The client has had its greeting already.
            await LineAsync(behind.GetStream(), stop);
        }

        await Task.WhenAny(tls.CopyToAsync(behind.GetStream(), stop), behind.GetStream().CopyToAsync(tls, stop));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool isDisposing)
    {
        base.Dispose(isDisposing);
        authority.Dispose();
    }

    private static async Task<bool> StartTlsAsync(Stream stream, CancellationToken stop)
    {
        await SayAsync(stream, "220 loopback ESMTP", stop);
        while (await LineAsync(stream, stop) is { Length: > 0 } command)
        {
            var isStart = command.StartsWith("STARTTLS", StringComparison.OrdinalIgnoreCase);
            await SayAsync(stream, isStart ? "220 2.0.0 go on" : command.StartsWith("EHLO", StringComparison.OrdinalIgnoreCase) ? "250-loopback\r\n250 STARTTLS" : "530 5.7.0 STARTTLS first", stop);
            if (isStart)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task SayAsync(Stream stream, string reply, CancellationToken stop) => await stream.WriteAsync(Encoding.ASCII.GetBytes(reply + "\r\n"), stop);

    // One byte at a time: what follows STARTTLS belongs to the hand-shake.
    private static async Task<string> LineAsync(Stream stream, CancellationToken stop)
    {
        var (line, one) = (new StringBuilder(), new byte[1]);
        while (await stream.ReadAsync(one, stop) == 1 && one[0] != '\n')
        {
            line.Append((char)one[0]);
        }

        return line.ToString();
    }

    private sealed class Authority : IDisposable
    {
        private readonly X509Certificate2 own;

        public Authority()
        {
            var (begin, end) = (DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(90));
            using var key = RSA.Create(2048);
            var request = new CertificateRequest("CN=Loopback authority", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
            own = request.CreateSelfSigned(begin, end);

            using var serverKey = RSA.Create(2048);
            var asked = new CertificateRequest("CN=localhost", serverKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName("localhost");
            names.AddIpAddress(IPAddress.Loopback);
            asked.CertificateExtensions.Add(names.Build());
            using var signed = asked.Create(own, begin, end, RandomNumberGenerator.GetBytes(8));
            Server = signed.CopyWithPrivateKey(serverKey);
        }

        public X509Certificate2 Server { get; }

        public string Pem => own.ExportCertificatePem();

        public void Dispose()
        {
            own.Dispose();
            Server.Dispose();
        }
    }
}
