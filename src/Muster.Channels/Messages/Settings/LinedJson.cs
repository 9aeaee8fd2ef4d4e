using System.Collections.Immutable;
using System.Text.Json;

namespace Muster.Channels.Messages.Settings;

/// <summary>A JSON value that knows its line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A string's text, a number as it stands; empty for all else.</param>
/// <param name="Line">From 1.</param>
/// <param name="Members">An object's members, in the file's order.</param>
/// <param name="Items">An array's items.</param>
internal sealed record LinedJson(JsonValueKind Kind, string Text, int Line, ImmutableArray<LinedMember> Members, ImmutableArray<LinedJson> Items);

/// <summary>A member of an object.</summary>
internal sealed record LinedMember(string Name, int Line, LinedJson Value);
