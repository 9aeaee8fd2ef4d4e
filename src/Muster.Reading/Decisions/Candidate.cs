using Muster.Reading.Frames;
using Muster.Reading.Incidents;

namespace Muster.Reading.Decisions;

/// <summary>An event word that may tell one incident that happened.</summary>
/// <param name="Mention">The word as the word groups read it, or as a frame tells it.</param>
/// <param name="Frame">Its frame, or null where the tree opens none.</param>
/// <param name="IsByFrame">Whether the word groups did not read it.</param>
internal sealed record Candidate(EventMention Mention, Frame? Frame, bool IsByFrame);
