namespace Muster.Channels;

/// <summary>A line of a file: its bytes without the line break.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Bytes">Its own copy of the bytes.</param>
/// <param name="IsEnded">Whether a line break follows; false only for a last line without one.</param>
/// <param name="IsTooLong">Whether it is longer than the limit; then it is the last one given, and its bytes are left out.</param>
public sealed record FileLine(int Number, byte[] Bytes, bool IsEnded, bool IsTooLong);

/// <summary>Splits a stream into lines while holding no more than one of them.</summary>
public static class ReadLines
{
    /// <summary>The lines in order; reading stops at one with more than <paramref name="limit"/> bytes.</summary>
    public static IEnumerable<FileLine> Of(Stream stream, int limit)
    {
        var buffer = new byte[65_536];
        var line = new MemoryStream();
        var number = 1;
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            var from = 0;
            for (int length; (length = buffer.AsSpan(from, read - from).IndexOf((byte)'\n')) >= 0; from += length + 1)
            {
                line.Write(buffer, from, length);
                if (line.Length > limit)
                {
                    break;
                }

                yield return new FileLine(number++, line.ToArray(), IsEnded: true, IsTooLong: false);
                line.SetLength(0);
            }

            line.Write(buffer, from, line.Length > limit ? 0 : read - from);
            if (line.Length > limit)
            {
                yield return new FileLine(number, [], IsEnded: false, IsTooLong: true);
                yield break;
            }
        }

        if (line.Length > 0)
        {
            yield return new FileLine(number, line.ToArray(), IsEnded: false, IsTooLong: false);
        }
    }
}
