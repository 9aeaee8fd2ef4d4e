using System.Buffers.Binary;
using Muster.Reading.Places;

namespace Muster.BuildGazetteer;

/// <summary>Puts the sections together as <see cref="GazetteerLayout"/> says.</summary>
internal static class GazetteerFile
{
    public static byte[] Of(byte[] countries, byte[] divisions, byte[] places, byte[] texts, NameTableWriter[] names, Action<string> progress)
    {
        byte[][] sections = [texts, countries, divisions, places, .. names.Select(table => table.ToBytes())];
        progress("sections in bytes: " + string.Join(", ", sections.Select(section => section.Length.ToString("N0"))));
        var file = new byte[GazetteerLayout.HeaderLength + sections.Sum(section => section.Length)];
        GazetteerLayout.Mark.CopyTo(file);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(GazetteerLayout.LengthAt), (uint)file.Length);
        var start = GazetteerLayout.HeaderLength;
        for (var index = 0; index < sections.Length; index++)
        {
            var entry = file.AsSpan(GazetteerLayout.SectionsAt + (index * GazetteerLayout.SectionLength));
            BinaryPrimitives.WriteUInt32LittleEndian(entry, (uint)start);
            BinaryPrimitives.WriteUInt32LittleEndian(entry[4..], (uint)sections[index].Length);
            sections[index].CopyTo(file, start);
            start += sections[index].Length;
        }

        return file;
    }
}
