using System.Collections.Immutable;
using Dapper;
using Muster.Kernel;
using Muster.Store.People;

namespace Muster.Store.RollCalls;

/// <summary>A reply that could be put to nobody.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When it came, as an ISO instant.</param>
/// <param name="Why">Why nobody.</param>
/// <param name="From">The number that it came from.</param>
/// <param name="Text">Its words.</param>
public sealed record Stray(long Id, string At, StrayWhy Why, string From, string Text);

/// <summary>Loads the replies that could be put to nobody, opened.</summary>
public static class LoadStrays
{
    /// <summary>The newest first, at most so many. One that was settled, or whose words were erased, is left out.</summary>
    public static Outcome<ImmutableArray<Stray>> From(DataStore store, int most) => store.IsNew
        ? Outcome.Grant(ImmutableArray<Stray>.Empty)
        : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            var kind = PersonSeal.In(store).Of("stray");
            return Outcome.Grant(connection.Query<Row>("select id, key, at, why, sealed from stray_reply where length(sealed) > 0 and settled_at is null order by id desc limit @most", new { most })
                .Select(row => Open(row, JsonText.Strings(kind.Open(row.Sealed, row.Key)))).ToImmutableArray());
        });

    private static Stray Open(Row row, ImmutableArray<string> words) =>
        new(row.Id, row.At, Words<StrayWhy>.TryParse(row.Why, out var why) ? why : StrayWhy.UnknownNumber, words[0], words[1]);

    private sealed record Row(long Id, string Key, string At, string Why, byte[] Sealed);
}
