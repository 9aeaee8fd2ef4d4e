using Muster.Kernel;
using Muster.Reading.Times;

namespace Muster.Reading.Proposals;

/// <summary>When a quoted sentence says that it happened.</summary>
internal static class QuotedDate
{
    /// <summary>
    /// True with the proposed date where <see cref="ReadDates"/> finds it in the quoted sentences, or where they give none and it is the day of a news item's
    /// publication; that day is also taken where none is proposed. A date that is only a beginning ("since 2012") counts where <paramref name="since"/> asks for one.
    /// </summary>
    public static bool Find(Quotation quotation, PartialDate? proposed, ReadingContext context, bool since, out PartialDate? date)
    {
        var told = quotation.Parts.SelectMany(part => ReadDates.In(part.Tokens, context.Published)).ToList();
        var published = context is { Published: { } day, Issuer: null } && told.Count == 0 && !since ? PartialDate.OfDay(day) : (PartialDate?)null;
        date = proposed ?? published;
        return proposed is not { } wanted || wanted == published || told.Exists(one => one.IsSince == since && one.Date == wanted);
    }
}
