namespace Muster.Channels.Feeds.Rows;

/// <summary>A cell as a message shows it.</summary>
internal static class Quoted
{
    private const int Longest = 60;

    /// <summary>The cell in quotes, cut where it is long; <c>nothing</c> for an empty one.</summary>
    public static string Of(ReadOnlySpan<char> cell) =>
        cell.IsEmpty ? "nothing" : cell.Length <= Longest ? $"'{cell}'" : $"'{cell[..Longest]}…'";
}
