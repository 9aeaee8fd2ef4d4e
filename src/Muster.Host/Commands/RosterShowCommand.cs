using System.CommandLine;
using Muster.Channels.Fetch;
using Muster.Desk.People;
using Muster.Host.Views;
using Muster.Host.Views.Rosters;
using Muster.Kernel;

namespace Muster.Host.Commands;

/// <summary><c>muster roster show</c>: who is on the roster, or one person.</summary>
internal static class RosterShowCommand
{
    private const string Examples = """
        No phone, address or place is shown without --private, and the log says who saw them.

        Examples:
          muster roster show --data my-data
          muster roster show --post bamako --json --data my-data
          muster roster show p01 --data my-data
          muster roster show p01 --private --by "Ada Example" --data my-data

        Exit codes: 0 done; 2 bad input; 1 a fault in Muster.
        """;

    private static readonly Argument<string?> Id = new("ID") { Arity = ArgumentArity.ZeroOrOne, Description = "A person's id; everybody where it is left out." };

    private static readonly Option<string?> Post = new("--post") { HelpName = "ID", Description = "Only the people of this post." };

    private static readonly Option<bool> Private = new("--private") { Description = "Also phones, e-mail addresses and places; needs --by." };

    private static readonly Option<bool> Json = new("--json") { Description = "One JSON object a person, one a line." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("show", "Shows how many people are where, and who; or one person with where each field came from and when it was last proved.", Examples)
        {
            Id, DataOption.Option, Post, Private, RosterOptions.By, Json,
        };
        command.SetAction(parsed =>
        {
            var view = parsed.GetValue(Private) ? RosterOptions.View(parsed, "--private").Then(one => Outcome.Grant<PrivateView?>(one)) : Outcome.Grant<PrivateView?>(null);
            var folder = DataOption.Begun(parsed);
            Problem[] problems = [.. folder.Problems, .. view.Problems];
            return problems.Length > 0 ? ProblemLines.Write(problems)
                : parsed.GetValue(Id) is { } id ? ShowOne(folder.Value, id, view.Value, parsed.GetValue(Json))
                : ShowAll(folder.Value, parsed.GetValue(Post), view.Value, parsed.GetValue(Json));
        });
        return command;
    }

    private static int ShowOne(string folder, string id, PrivateView? view, bool json)
    {
        var found = ShowPerson.In(folder, id, view, Outside.Real.Now);
        if (!found.TryGet(out var shown))
        {
            return ProblemLines.Write(found.Problems);
        }

        if (json)
        {
            PeopleJson.Write(shown, view is not null);
        }
        else
        {
            PersonTerminal.Write(shown, view is not null);
        }

        return ExitCodes.Done;
    }

    private static int ShowAll(string folder, string? post, PrivateView? view, bool json)
    {
        var found = ListPeople.In(folder, post, view, Outside.Real.Now);
        if (!found.TryGet(out var listed))
        {
            return ProblemLines.Write(found.Problems);
        }

        if (json)
        {
            PeopleJson.Write(listed, view is not null);
        }
        else
        {
            PeopleTerminal.Write(listed, view is not null);
        }

        return ExitCodes.Done;
    }
}
