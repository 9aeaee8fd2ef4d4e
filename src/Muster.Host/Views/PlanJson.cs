using Muster.Desk;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using Muster.Tripwires;

namespace Muster.Host.Views;

/// <summary>A plan explained, as one JSON object.</summary>
internal static class PlanJson
{
    /// <summary>Writes it to standard output.</summary>
    public static void Write(CheckedPlan plan)
    {
        using var lines = new JsonLines();
        var json = lines.Json;
        json.WriteStartObject();
        json.WriteString("plan", plan.Plan.Name);
        PictureJson.WriteEach(json, "posts", plan.Plan.Posts, (writer, post) =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", post.Id);
            writer.WriteString("name", post.Name);
            writer.WriteString("country", post.Country);
            writer.WriteNumber("lat", post.Point.Lat);
            writer.WriteNumber("lon", post.Point.Lon);
            writer.WriteString("time_zone", post.TimeZone ?? "UTC");
            writer.WriteEndObject();
        });
        PictureJson.WriteEach(json, "tripwires", plan.Tripwires, (writer, one) =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", one.Tripwire.Id);
            writer.WriteString("name", one.Tripwire.Name);
            writer.WriteString("propose", Words<ProposedAction>.Of(one.Tripwire.Propose));
            foreach (var (key, sentence) in ((string, string)[])[("trips", one.Trips), ("near", one.Near), ("days", one.Days), ("asks", one.Asks), ("sees", one.Sees)])
            {
                writer.WriteString(key, sentence);
            }

            PictureJson.WriteEach(writer, "doubts", one.Doubts, (inner, doubt) => inner.WriteStringValue(doubt));
            writer.WriteEndObject();
        });
        json.WriteStartObject("notices");
        json.WriteNumber("at_most", plan.Plan.Notices.AtMost);
        json.WriteNumber("in_hours", plan.Plan.Notices.InHours);
        json.WriteEndObject();
        if (plan.People is { } people)
        {
            json.WriteNumber("people", people);
        }
        else
        {
            json.WriteNull("people");
        }

        PictureJson.WriteEach(json, "doubts", plan.Doubts, (writer, doubt) => writer.WriteStringValue(doubt));
        json.WriteEndObject();
        lines.End();
    }
}
