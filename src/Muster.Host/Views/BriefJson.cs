using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Muster.Desk;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Tripwires;

namespace Muster.Host.Views;

/// <summary>
/// The brief as one JSON object (contract/brief.md). <c>facts</c> are as each report tells them; beside the contract, <c>known</c> says which of
/// them tell the same thing (<c>facts</c>: their places in the list) and from how many independent sources, and <c>notices</c> what to know of the
/// brief itself.
/// </summary>
internal static class BriefJson
{
    /// <summary>Writes it to standard output, with a line feed.</summary>
    public static void Write(Brief brief)
    {
        using var output = new BufferedStream(Console.OpenStandardOutput(), 65_536);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, brief);
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, Brief brief)
    {
        json.WriteStartObject();
        json.WriteString("plan", brief.Plan.Name);
        json.WriteString("as_of", PartialDate.OfDay(brief.Picture.AsOf).ToString());
        json.WriteString("country", brief.Picture.Country);
        WriteFacts(json, brief.Picture.Facts);
        WriteKnown(json, brief.Picture.Facts);
        json.WriteStartArray("tripwires");
        foreach (var verdict in brief.Verdicts)
        {
            Write(json, verdict);
        }

        json.WriteEndArray();
        WriteProposal(json, brief.Proposal);
        WriteRollCall(json, brief);
        WriteStrings(json, "notices", brief.Notices);
        json.WriteEndObject();
    }

    private static void WriteFacts(Utf8JsonWriter json, ImmutableArray<KnownFact> facts)
    {
        json.WriteStartArray("facts");
        foreach (var telling in facts.SelectMany(fact => fact.Tellings))
        {
            WriteFact.To(json, telling.Fact, telling.Document);
        }

        json.WriteEndArray();
    }

    private static void WriteKnown(Utf8JsonWriter json, ImmutableArray<KnownFact> facts)
    {
        var place = 0;
        json.WriteStartArray("known");
        foreach (var fact in facts)
        {
            json.WriteStartObject();
            json.WriteStartArray("facts");
            for (var telling = 0; telling < fact.Tellings.Length; telling++)
            {
                json.WriteNumberValue(place++);
            }

            json.WriteEndArray();
            json.WriteNumber("independent_sources", fact.IndependentSources);
            json.WriteBoolean("official", fact.Official);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteStartObject();
        json.WriteString("id", verdict.Tripwire.Id);
        json.WriteString("name", verdict.Tripwire.Name);
        json.WriteString("state", Words<TripwireState>.Of(verdict.State));
        json.WriteString("health", Words<Health>.Of(verdict.Health));
        json.WriteString("propose", Words<ProposedAction>.Of(verdict.Tripwire.Propose));
        json.WriteStartArray("evidence");
        foreach (var telling in verdict.Evidence.SelectMany(fact => fact.Tellings))
        {
            foreach (var span in telling.Fact.Evidence)
            {
                json.WriteStartObject();
                json.WriteString("document", telling.Document);
                json.WriteNumber("start", span.Start);
                json.WriteNumber("end", span.End);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteString("known", verdict.Known);
        json.WriteString("missing", verdict.Missing);
        json.WriteEndObject();
    }

    private static void WriteProposal(Utf8JsonWriter json, Proposal proposal)
    {
        json.WriteStartObject("proposal");
        json.WriteString("status", proposal.Status is { } status ? Words<ProposedAction>.Of(status) : null);
        WriteStrings(json, "because", proposal.Because.Select(tripwire => tripwire.Id));
        WriteStrings(json, "posts", proposal.Posts.Select(post => post.Id));
        WriteStrings(json, "leave", proposal.Worksheet.Leave);
        WriteStrings(json, "may_leave", proposal.Worksheet.MayLeave);
        WriteStrings(json, "stay", proposal.Worksheet.Stay);
        WriteStrings(json, "unclassified", proposal.Worksheet.Unclassified);
        json.WriteEndObject();
    }

    private static void WriteRollCall(Utf8JsonWriter json, Brief brief)
    {
        json.WriteStartObject("roll_call");
        json.WriteNumber("people", brief.RollCall.People);
        json.WriteNumber("reachable", brief.RollCall.Reachable);
        WriteStrings(json, "unreachable", brief.RollCall.Unreachable);
        json.WriteNumber("emails", brief.RollCall.Emails);
        json.WriteNumber("texts", brief.RollCall.Texts);
        json.WriteStartObject("warden_sheets");
        foreach (var (warden, people) in brief.RollCall.WardenSheets)
        {
            WriteStrings(json, warden, people);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
