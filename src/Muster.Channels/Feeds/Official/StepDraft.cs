using System.Collections.Immutable;
using Muster.Kernel;

namespace Muster.Channels.Feeds.Official;

/// <summary>A <see cref="FeedStep"/> in the making.</summary>
internal sealed class StepDraft
{
    private readonly List<FeedItem> items = [];
    private readonly List<Uri> next = [];
    private readonly HashSet<Uri> followed = [];
    private readonly List<FeedFlaw> flaws = [];

    public IReadOnlyList<FeedItem> Items => items;

    public void Add(FeedItem item) => items.Add(item);

    public void Follow(Uri address)
    {
        if (followed.Add(address))
        {
            next.Add(address);
        }
    }

    public void Flaw(string where, string what) => flaws.Add(new FeedFlaw(where, what));

    /// <summary>The step; a refusal where neither an item nor a further address came of the answer: what is empty is broken, never calm.</summary>
    public Outcome<FeedStep> Finish(FetchedAnswer answer, string expected)
    {
        if (items.Count > 0 || next.Count > 0)
        {
            return Outcome.Grant(new FeedStep([.. items], [.. next], [.. flaws]));
        }

        var found = flaws.Count == 0 ? "nothing in the list" : $"nothing that can be used among {flaws.Count} ({flaws[0].Where}: {flaws[0].What})";
        return Outcome.Refuse<FeedStep>(WrongShape.Of(answer, found, expected));
    }
}
