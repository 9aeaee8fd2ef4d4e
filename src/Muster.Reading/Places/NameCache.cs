namespace Muster.Reading.Places;

/// <summary>
/// What has been found for the names asked last. A table of a fixed size, in which a newcomer takes the place of the name that stood there, so that it never
/// grows (the size is a power of two); safe for many threads, since an entry is never changed but only replaced.
/// </summary>
internal sealed class NameCache<T>(int entries, Func<string, T> find)
{
    private readonly Entry?[] known = new Entry?[entries];

    /// <summary>What is found for a name, looked up where it is not known yet.</summary>
    public T Of(ReadOnlySpan<char> name)
    {
        ref var place = ref known[string.GetHashCode(name, StringComparison.Ordinal) & (entries - 1)];
        var entry = Volatile.Read(ref place);
        if (entry is null || !name.SequenceEqual(entry.Name))
        {
            var text = name.ToString();
            entry = new Entry(text, find(text));
            Volatile.Write(ref place, entry);
        }

        return entry.Found;
    }

    private sealed record Entry(string Name, T Found);
}
