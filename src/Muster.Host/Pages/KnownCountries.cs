using System.Collections.Immutable;
using Muster.Desk;
using Muster.Kernel;
using Muster.Store;
using NodaTime;

namespace Muster.Host.Pages;

/// <summary>The list of countries for the first page. Making it reads every page that was ever kept, so it is made anew only when something was kept since, or a day is over.</summary>
internal sealed class KnownCountries(string folder)
{
    private readonly Lock gate = new();
    private (long Head, LocalDate Day, ImmutableArray<ListedCountry> Countries)? last;

    /// <summary>The list as it stands now.</summary>
    public Outcome<ImmutableArray<ListedCountry>> At(Instant now)
    {
        lock (gate)
        {
            return OpenStore.At(folder).Then(LogHead.Of).Then(head =>
            {
                var day = now.InUtc().Date;
                if (last is { } known && known.Head == head && known.Day == day)
                {
                    return Outcome.Grant(known.Countries);
                }

                var listed = ListCountries.From(folder, now);
                last = listed.TryGet(out var countries) ? (head, day, countries) : null;
                return listed;
            });
        }
    }
}
