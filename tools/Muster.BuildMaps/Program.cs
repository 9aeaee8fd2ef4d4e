using Muster.BuildMaps;

if (args is not [var divisionsFile, var output])
{
    await Console.Error.WriteLineAsync("usage: Muster.BuildMaps GEO_FOLDER/naturalearth_admin1_10m.geojson.gz data/maps.bin");
    return 2;
}

var divisions = ReadDivisions.From(divisionsFile);
var topology = CutArcs.Of(divisions);
var countries = MakeCountries.Of(divisions, topology);
var built = MapFile.Write(countries, topology);
await File.WriteAllBytesAsync(output, built);
Console.WriteLine($"{divisions.Count} divisions, {countries.Count} countries, {topology.Arcs.Count} lines; {output}: {built.Length:N0} bytes");
return 0;
