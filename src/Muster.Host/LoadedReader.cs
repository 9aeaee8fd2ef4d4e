using Muster.Channels.Feeds;
using Muster.Channels.Fetch;
using Muster.Channels.Notices;
using Muster.Desk;
using Muster.Desk.Feeds;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading;
using Muster.Reading.Decisions;
using Muster.Reading.Places;
using Muster.Reading.Proposals;
using Muster.Reading.Syntax;

namespace Muster.Host;

/// <summary>The reader over the gazetteer that ships beside the program; loaded when first needed.</summary>
internal static class LoadedReader
{
    private static readonly Lazy<Gazetteer> Places = new(() => Gazetteer.Open(Bytes("gazetteer.bin")));

    private static readonly Lazy<SyntaxModel> Syntax = new(() => SyntaxModel.Open(Bytes("syntax.bin")));

    private static readonly Lazy<DecisionModel> Decisions = new(() => DecisionModel.Open(Bytes("decisions.bin")));

    private static readonly Lazy<Reader> Reader = new(() => new Reader(Places.Value, Syntax.Value, Decisions.Value));

    /// <summary>Reads a report; safe for many threads.</summary>
    public static DocumentReading Read(Report report) => Reader.Value.Read(report);

    /// <summary>Checks what a model proposes against the same gazetteer.</summary>
    public static JudgeProposals Judge() => new(Places.Value, Syntax.Value);

    /// <summary>Reads a report and says why each fact was read.</summary>
    public static Explanation Explain(Report report) => Reader.Value.Explain(report);

    /// <summary>The English name of a country, or what was given where it is no country's code.</summary>
    public static string CountryName(string iso) => Places.Value.CountryName(iso);

    /// <summary>ISO code of the country of that English name, or null.</summary>
    public static string? FindCountry(string name) => Places.Value.Country(name);

    /// <summary>ISO code of a country that is named by its code, in any case, or by its English name; null for anything else.</summary>
    public static string? CountryOf(string codeOrName) =>
        codeOrName is [var first, var second] && char.IsAsciiLetter(first) && char.IsAsciiLetter(second) && codeOrName.ToUpperInvariant() is var code && CountryName(code) != code
            ? code
            : FindCountry(codeOrName);

    /// <summary>Where a place of a country lies, or null unless exactly one settlement there bears the name.</summary>
    public static GeoPoint? FindPoint(string place, string country)
    {
        var settlements = Places.Value.Places(place).Where(one => one.Country == country && (one.Kind is PlaceKind.Capital or PlaceKind.Settlement)).Take(2).ToArray();
        return settlements is [var only] ? only.Point : null;
    }

    /// <summary>Pulls feeds with the connectors that Muster has; a text that comes again is read once. Reading, too, ends with <paramref name="stop"/>.</summary>
    public static PullFeed PullFeed(Outside outside, CancellationToken stop)
    {
        var once = new ReadOnce(Read);
        return new PullFeed(
            KnownConnectors.All(FindCountry),
            report =>
            {
                stop.ThrowIfCancellationRequested();
                return once.Read(report);
            },
            outside);
    }

    /// <summary>Hands queued notices over.</summary>
    public static SendNotices SendNotices() => new(NoticeSettings.FromEnvironment(), TimeProvider.System);

    private static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, file));
}
