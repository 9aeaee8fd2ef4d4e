using System.Collections.Immutable;
using Muster.Channels.Feeds;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Tripwires;

namespace Muster.Desk.Replays;

/// <summary>How far a replay has come, for whoever waits for it.</summary>
public interface IReplayListener
{
    /// <summary>So many bytes of a file were read.</summary>
    public void Read(int bytes);

    /// <summary>One setting of a sweep was tried.</summary>
    public void SettingTried();
}

/// <summary>Tests a plan's tripwires on history: reads the files, walks the days, compares with what was really decided.</summary>
public static class MakeReplay
{
    /// <summary>The replay, or everything that is wrong with the plan, the sweeps and the files.</summary>
    public static Outcome<Replay> From(AskedReplay asked, FindCountryByName findCountry, Func<Report, DocumentReading> read, IReplayListener listener)
    {
        var plan = OpenPlan.WithoutRoster(asked.PlanFolder);
        var decisions = asked.Decisions is { } path ? LoadDecisions.From(path) : Outcome.Grant(LoadedDecisions.None);
        Problem[] problems = [.. plan.Problems, .. decisions.Problems];
        return problems.Length > 0
            ? Outcome.Refuse<Replay>(problems)
            : LoadHistory.From(asked, plan.Value, findCountry, read, listener.Read)
                .Then(history => ReplayHistory.Of(asked, plan.Value, history, decisions.Value, listener.SettingTried));
    }
}
