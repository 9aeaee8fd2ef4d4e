namespace Muster.Desk.RollCalls;

/// <summary>A reply by message that is on disk.</summary>
/// <param name="People">In how many roll calls it was taken as somebody's answer; 0 for a stray, which is kept too.</param>
/// <param name="Why">In a few words.</param>
public sealed record ReplyTaken(int People, string Why);
