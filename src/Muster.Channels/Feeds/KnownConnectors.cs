using System.Collections.Immutable;
using Muster.Channels.Feeds.Acled;
using Muster.Channels.Feeds.Australia;
using Muster.Channels.Feeds.Canada;
using Muster.Channels.Feeds.Gdacs;
using Muster.Channels.Feeds.Gdelt;
using Muster.Channels.Feeds.Germany;
using Muster.Channels.Feeds.Ireland;
using Muster.Channels.Feeds.Mailbox;
using Muster.Channels.Feeds.OwnRows;
using Muster.Channels.Feeds.ReliefWeb;
using Muster.Channels.Feeds.Syndication;
using Muster.Channels.Feeds.Ucdp;
using Muster.Channels.Feeds.UnitedKingdom;
using Muster.Channels.Feeds.UnitedStates;
using Muster.Channels.Feeds.WebPage;

namespace Muster.Channels.Feeds;

/// <summary>The kinds of feed that Muster understands. A new one is a folder here and a line below.</summary>
public static class KnownConnectors
{
    /// <summary>The kind of a folder that people put reports into; it is looked into, not fetched.</summary>
    public const string FolderKind = "folder";

    /// <summary>The kind of a mailbox that reports are forwarded to; it is read over IMAP.</summary>
    public const string MailboxKind = "mailbox";

    /// <summary>All connectors: official advisories, stories, incidents.</summary>
    public static ImmutableArray<IConnector> All(FindCountryByName find) =>
    [
        new UsAdvisories(find),
        new UsAdvisoriesApi(find),
        new UkAdvisories(find),
        new CaAdvisories(find),
        new AuAdvisories(find),
        new DeAdvisories(),
        new IeAdvisories(find),
        new SyndicationConnector(),
        new WebPageConnector(),
        new MailConnector(),
        new ReliefWebConnector(find),
        new AcledConnector(find),
        new GedConnector(find),
        new GdeltConnector(),
        new GdacsConnector(find),
        new OwnRowsConnector(find),
    ];
}
