using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Muster.Host.Tests.Serving;

/// <summary>The real program, serving on a free port.</summary>
public sealed partial class RunningSite : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private RunningSite(Process process, Uri address)
    {
        this.process = process;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
    }

    public HttpClient Client { get; }

    /// <summary>Starts it over a data folder; returns when it answers.</summary>
    public static async Task<RunningSite> StartAsync(string folder, params string[] more)
    {
        var started = MusterProcess.Start(["serve", "--data", folder, "--listen", "http://127.0.0.1:0", .. more]);
        var first = await started.StandardOutput.ReadLineAsync().WaitAsync(Patience) ?? await started.StandardError.ReadToEndAsync();
        return Address().Match(first) is { Success: true } found ? new RunningSite(started, new Uri(found.Value)) : throw new InvalidOperationException(first);
    }

    /// <summary>Reads what it says until a line holds these words; fails where it does not come.</summary>
    public async Task HearAsync(string words)
    {
        while (await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"it never said '{words}'");
    }

    /// <summary>The next so many lines that it says.</summary>
    public async Task<IReadOnlyList<string>> NextAsync(int lines)
    {
        var heard = new List<string>();
        while (heard.Count < lines && await process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            heard.Add(line);
        }

        return heard;
    }

    /// <summary>Asks it to end, as a system does; its exit code, or null where it has not ended in time.</summary>
    public int? Terminate(TimeSpan within)
    {
        using var kill = Process.Start("/bin/sh", ["-c", $"kill -TERM {process.Id}"]);
        kill.WaitForExit();
        return process.WaitForExit(within) ? process.ExitCode : null;
    }

    /// <summary>Ends it as a power cut would: without a word (SIGKILL).</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
        Client.Dispose();
    }

    [GeneratedRegex("http://127[.]0[.]0[.]1:[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex Address();
}
