using Muster.Kernel;

namespace Muster.Channels.Models;

/// <summary>Where a model answers. Only <see cref="Read"/> makes one, so that no other address is ever called.</summary>
public sealed record ModelAddress
{
    private ModelAddress(Uri uri) => Uri = uri;

    /// <summary>The base address.</summary>
    public Uri Uri { get; }

    /// <summary>Whether it is this machine, so that no report leaves it.</summary>
    public bool IsLoopback => Uri.IsLoopback;

    /// <summary>An address, or a refusal: it must be http or https, without a name, a key, a query or a fragment, and http only to this machine unless that is allowed.</summary>
    public static Outcome<ModelAddress> Read(string text, bool allowHttp)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
        {
            return Refuse($"--model {text}", "a base address such as http://localhost:11434 or https://models.example.org/v1");
        }

        // What stands there may be a secret: it is not repeated.
        if (uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            return Refuse("a --model address with a name, a key or a query in it", "the bare base address; a key comes from --model-key-env or --model-key-file");
        }

        return uri.Scheme is "http" && !uri.IsLoopback && !allowHttp
            ? Refuse($"--model {text}", "https, or an address of this machine, or --model-allow-http")
            : Outcome.Grant(new ModelAddress(uri));
    }

    private static Outcome<ModelAddress> Refuse(string found, string expected) =>
        Outcome.Refuse<ModelAddress>(new Problem(ProblemCodes.ModelAddress, found, expected));
}
