using System.CommandLine;
using System.Text;
using Muster.Desk;
using Muster.Host.Views;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using Muster.Picture.Countries;
using NodaTime;

namespace Muster.Host.Commands;

/// <summary><c>muster picture</c>: what is known of a country (contract/picture.md).</summary>
internal static class PictureCommand
{
    private const string About = "Shows what is known of a country: advice side by side, who has moved its people, what happened, and where we are blind.";

    private const string Examples = """
        Examples:
          muster picture ML --data my-data
          muster picture ML --data my-data --as-of 2025-11-05 --html mali.html

        Exit codes: 0 done; 2 bad input, named on standard error; 1 a fault in Muster.
        """;

    private static readonly Argument<string> Country = new("CC") { Description = "The country's ISO code, such as ML." };

    private static readonly Option<string?> AsOf = new("--as-of") { HelpName = "DAY", Description = "What was known on this day. Default: today." };

    private static readonly Option<bool> Json = new("--json") { Description = "The picture as one JSON object." };

    private static readonly Option<string?> Html = new("--html") { HelpName = "FILE", Description = "Writes a page with a map and a timeline, which works without a network, and nothing to the terminal." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("picture", About, Examples) { Country, DataOption.Option, AsOf, Json, Html };
        command.SetAction(parsed =>
        {
            var (folder, day) = (DataOption.Begun(parsed), Arguments.Day(parsed.GetValue(AsOf), "--as-of"));
            var country = Arguments.Country(parsed.GetValue(Country));
            Problem[] problems = [.. folder.Problems, .. country.Problems, .. day.Problems, .. Arguments.Page(parsed.GetValue(Html), parsed.GetValue(Json))];
            if (problems.Length > 0)
            {
                return ProblemLines.Write(problems);
            }

            var picture = ShowCountry.From(new PictureRequest(folder.Value, country.Value!, day.Value), SystemClock.Instance.GetCurrentInstant());
            return picture.TryGet(out var known) ? Show(known, parsed) : ProblemLines.Write(picture.Problems);
        });
        return command;
    }

    private static int Show(CountryPicture picture, ParseResult parsed)
    {
        if (parsed.GetValue(Html) is { } page)
        {
            var around = new PictureSurroundings(LoadedReader.CountryName) { Atlas = Atlas.BesideProgram() };
            File.WriteAllText(page, PictureHtml.Of(picture, around), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        else if (parsed.GetValue(Json))
        {
            PictureJson.Write(picture);
        }
        else
        {
            PictureTerminal.Write(picture, LoadedReader.CountryName);
        }

        return ExitCodes.Done;
    }
}
