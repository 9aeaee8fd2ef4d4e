using System.Collections.Immutable;
using Dapper;
using Muster.Kernel;

namespace Muster.Store;

/// <summary>Lists the countries that anything kept speaks of.</summary>
public static class LoadCountries
{
    private const string Select = """
        select country from page_version_country
        union select country from report_country
        union select country from incident_row where country is not null
        order by country
        """;

    /// <summary>Their ISO codes, in order; none from a new store.</summary>
    public static Outcome<ImmutableArray<string>> From(DataStore store) => store.IsNew
        ? Outcome.Grant(ImmutableArray<string>.Empty)
        : StoreTrouble.Catch(store.Folder, () =>
        {
            UpgradeStore.Run(store);
            using var connection = store.Connect();
            return Outcome.Grant(connection.Query<string>(Select).ToImmutableArray());
        });
}
