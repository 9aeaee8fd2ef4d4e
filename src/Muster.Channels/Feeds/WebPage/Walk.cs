using AngleSharp.Dom;

namespace Muster.Channels.Feeds.WebPage;

/// <summary>Walks a page's tree without a call for every level, so that no page is too deep.</summary>
internal static class Walk
{
    /// <summary>Every node beneath <paramref name="root"/> in the page's order, when it begins and, for an element, again when it ends.</summary>
    public static IEnumerable<(INode Node, bool IsEnd)> Through(INode root)
    {
        var open = new Stack<(INode Node, int Next)>([(root, 0)]);
        while (open.TryPop(out var top))
        {
            // By number: the next sibling is looked for from the first.
            if (top.Next < top.Node.ChildNodes.Length)
            {
                var child = top.Node.ChildNodes[top.Next];
                open.Push((top.Node, top.Next + 1));
                yield return (child, false);
                open.Push((child, 0));
            }
            else if (top.Node is IElement && top.Node != root)
            {
                yield return (top.Node, true);
            }
        }
    }
}
