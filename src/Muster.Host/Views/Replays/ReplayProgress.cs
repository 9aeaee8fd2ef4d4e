using Muster.Desk.Replays;
using Muster.Kernel;
using Spectre.Console;

namespace Muster.Host.Views.Replays;

/// <summary>Shows on standard error how far a replay has come, while a person watches; silent when standard error is redirected.</summary>
internal static class ReplayProgress
{
    // Less is read before a person would look.
    private const long LongBytes = 2_000_000;

    /// <summary>Does the work, which tells of every step; gives back what the work does.</summary>
    public static Outcome<Replay> Of(AskedReplay request, Func<IReplayListener, Outcome<Replay>> work)
    {
        var bytes = request.Incidents.Concat(request.Advisories).Select(path => new FileInfo(path)).Where(file => file.Exists).Sum(file => file.Length);
        if (Console.IsErrorRedirected || (bytes < LongBytes && request.Sweeps.IsEmpty))
        {
            return work(new Nobody());
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn())
            .Start(context => work(new Shown(context.AddTask("reading", maxValue: double.MaxValue))));
    }

    private sealed class Nobody : IReplayListener
    {
        public void Read(int bytes)
        {
        }

        public void SettingTried()
        {
        }
    }

    private sealed class Shown(ProgressTask task) : IReplayListener
    {
        private const int Every = 64;

        private long read;
        private int steps;
        private int settings;

        public void Read(int bytes)
        {
            read += bytes;
            if (++steps % Every == 0)
            {
                task.Description = FormattableString.Invariant($"{read / 1_000_000} MB read");
            }
        }

        public void SettingTried() => task.Description = FormattableString.Invariant($"{++settings} settings tried");
    }
}
