using System.Text;

namespace Muster.BuildActors;

/// <summary>The table of armed groups and forces: our own list first, then UCDP, then PETRARCH-2. A name belongs to whom it was given first. The same input gives the same text.</summary>
internal sealed class ActorTable
{
    private const int Columns = 4;

    private static readonly string[] ArmedRoles = ["REB", "INS", "UAF", "MIL", "COP", "SPY"];

    private readonly List<Actor> _actors = [];
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    private ActorTable()
    {
    }

    public int Count => _actors.Count;

    public int Names => _actors.Sum(actor => actor.Names.Count);

    public int ByHand { get; private set; }

    public int FromUcdp { get; private set; }

    public int FromPetrarch { get; private set; }

    /// <summary>The table from the folders of the sources and our own list; throws <see cref="FormatException"/> on a broken line of the list.</summary>
    public static ActorTable Of(string actorsFolder, string geoFolder, string list)
    {
        var countries = CountryCodes.Read(Path.Combine(geoFolder, "world-countries.json.gz"));
        var table = new ActorTable();
        table.ByHand = table.Add(OwnList(list), isOwn: true);
        table.FromUcdp = table.Add(Ucdp.Read(Path.Combine(actorsFolder, "ucdp_actor_221.csv"), countries), isOwn: false);
        table.FromPetrarch = table.Add(Petrarch.Read(Path.Combine(actorsFolder, "petrarch2_Phoenix.MilNonState.actors.txt.gz"), ["REB", "INS", "UAF", "IMG"], countries), isOwn: false)
            + table.Add(Petrarch.Read(Path.Combine(actorsFolder, "petrarch2_Phoenix.Countries.actors.txt.gz"), ArmedRoles, countries), isOwn: false);
        return table;
    }

    public string ToText()
    {
        var text = new StringBuilder("# Armed groups and forces: name, class, ISO codes of their countries, all names to look for. Built by tools/Muster.BuildActors; sources and licences: data/NOTICE.md.\n")
            .Append("# Changes by hand go into data/lexicon/actors-extra.tsv, which also tells what \"?\" means.\n");
        foreach (var actor in _actors)
        {
            text.Append(actor.Name).Append('\t').Append(actor.Class).Append('\t').AppendJoin(' ', actor.Countries).Append('\t').AppendJoin("; ", actor.Names).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<Actor> OwnList(string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line.Split('\t') is not { Length: Columns } row)
            {
                throw new FormatException($"{Path.GetFileName(file)}, line {number}: expected {Columns} columns.");
            }

            var aliases = row[3].Split("; ", StringSplitOptions.RemoveEmptyEntries);
            string[] names = aliases.Contains(row[0] + "?", StringComparer.Ordinal) ? aliases : [row[0], .. aliases];
            yield return new Actor(row[0], row[1], row[2].Split(' '), names);
        }
    }

    // A name of our own may belong to two groups where both need their country: "SNA".
    private int Add(IEnumerable<Actor> actors, bool isOwn)
    {
        var before = _actors.Count;
        foreach (var actor in actors.ToList())
        {
            var free = actor.Names.Where(name => isOwn || !(_taken.Contains(name) || _taken.Contains(name.TrimEnd('?')) || _taken.Contains(name + "?"))).ToList();
            // Whom our own list has under another of its names needs no second row.
            var known = !isOwn && free.Count < actor.Names.Count && actor.Names.Any(name => !name.EndsWith('?') && _taken.Contains(name));
            if (free.Count == 0 || known || (!isOwn && free.TrueForAll(name => name.EndsWith('?')) && actor.Countries.Count == 0))
            {
                continue;
            }

            _actors.Add(actor with { Name = isOwn ? actor.Name : free[0].TrimEnd('?'), Names = free });
            _taken.UnionWith(free);
        }

        return _actors.Count - before;
    }
}
