using System.Collections.Immutable;
using Muster.Kernel.Facts;

namespace Muster.Channels;

/// <summary>Text from bytes.</summary>
/// <param name="Text">Without a byte order mark.</param>
/// <param name="Doubts">Where bytes could not be decoded, and what was guessed; offsets in code points.</param>
public sealed record DecodedText(string Text, ImmutableArray<Doubt> Doubts);
