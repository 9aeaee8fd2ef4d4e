using System.CommandLine;
using Muster.Channels.Feeds;
using Muster.Desk.Feeds;
using Muster.Host.Views;
using Muster.Kernel;
using NodaTime;

namespace Muster.Host.Commands;

/// <summary><c>muster feed add</c>: begins to follow a feed.</summary>
internal static class FeedAddCommand
{
    private const string About = "Begins to follow a feed. Nothing is fetched before the first pull.";

    private static readonly Argument<string> Kind = new("KIND") { Description = "What it is; see below." };

    private static readonly Argument<string?> Address = new("ADDRESS") { Arity = ArgumentArity.ZeroOrOne, Description = "Where a pull begins, or the folder to look into. Default: the kind's own." };

    private static readonly Option<string?> Name = new("--name") { HelpName = "NAME", Description = "Its name. Default: the kind." };

    private static readonly Option<string?> Every = new("--every") { HelpName = "MINUTES", Description = "How often 'muster serve' pulls it. Default: 60." };

    private static readonly Option<string?> Expect = new("--expect") { HelpName = "N", Description = "How few items its whole answer has when it is well. Default: the kind's own." };

    private static readonly Option<string?> MaxAge = new("--max-age") { HelpName = "HOURS", Description = "Without an answer that can be trusted for so long it is BLIND. Default: 36." };

    private static readonly Option<string?> MaxSilence = new("--max-silence") { HelpName = "DAYS", Description = "With nothing new for so long it is DEGRADED. Default: never." };

    private static readonly Option<bool> AllowPrivate = new("--allow-private") { Description = "It may stand on this machine or the inner network." };

    private static readonly Option<string?> MaxMegabytes = new("--max-mb") { HelpName = "N", Description = "How large one answer may be. Default: 64." };

    private static readonly Option<string?> Tell = new("--tell") { HelpName = "RECIPIENT", Description = "Whom to tell when it sees worse or better: mailto:… or https://…" };

    private static readonly Option<string?> KeyFile = new("--key-file") { HelpName = "FILE", Description = "The file that holds a mailbox's password." };

    private static readonly Option<string?> KeyVariable = new("--key-variable") { HelpName = "NAME", Description = "The environment variable that holds it." };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        var command = new VerbCommand("add", About, Examples()) { Kind, Address, DataOption.Option, Name, Every, Expect, MaxAge, MaxSilence, AllowPrivate, MaxMegabytes, Tell, KeyFile, KeyVariable };
        command.SetAction(parsed =>
        {
            var added = Request(parsed).Then(request => AddFeed.From(request, LoadedReader.FindCountry, SystemClock.Instance.GetCurrentInstant()));
            if (!added.TryGet(out var feed))
            {
                return ProblemLines.Write(added.Problems);
            }

            Console.Out.WriteLine($"{feed.Name} is followed. 'muster feed pull {feed.Name}' asks it for the first time.");
            return ExitCodes.Done;
        });
        return command;
    }

    private static Outcome<FeedRequest> Request(ParseResult parsed)
    {
        var folder = DataOption.From(parsed);
        var (every, expect, age) = (Whole(parsed, Every, 1, 10_080), Whole(parsed, Expect, 0, 1_000_000), Whole(parsed, MaxAge, 1, 8_760));
        var (silence, megabytes) = (Whole(parsed, MaxSilence, 1, 3_650), Whole(parsed, MaxMegabytes, 1, 1_000));
        Problem[] problems = [.. folder.Problems, .. every.Problems, .. expect.Problems, .. age.Problems, .. silence.Problems, .. megabytes.Problems];
        return problems.Length > 0
            ? Outcome.Refuse<FeedRequest>(problems)
            : Outcome.Grant(new FeedRequest(
                folder.Value,
                parsed.GetValue(Kind)!,
                parsed.GetValue(Address),
                parsed.GetValue(Name),
                every.Value,
                expect.Value,
                age.Value,
                silence.Value,
                parsed.GetValue(AllowPrivate),
                megabytes.Value,
                parsed.GetValue(Tell))
            {
                KeyFile = parsed.GetValue(KeyFile),
                KeyVariable = parsed.GetValue(KeyVariable),
            });
    }

    private static Outcome<int?> Whole(ParseResult parsed, Option<string?> option, int least, int most) => Arguments.Whole(parsed.GetValue(option), option.Name, least, most);

    private static string Examples()
    {
        var kinds = KnownConnectors.All(_ => null).Select(one => $"  {one.Kind,-20}{one.About}").Append($"  {KnownConnectors.FolderKind,-20}a folder that people put reports into")
            .Append($"  {KnownConnectors.MailboxKind,-20}a mailbox that reports are forwarded to, read over IMAP and left as it is");
        return "Kinds:\n" + string.Join('\n', kinds) + """


            Examples:
              muster feed add us-advisories --data my-data --tell mailto:duty@example.org
              muster feed add rss https://news.example.org/feed.xml --name news --every 15 --data my-data
              muster feed add folder /srv/reports --name desk --data my-data
              muster feed add mailbox imaps://reports@mail.example.org/INBOX --key-file /etc/muster/mailbox.key --data my-data
            """;
    }
}
