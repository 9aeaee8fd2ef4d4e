using Muster.Channels;
using Muster.Desk;
using Spectre.Console;

namespace Muster.Host.Views;

/// <summary>Shows on standard error how far a long reading has come, while a person watches; silent when standard error is redirected.</summary>
internal static class Progress
{
    // Less is read before a person would look.
    private const long LongBytes = 2_000_000;
    private const int Every = 32;

    /// <summary>Does the work, which tells of every report's bytes as they are done; gives back what the work does.</summary>
    public static int Of(ReportRequest request, Func<Action<int>, int> work) => Of(request.Files.Concat(request.Documents), "reports", work);

    /// <summary>The same for any files; <paramref name="things"/> is what is counted.</summary>
    public static int Of(IEnumerable<string> files, string things, Func<Action<int>, int> work)
    {
        var bytes = Bytes(files);

        // Where the answers go to the same terminal, they show how far it is.
        if (Console.IsErrorRedirected || !Console.IsOutputRedirected || bytes < LongBytes)
        {
            return work(_ => { });
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).Columns(Columns(bytes)).Start(context =>
        {
            var task = context.AddTask($"0 {things}", maxValue: bytes ?? double.MaxValue);
            task.IsIndeterminate = bytes is null;
            var count = 0;
            var read = 0L;
            return work(done =>
            {
                task.Increment(done);
                read += done;
                if (++count % Every == 0)
                {
                    task.Description = bytes is null ? FormattableString.Invariant($"{count} {things}, {read / 1_000_000} MB") : FormattableString.Invariant($"{count} {things}");
                }
            });
        });
    }

    private static ProgressColumn[] Columns(long? bytes) => bytes is null
        ? [new SpinnerColumn(), new TaskDescriptionColumn(), new TransferSpeedColumn(), new ElapsedTimeColumn()]
        : [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new TransferSpeedColumn(), new RemainingTimeColumn()];

    // How much there is to read, where the files tell: not of standard input, nor of an archive.
    private static long? Bytes(IEnumerable<string> files)
    {
        var sum = 0L;
        foreach (var path in files)
        {
            var file = path == OpenFile.StandardInput || path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? null : new FileInfo(path);
            if (file is null)
            {
                return null;
            }

            sum += file.Exists ? file.Length : 0;
        }

        return sum;
    }
}
