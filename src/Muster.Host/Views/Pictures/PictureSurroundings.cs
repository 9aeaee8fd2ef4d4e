using System.Collections.Immutable;
using Muster.Kernel;
using NodaTime;

namespace Muster.Host.Views.Pictures;

/// <summary>What a page shows beside the picture itself.</summary>
/// <param name="CountryName">The English name of a country's ISO code.</param>
internal sealed record PictureSurroundings(Func<string, string> CountryName)
{
    /// <summary>The outlines of countries, or null where they are not there: the map then says so.</summary>
    public Atlas? Atlas { get; init; }

    /// <summary>The organisation's own posts, drawn on the map where they lie in it.</summary>
    public ImmutableArray<Post> Posts { get; init; } = [];

    /// <summary>When feeds were blind; where empty, what the picture's feeds say of themselves.</summary>
    public ImmutableArray<BlindSpan> Blind { get; init; } = [];

    /// <summary>What stands above the page where it is one of several: the way to the others.</summary>
    public Markup Above { get; init; }

    /// <summary>The first day of the timeline, or null for a year before the picture's day.</summary>
    public LocalDate? TimelineFrom { get; init; }
}

/// <summary>Days on which a feed told nothing that could be trusted.</summary>
/// <param name="Feed">Its name.</param>
/// <param name="From">The first such day.</param>
/// <param name="Until">The first day on which it saw again, or null while it is blind.</param>
/// <param name="Why">Why, as a clause, or null.</param>
internal sealed record BlindSpan(string Feed, LocalDate From, LocalDate? Until, string? Why);
