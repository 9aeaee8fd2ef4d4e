using System.Collections.Immutable;
using CsCheck;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Tripwires.History;
using NodaTime;
using static Muster.Picture.Tests.Tell;

namespace Muster.Tripwires.Tests.History;

/// <summary>Random worlds in which pages of governments tell of departures, advice, governments and conflicts.</summary>
internal static class WorldsOfPages
{
    private static readonly LocalDate Anchor = Day("2012-02-28");

    private static readonly Gen<string> Country = AnyOf("ML", "ML", "NE", "BF");

    private static readonly Gen<string> Issuer = AnyOf("US", "GB", "FR");

    private static readonly Gen<Modality> Told = AnyOf(Modality.Asserted, Modality.Asserted, Modality.Claimed, Modality.Planned, Modality.Denied);

    private static readonly Gen<ImmutableArray<DepartureStatus>> Status = AnyOf<ImmutableArray<DepartureStatus>>(
        [DepartureStatus.Ordered], [DepartureStatus.Ordered, DepartureStatus.Suspended, DepartureStatus.Reduced], [DepartureStatus.Authorized]);

    private static readonly Gen<ImmutableArray<string>> Posts = AnyOf<ImmutableArray<string>>([], [], ["a"], ["Gao"]);

    private static readonly Gen<PartialDate?> Date = Gen.OneOf(
        AnyOf<PartialDate?>(null, null, PartialDate.OfMonth(2012, 2), PartialDate.OfYear(2011)),
        Gen.Int[-12, 14].Select(day => (PartialDate?)PartialDate.OfDay(Anchor.PlusDays(day))));

    private static readonly Gen<Condition> Condition = Gen.OneOf(
        Gen.Select(Country, Issuer.Array[0, 2], Status, Posts, Gen.Int[1, 2]).Select((country, issuers, status, posts, sources) => (Condition)new DepartureCondition
        {
            Country = country, Issuers = [.. issuers], Status = status, Posts = posts, Sources = sources,
        }),
        Gen.Select(Country, Gen.Int[1, 4], Issuer.Array[0, 3], Gen.Int[1, 2], Gen.Int[1, 2]).Select((country, level, issuers, least, sources) => (Condition)new AdviceCondition
        {
            Country = country, Level = level, Issuers = [.. issuers], AtLeast = least, Sources = sources,
        }),
        Gen.Select(Country, AnyOf(1, 2, 7, 30, 366), Gen.Int[1, 2]).Select((country, days, sources) => (Condition)new GovernmentCondition
        {
            Country = country, Events = [GovernmentEvent.Coup, GovernmentEvent.Curfew], InDays = days, Sources = sources,
        }),
        Gen.Select(Country, Gen.Int[1, 2]).Select((country, sources) => (Condition)new ConflictSpreadsTo { Country = country, Sources = sources }));

    /// <summary>Pages and, beside them, incidents; conditions on both.</summary>
    public static readonly Gen<World> Any =
        from entries in Entry.Array[0, 7]
        from past in Worlds.Any
        from plan in Worlds.PlanOf(past.Plan.Posts, 100, 1000, zone => Gen.Frequency((4, Condition), (1, Worlds.PastConditions(zone))))
        from walk in Worlds.WalkFrom(Anchor)
        select past with { Plan = plan, Entries = [.. entries.DistinctBy(entry => (entry.Country, entry.From))], From = walk.From, Until = walk.Until };

    private static Gen<KnownSince> Entry =>
        from country in Country
        from day in Gen.Int[-14, 12].Select(Anchor.PlusDays)
        from facts in FactAbout(country).SelectMany(fact => Known(fact, day)).Array[0, 4]
        select new KnownSince(country, day, [.. facts], [.. facts.SelectMany(known => known.Tellings).Select(telling => Heard(telling, country))]);

    private static HeardReport Heard(Telling telling, string country) => new(telling.Document, telling.Hash, telling.Published, telling.Issuer, [country]);

    // Mostly about the page's own country; what a model proposed must never count.
    private static Gen<Fact> FactAbout(string own) =>
        from country in Gen.Frequency((5, Gen.Const(own)), (1, Country))
        from modality in Told
        from origin in AnyOf(FactOrigin.Reader, FactOrigin.Reader, FactOrigin.Reader, FactOrigin.Reader, FactOrigin.Model)
        from fact in FactOf(country)
        select fact with { Modality = modality, Origin = origin };

    private static Gen<Fact> FactOf(string country) => Gen.OneOf(
        Gen.Select(Issuer, AnyOf(Enum.GetValues<DepartureStatus>()), Date, AnyOf<ImmutableArray<string>>([], [], ["a"], ["Gao", "a"]))
            .Select((issuer, status, date, posts) => (Fact)new Departure { Evidence = [Quote()], Issuer = issuer, Country = country, Status = status, Date = date, Posts = posts }),
        Gen.Select(Issuer, AnyOf<int?>(null, 1, 2, 3, 4, 4), AnyOf<string?>(null, null, "the north"))
            .Select((issuer, level, area) => (Fact)new Advice { Evidence = [Quote()], Issuer = issuer, Country = country, Level = level, Area = area }),
        Gen.Select(AnyOf(GovernmentEvent.Coup, GovernmentEvent.Curfew, GovernmentEvent.Election), Date)
            .Select((what, date) => (Fact)new Government { Evidence = [Quote()], Country = country, Event = what, Date = date }),
        Country.Array[0, 2].Select(spread => (Fact)new Conflict { Evidence = [Quote()], Country = country, Nature = "war", SpreadTo = [.. spread] }));

    private static Gen<KnownFact> Known(Fact fact, LocalDate day) =>
        from sources in Gen.Int[1, 2]
        from tellings in TellingOf(fact, day).Array[sources, sources]
        from official in Gen.Bool
        from since in AnyOf<int?>(null, null, null, -3, 0, 4)
        select new KnownFact(fact, [.. tellings], sources, official) { Since = fact is Departure ? After(day, since) : null };

    private static Gen<Telling> TellingOf(Fact fact, LocalDate day) => Gen.Select(AnyOf("us.html", "gb.html", "fr.html"), AnyOf<int?>(null, 0, -1, -5, 2))
        .Select((document, published) => new Telling(document, document, fact) { Published = After(day, published) });

    private static LocalDate? After(LocalDate day, int? days) => days is null ? null : day.PlusDays(days.Value);
}
