using System.Collections.Immutable;
using System.Text.Json;
using Muster.Desk.Tripwires;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using Muster.Store.Tripwires;
using Muster.Tripwires;
using Muster.Tripwires.Life;

namespace Muster.Host.Views;

/// <summary>How tripwires stand, one JSON object a line.</summary>
internal static class TripwiresJson
{
    /// <summary>Of all plans.</summary>
    public static void Write(ImmutableArray<WatchedPlan> plans)
    {
        using var lines = new JsonLines();
        foreach (var (plan, kept) in plans.SelectMany(plan => ListTripwires.InOrder(plan).Select(kept => (plan.Name, kept))))
        {
            WriteOne(lines, plan, kept);
        }
    }

    /// <summary>Of one plan.</summary>
    public static void Write(string plan, ImmutableArray<KeptLife> lives)
    {
        using var lines = new JsonLines();
        foreach (var kept in lives)
        {
            WriteOne(lines, plan, kept);
        }
    }

    private static void WriteOne(JsonLines lines, string plan, KeptLife kept)
    {
        var (json, life) = (lines.Json, kept.Life);
        json.WriteStartObject();
        json.WriteString("plan", plan);
        json.WriteString("tripwire", life.Id);
        json.WriteString("state", Words<LifeState>.Of(life.State));
        json.WriteString("since", life.Since.ToString());
        json.WriteString("health", Words<Health>.Of(life.Health));
        json.WriteString("health_why", life.HealthWhy);
        json.WriteBoolean("awaits_decision", life.AwaitsDecision);
        json.WriteBoolean("holds", life.Holds);
        json.WriteString("when", life.Words);
        json.WriteString("propose", Words<ProposedAction>.Of(life.Propose));
        json.WriteString("tripped_at", life.TrippedAt?.ToString());
        json.WriteNumber("trips", life.Trips);
        json.WriteString("known", kept.Now.Known);
        json.WriteString("missing", kept.Now.Missing);
        json.WriteStartArray("evidence");
        foreach (var one in life.Evidence)
        {
            WriteEvidence(json, one);
        }

        json.WriteEndArray();
        json.WriteString("acknowledged_by", life.AcknowledgedBy);
        WriteDecision(json, life.Decision);
        json.WriteString("retired_because", life.RetiredBecause);
        json.WriteEndObject();
        lines.End();
    }

    private static void WriteEvidence(Utf8JsonWriter json, TripEvidence one)
    {
        json.WriteStartObject();
        json.WriteString("quote", one.Quote);
        json.WriteString("document", one.Document);
        json.WriteString("published", one.Published is { } day ? PictureWords.Day(day) : null);
        json.WriteNumber("independent_sources", one.Sources);
        json.WriteBoolean("official", one.Official);
        json.WriteEndObject();
    }

    private static void WriteDecision(Utf8JsonWriter json, LifeDecision? decision)
    {
        if (decision is null)
        {
            json.WriteNull("decision");
            return;
        }

        json.WriteStartObject("decision");
        json.WriteBoolean("act", decision.Act);
        json.WriteString("by", decision.By);
        json.WriteString("because", decision.Because);
        json.WriteString("at", decision.At.ToString());
        json.WriteEndObject();
    }
}
