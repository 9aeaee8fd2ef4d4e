using Muster.Kernel;
using Muster.Reading.Countries;
using Muster.Reading.Places;

namespace Muster.Reading.Proposals;

/// <summary>Where a quoted sentence puts what it tells.</summary>
/// <param name="Country">ISO code, or null.</param>
/// <param name="Place">The name as written, or null.</param>
/// <param name="Point">Where the gazetteer puts it, or null.</param>
internal sealed record QuotedWhere(string? Country, string? Place, GeoPoint? Point)
{
    /// <summary>
    /// The proposed place as the reader finds it in the quoted sentences, and its country. Null with the reason where no such place that the gazetteer knows is
    /// named there, it lies elsewhere, or neither the sentence nor the document is about the proposed country.
    /// </summary>
    public static QuotedWhere? Of(Quotation quotation, Proposal proposal, ReadingContext context, out ProposalFault fault)
    {
        fault = ProposalFault.PlaceNotInText;
        var places = quotation.Parts.SelectMany(part => FindPlaces.In(part.Sentence, context)).ToList();
        var named = proposal.Place is null ? null : places.Find(place => place is { Point: not null } && string.Equals(place.Name, proposal.Place, StringComparison.OrdinalIgnoreCase));
        if (proposal.Place is not null && named is null)
        {
            return null;
        }

        fault = ProposalFault.CountryNotInText;
        var country = named?.Country ?? proposal.Country ?? context.Country;
        if (proposal.Country is not null && proposal.Country != country)
        {
            return null;
        }

        var told = country is null || country == context.Country || country == named?.Country || places.Exists(place => place.Country == country)
            || quotation.Parts.Any(part => CountryMentions.In(part.Sentence, context.Gazetteer).Any(mention => mention.Country == country && !mention.IsActor));
        return told ? new QuotedWhere(country, named?.Name, named?.Point) : null;
    }
}
