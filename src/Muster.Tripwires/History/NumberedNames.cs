namespace Muster.Tripwires.History;

/// <summary>Names that come again and again, each kept once under a number; 0 stands for no name.</summary>
internal sealed class NumberedNames
{
    private readonly List<string> names = [""];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public int Count => names.Count;

    public string this[int number] => names[number];

    public int Add(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return 0;
        }

        if (!numbers.TryGetValue(name, out var number))
        {
            number = names.Count;
            names.Add(name);
            numbers.Add(name, number);
        }

        return number;
    }

    /// <summary>The number, or -1 for a name that never came.</summary>
    public int Find(string name) => numbers.GetValueOrDefault(name, -1);
}
