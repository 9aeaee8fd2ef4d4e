using System.Collections.Immutable;
using System.CommandLine;
using Muster.Channels;
using Muster.Desk.Scim;
using Muster.Host.Pages.Calls;
using Muster.Host.Pages.Scim;
using Muster.Kernel;
using Muster.Store;

namespace Muster.Host.Commands;

/// <summary>What <c>muster serve</c> needs for identity providers.</summary>
/// <param name="Known">Which providers.</param>
/// <param name="MayChangeMany">Whether more than 5 % of the people may leave or move within an hour.</param>
internal sealed record ScimToServe(ApiTokens Known, bool MayChangeMany)
{
    /// <summary><c>--scim-tokens FILE</c>.</summary>
    public static readonly Option<string?> Tokens = new("--scim-tokens") { HelpName = "FILE", Description = "Which identity providers may keep the roster through /scim/v2: a line each, NAME and the SHA-256 of the token; docs/scim.md." };

    /// <summary><c>--scim-mass-change</c>.</summary>
    public static readonly Option<bool> MassChange = new("--scim-mass-change") { Description = "Lets identity providers remove or move more than 5 % of the people within an hour." };

    private const int Limit = 1_000_000;

    /// <summary>It, null where no provider may come, or every reason why not.</summary>
    public static Outcome<ScimToServe?> From(ParseResult parsed) => parsed.GetValue(Tokens) is not { } file
        ? parsed.GetValue(MassChange) ? Refuse("--scim-mass-change without --scim-tokens", "--scim-tokens FILE") : Outcome.Grant<ScimToServe?>(null)
        : parsed.GetValue(PlanToWatch.Plan) is null ? Refuse("--scim-tokens without --plan", "--plan DIR, whose posts people are at")
        : OpenFile.Bytes(file, Limit).Then(bytes => DecodeText.From(bytes, file)).Then(text => ApiTokens.Read(text.Text, file))
            .Then(tokens => Outcome.Grant<ScimToServe?>(new ScimToServe(tokens, parsed.GetValue(MassChange))));

    /// <summary>Its addresses over a data folder.</summary>
    public MapScim Over(DataStore store, ImmutableArray<Post> posts, TimeProvider clock) =>
        new(new ScimRoutes(new ScimRoster(store, posts, new MassGuard(MayChangeMany)), Known, clock));

    private static Outcome<ScimToServe?> Refuse(string found, string expected) => Outcome.Refuse<ScimToServe?>(new Problem(ProblemCodes.BadArgument, found, expected));
}
