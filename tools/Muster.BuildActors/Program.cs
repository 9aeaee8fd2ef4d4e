using Muster.BuildActors;

if (args is not [var actorsFolder, var geoFolder, var list, var output])
{
    await Console.Error.WriteLineAsync("usage: Muster.BuildActors ACTORS_FOLDER GEO_FOLDER data/lexicon/actors-extra.tsv src/Muster.Reading/Lexicon/actors.tsv");
    return 2;
}

var table = ActorTable.Of(actorsFolder, geoFolder, list);
await File.WriteAllTextAsync(output, table.ToText());
Console.WriteLine($"{output}: {table.Count:N0} actors with {table.Names:N0} names; by hand {table.ByHand:N0}, UCDP {table.FromUcdp:N0}, PETRARCH-2 {table.FromPetrarch:N0}");
return 0;
