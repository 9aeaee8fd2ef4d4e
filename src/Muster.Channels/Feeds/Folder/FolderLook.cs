using System.Collections.Immutable;

namespace Muster.Channels.Feeds.Folder;

/// <summary>What a look into a watched folder found.</summary>
/// <param name="Step">The new and the changed reports, and what could not be read.</param>
/// <param name="Seen">The files as they are now, by their path within the folder with slashes; hand it to the next look.</param>
/// <param name="Waiting">How many files are still being written: look again soon.</param>
public sealed record FolderLook(FeedStep Step, ImmutableDictionary<string, SeenFile> Seen, int Waiting);
