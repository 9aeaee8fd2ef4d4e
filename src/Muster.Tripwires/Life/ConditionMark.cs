using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Muster.Kernel;
using Muster.Tripwires.History;

namespace Muster.Tripwires.Life;

/// <summary>What tells one condition from another.</summary>
public static class ConditionMark
{
    /// <summary>
    /// Sixteen hexadecimal digits of SHA-256 over the condition's words, what it asks for, from which count on it is near, and where the posts of its rings stand and in which time
    /// zone. A name is no part of it.
    /// </summary>
    public static string Of(Tripwire tripwire, Plan plan)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"{ExplainCondition.InWords(tripwire.When, plan)}\n{Words<ProposedAction>.Of(tripwire.Propose)}\n{tripwire.Near}\n");
        var posts = PostsIn(tripwire.When, plan).Select(post => string.Create(CultureInfo.InvariantCulture, $"{post.Id} {post.Country} {post.Point.Lat} {post.Point.Lon} {post.TimeZone}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words + string.Concat(posts))).AsSpan(0, 8));
    }

    /// <summary>The posts round which a condition's rings lie.</summary>
    internal static IEnumerable<Post> PostsIn(Condition condition, Plan plan) =>
        ChangeCondition.Leaves(condition).OfType<Windowed>().Where(windowed => windowed.Zone.Of is not null).Select(ring => CountIncidents.PostOf(ring.Zone, plan));
}
