using Muster.Kernel;

namespace Muster.Store;

/// <summary>Makes a data folder ready to be written.</summary>
public static class PrepareStore
{
    /// <summary>The store with its database of the newest version, or a refusal where it cannot be written.</summary>
    public static Outcome<DataStore> Run(DataStore store) => StoreTrouble.Catch(store.Folder, () =>
    {
        UpgradeStore.Run(store);
        return Outcome.Grant(store with { IsNew = false });
    });
}
