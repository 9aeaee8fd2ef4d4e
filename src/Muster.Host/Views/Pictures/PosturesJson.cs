using System.Text.Json;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Picture.Countries;

namespace Muster.Host.Views.Pictures;

/// <summary>Official postures, one JSON object a line: exactly the contract's keys in its order (contract/picture.md).</summary>
internal static class PosturesJson
{
    /// <summary>Writes them to standard output.</summary>
    public static void Write(IEnumerable<OfficialPosture> postures)
    {
        using var lines = new JsonLines();
        foreach (var posture in postures)
        {
            lines.Json.WriteStartObject();
            Fields(lines.Json, posture);
            lines.Json.WriteEndObject();
            lines.End();
        }
    }

    /// <summary>Writes the fields of one into an object that the caller opens and ends.</summary>
    public static void Fields(Utf8JsonWriter json, OfficialPosture posture)
    {
        json.WriteString("issuer", posture.Issuer);
        json.WriteString("country", posture.Country);
        json.WriteString("status", Words<DepartureStatus>.Of(posture.Status));
        PictureJson.WriteEach(json, "who", posture.Who, (writer, who) => writer.WriteStringValue(Words<Population>.Of(who)));
        PictureJson.WriteEach(json, "posts", posture.Posts, (writer, post) => writer.WriteStringValue(post));
        PictureJson.WriteDay(json, "from", posture.From);
        PictureJson.WriteDay(json, "until", posture.Until);
        json.WriteString("ended", posture.Ended is { } ended ? Words<PostureEnd>.Of(ended) : null);
        PictureJson.WriteEach(json, "evidence", posture.Evidence, (writer, evidence) => PictureJson.WriteSpan(writer, evidence.Document, evidence.Start, evidence.End, quote: null));
    }
}
