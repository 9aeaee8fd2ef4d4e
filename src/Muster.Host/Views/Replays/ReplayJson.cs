using System.Text.Json;
using Muster.Desk.Replays;
using Muster.Host.Views.Pictures;
using Muster.Tripwires.History;

namespace Muster.Host.Views.Replays;

/// <summary>
/// A replay as JSON Lines: one object an episode, with exactly the contract's keys (contract/plan.md, "Replay"); then, where decisions were given, one object a
/// tripwire under the key <c>score</c>. Of a sweep one object a setting.
/// </summary>
internal static class ReplayJson
{
    /// <summary>Writes it to standard output.</summary>
    public static void Write(Replay replay)
    {
        using var lines = new JsonLines();
        foreach (var episode in replay.Episodes)
        {
            Write(lines, json => Episode(json, episode));
        }

        foreach (var score in replay.Decisions.IsEmpty ? [] : replay.Scores)
        {
            Write(lines, json => Score(json, score, replay.Blind.Contains(score.Tripwire)));
        }

        foreach (var setting in replay.Settings)
        {
            Write(lines, json => Setting(json, setting, !replay.Decisions.IsEmpty));
        }
    }

    private static void Write(JsonLines lines, Action<Utf8JsonWriter> body)
    {
        lines.Json.WriteStartObject();
        body(lines.Json);
        lines.Json.WriteEndObject();
        lines.End();
    }

    private static void Episode(Utf8JsonWriter json, Episode episode)
    {
        json.WriteString("tripwire", episode.Tripwire);
        PictureJson.WriteDay(json, "from", episode.From);
        PictureJson.WriteDay(json, "until", episode.Until);
        json.WriteNumber("peak", episode.Peak);
        PictureJson.WriteEach(json, "evidence", episode.Evidence, (writer, id) => writer.WriteStringValue(id));
    }

    private static void Score(Utf8JsonWriter json, RuleScore score, bool isBlind)
    {
        json.WriteString("tripwire", score.Tripwire);
        json.WriteStartObject("score");
        json.WriteBoolean("blind", isBlind);
        Counts(json, score, withDecisions: true);
        PictureJson.WriteEach(json, "foreseen", score.Hits, Hit);
        PictureJson.WriteEach(json, "missed", score.Misses, Decision);
        PictureJson.WriteEach(json, "stood", score.Standing, Decision);
        PictureJson.WriteEach(json, "false", score.FalseTrips, (writer, day) => writer.WriteStringValue(ReplayWords.Day(day)));
        json.WriteEndObject();
    }

    private static void Setting(Utf8JsonWriter json, SweptSetting setting, bool withDecisions)
    {
        json.WriteString("tripwire", setting.Tripwire);
        json.WriteStartObject("set");
        foreach (var (key, value) in setting.Values)
        {
            json.WriteNumber(key, value);
        }

        json.WriteEndObject();
        json.WriteBoolean("is_plan", setting.IsPlans);
        Counts(json, setting.Score, withDecisions);
    }

    private static void Counts(Utf8JsonWriter json, RuleScore score, bool withDecisions)
    {
        json.WriteNumber("trips", score.Trips);
        json.WriteNumber("days_held", score.DaysHeld);
        json.WriteNumber("trips_a_year", Math.Round(score.TripsAYear, 3));
        if (!withDecisions)
        {
            return;
        }

        json.WriteNumber("hits", score.Hits.Length);
        json.WriteNumber("misses", score.Misses.Length);
        json.WriteNumber("standing", score.Standing.Length);
        json.WriteNumber("false_trips", score.FalseTrips.Length);
        json.WriteNumber("unscored_trips", score.Unscored);
        if (score.MedianWarning is { } median)
        {
            json.WriteNumber("median_warning_days", median);
        }
        else
        {
            json.WriteNull("median_warning_days");
        }
    }

    private static void Hit(Utf8JsonWriter json, ForeseenDecision hit)
    {
        json.WriteStartObject();
        Fields(json, hit.Decision);
        PictureJson.WriteDay(json, "tripped", hit.TrippedOn);
        json.WriteNumber("days_of_warning", hit.LeastDays);
        json.WriteNumber("at_most", hit.MostDays);
        json.WriteEndObject();
    }

    private static void Decision(Utf8JsonWriter json, RealDecision decision)
    {
        json.WriteStartObject();
        Fields(json, decision);
        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, RealDecision decision)
    {
        json.WriteString("country", decision.Country);
        PictureJson.WriteDay(json, "date", decision.Earliest);
        if (decision.Latest != decision.Earliest)
        {
            PictureJson.WriteDay(json, "date_latest", decision.Latest);
        }

        json.WriteString("status", decision.Status);
        json.WriteString("post", decision.Place);
    }
}
