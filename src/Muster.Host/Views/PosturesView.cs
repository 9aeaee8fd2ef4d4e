using System.Collections.Immutable;
using System.Text.Json;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Picture.Countries;
using NodaTime;

namespace Muster.Host.Views;

/// <summary>Postures, one a line.</summary>
internal static class PosturesView
{
    public static int Write(ImmutableArray<OfficialPosture> postures, bool json)
    {
        using var lines = new JsonLines();
        foreach (var posture in postures)
        {
            Write(lines.Json, posture);
            lines.End();
        }

        return ExitCodes.Done;
    }

    public static void Write(Utf8JsonWriter json, OfficialPosture posture)
    {
        json.WriteStartObject();
        json.WriteString("issuer", posture.Issuer);
        json.WriteString("country", posture.Country);
        json.WriteString("status", Words<DepartureStatus>.Of(posture.Status));
        json.WriteStartArray("who");
        foreach (var who in posture.Who)
        {
            json.WriteStringValue(Words<Population>.Of(who));
        }

        json.WriteEndArray();
        json.WriteStartArray("posts");
        foreach (var post in posture.Posts)
        {
            json.WriteStringValue(post);
        }

        json.WriteEndArray();
        json.WriteString("from", PartialDate.OfDay(posture.From).ToString());
        json.WriteString("until", posture.Until is { } until ? PartialDate.OfDay(until).ToString() : null);
        json.WriteString("ended", posture.Ended is { } ended ? Words<PostureEnd>.Of(ended) : null);
        json.WriteStartArray("evidence");
        foreach (var evidence in posture.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("document", evidence.Document);
            json.WriteNumber("start", evidence.Start);
            json.WriteNumber("end", evidence.End);
            json.WriteString("quote", evidence.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
