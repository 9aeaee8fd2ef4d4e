using Muster.Kernel;

namespace Muster.Channels.Fetch;

/// <summary>Says whether an address is one that Muster fetches, as far as its letters tell; <see cref="ConnectChecked"/> checks the machine behind it.</summary>
public static class CheckAddress
{
    private const string Expected = "a public http or https address";

    /// <summary>Null where it is, else the refusal (<see cref="ProblemCodes.FeedAddress"/>).</summary>
    public static Problem? Of(Uri address) =>
        !address.IsAbsoluteUri ? Refuse($"'{address.OriginalString}', which is no whole address")
        : address.Scheme is not ("http" or "https") ? Refuse($"an address of the scheme '{address.Scheme}'")
        : address.UserInfo.Length > 0 ? Refuse($"an address with a name or a password before its host {address.IdnHost}")
        : address.IdnHost.Length == 0 ? Refuse("an address without a host")
        : null;

    /// <summary>The same for an address that <paramref name="from"/> redirects to; what came over https does not go on in the clear.</summary>
    public static Problem? OfRedirect(Uri from, Uri to) =>
        Of(to) is { } problem ? problem with { Found = $"a redirect from {from.Host} to {problem.Found}" }
        : from.Scheme == "https" && to.Scheme == "http" ? new Problem(ProblemCodes.FeedAddress, $"a redirect from https to {Shown(to)}", "a redirect to https")
        : null;

    /// <summary>The refusal of a host whose machines are all of the inner network.</summary>
    internal static Problem Inner(string host) => Refuse($"{host}, a machine of the inner network");

    /// <summary>An address for a person to read: without its query, which may hold a key.</summary>
    internal static string Shown(Uri address) => address.GetLeftPart(UriPartial.Path);

    private static Problem Refuse(string found) => new(ProblemCodes.FeedAddress, found, Expected);
}
