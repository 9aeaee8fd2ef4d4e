using System.Net;
using Muster.Channels.Feeds;
using Muster.Channels.Feeds.Mailbox;
using Muster.Channels.Fetch;
using Muster.Kernel;
using Muster.Picture.Feeds;
using Muster.Store;
using Muster.Store.Feeds;
using NodaTime;

namespace Muster.Desk.Feeds;

/// <summary>A feed to follow; null leaves a setting to the kind's default.</summary>
public sealed record FeedRequest(
    string Folder, string Kind, string? Address, string? Name, int? EveryMinutes, int? Minimum, int? LongestSilenceHours, int? OldestNewsDays, bool AllowPrivate, int? MaxMegabytes, string? Tell)
{
    /// <summary>The file that holds the key of a mailbox, or null.</summary>
    public string? KeyFile { get; init; }

    /// <summary>The environment variable that holds it, or null.</summary>
    public string? KeyVariable { get; init; }
}

/// <summary>Begins to follow a feed.</summary>
public static class AddFeed
{
    private const int Hourly = 60;
    private const int ADayAndAHalf = 36;
    private const int Megabytes = 64;

    /// <summary>The feed, or every reason why it cannot be followed. Nothing is fetched yet.</summary>
    public static Outcome<Feed> From(FeedRequest request, FindCountryByName find, Instant now)
    {
        var connector = KnownConnectors.All(find).FirstOrDefault(one => one.Kind == request.Kind);
        Problem[] problems = [.. Trouble(request, connector)];
        return problems.Length > 0
            ? Outcome.Refuse<Feed>(problems)
            : OpenStore.At(request.Folder).Then(PrepareStore.Run).Then(store => KeepFeed.In(store, Feed(request, connector), now));
    }

    private static Feed Feed(FeedRequest request, IConnector? connector) => new(
        request.Name ?? request.Kind,
        request.Kind,
        request.Address,
        Duration.FromMinutes(request.EveryMinutes ?? Hourly),
        new FeedExpectation(
            request.Minimum ?? connector?.ExpectedMinimum ?? 0,
            Duration.FromHours(request.LongestSilenceHours ?? Math.Max(ADayAndAHalf, 3 * (request.EveryMinutes ?? Hourly) / Hourly)),
            request.OldestNewsDays is { } days ? Duration.FromDays(days) : null),
        request.AllowPrivate,
        request.MaxMegabytes ?? Megabytes,
        request.Tell)
    {
        KeyFile = request.KeyFile is { } path ? Path.GetFullPath(path) : null,
        KeyVariable = request.KeyVariable,
    };

    private static IEnumerable<Problem> Trouble(FeedRequest request, IConnector? connector)
    {
        var isFolder = request.Kind == KnownConnectors.FolderKind;
        if (request.Kind == KnownConnectors.MailboxKind)
        {
            foreach (var trouble in MailboxTrouble(request))
            {
                yield return trouble;
            }
        }
        else if ((request.KeyFile ?? request.KeyVariable) is not null)
        {
            yield return Bad("a key for a feed that is no mailbox", "--key-file and --key-variable only with the kind mailbox");
        }
        else if (connector is null && !isFolder)
        {
            yield return Bad($"the kind '{request.Kind}'", "one of those that 'muster feed add --help' lists");
        }
        else if (request.Address is null && (isFolder || connector!.Start.IsEmpty))
        {
            yield return Bad($"no address for {request.Kind}", isFolder ? "the folder to look into" : "the address to fetch");
        }
        else if (request.Address is not null && !isFolder && AddressTrouble(request) is { } wrong)
        {
            yield return wrong;
        }

        if (request.Tell is { } tell && !(Uri.TryCreate(tell, UriKind.Absolute, out var recipient) && recipient.Scheme is "mailto" or "https" or "http"))
        {
            yield return Bad($"--tell {tell}", "mailto:somebody@example.org or https://…");
        }
    }

    private static IEnumerable<Problem> MailboxTrouble(FeedRequest request)
    {
        foreach (var problem in MailboxAddress.Read(request.Address ?? "", request.AllowPrivate).Problems)
        {
            yield return problem;
        }

        if (request.KeyFile is null == request.KeyVariable is null)
        {
            yield return Bad(request.KeyFile is null ? "no key for the mailbox" : "two keys for the mailbox", "--key-file FILE or --key-variable NAME, which hold its password");
        }
    }

    private static Problem? AddressTrouble(FeedRequest request) =>
        Uri.TryCreate(request.Address, UriKind.Absolute, out var address) ? CheckAddress.Of(address) ?? Inner(address, request) : Bad($"the address '{request.Address}'", "a whole http or https address");

    // A name is looked up at every pull; a number can be told at once.
    private static Problem? Inner(Uri address, FeedRequest request) =>
        !request.AllowPrivate && IPAddress.TryParse(address.IdnHost, out var number) && !PublicAddress.Is(number)
            ? new Problem(ProblemCodes.FeedAddress, $"{address.Host}, a machine of the inner network", "a public address, or --allow-private") : null;

    private static Problem Bad(string found, string expected) => new(ProblemCodes.BadArgument, found, expected);
}
