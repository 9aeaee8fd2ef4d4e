using AngleSharp.Dom;

namespace Muster.Channels.Feeds.WebPage;

/// <summary>Walks a page's tree without a call for every level, so that no page is too deep.</summary>
internal static class Walk
{
    /// <summary>Every node beneath <paramref name="root"/> in the page's order, when it begins and, for an element, again when it ends.</summary>
    public static IEnumerable<(INode Node, bool IsEnd)> Through(INode root)
    {
        var node = root.FirstChild;
        while (node is not null)
        {
            yield return (node, false);
            if (node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            // Up to the first that has a neighbour.
            while (node is not null)
            {
                if (node is IElement)
                {
                    yield return (node, true);
                }

                if (node.NextSibling is { } next)
                {
                    node = next;
                    break;
                }

                node = node.Parent == root ? null : node.Parent;
            }
        }
    }
}
