using Muster.Kernel;

namespace Muster.Reading.Proposals;

/// <summary>A fact as a model proposes it: nothing here is believed before it is checked.</summary>
internal sealed record Proposal(string Kind, string Quote, string Type)
{
    public string? Country { get; init; }

    public string? Place { get; init; }

    public string? Issuer { get; init; }

    public PartialDate? Date { get; init; }

    public CountRange? Killed { get; init; }

    public CountRange? Injured { get; init; }

    public CountRange? Abducted { get; init; }

    public CountRange? Count { get; init; }
}
