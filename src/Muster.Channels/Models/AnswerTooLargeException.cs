namespace Muster.Channels.Models;

/// <summary>An answer that goes on past its limit.</summary>
internal sealed class AnswerTooLargeException(int limit) : Exception($"more than {limit / 1_000} kB");
