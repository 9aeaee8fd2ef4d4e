using System.Text;

namespace Muster.Host;

/// <summary>Standard output as UTF-8 without a byte order mark and with line feeds, whatever the system's habit.</summary>
internal static class StandardOutput
{
    /// <summary>A buffered writer; whoever opens it disposes it.</summary>
    public static StreamWriter Text() => new(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 65_536) { NewLine = "\n" };
}
