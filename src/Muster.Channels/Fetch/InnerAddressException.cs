using Muster.Kernel;

namespace Muster.Channels.Fetch;

/// <summary>Carries a refusal through the HTTP client, which knows no other way out of a connection; it never leaves this folder.</summary>
internal sealed class InnerAddressException(Problem problem) : IOException(problem.ToString())
{
    public Problem Problem { get; } = problem;
}
