using System.Xml.Linq;

namespace Muster.Channels.Feeds.Syndication;

/// <summary>The namespaces that feeds draw on beside their own.</summary>
internal static class FeedNames
{
    /// <summary>RSS 1.0 content module: the whole text as HTML.</summary>
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";

    /// <summary>Dublin Core: dates and names.</summary>
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>Dublin Core terms.</summary>
    public static readonly XNamespace Terms = "http://purl.org/dc/terms/";

    /// <summary>Atom (RFC 4287), also for links within RSS.</summary>
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>RDF, the root of RSS 1.0.</summary>
    public static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
}
