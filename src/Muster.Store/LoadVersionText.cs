using System.Text;
using Muster.Kernel;
using Muster.Picture.Pages;
using Muster.Store.Feeds;

namespace Muster.Store;

/// <summary>Loads the text of a version as it came.</summary>
public static class LoadVersionText
{
    /// <summary>The text.</summary>
    public static Outcome<string> Of(DataStore store, PageVersion version) =>
        LoadRaw.Of(store, version.Hash).Then(bytes => Outcome.Grant(Encoding.UTF8.GetString(bytes ?? throw new InvalidOperationException($"The text of {version.Document} was kept and is gone."))));
}
