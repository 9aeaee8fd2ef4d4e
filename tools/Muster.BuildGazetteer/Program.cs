using System.Diagnostics;
using Muster.BuildGazetteer;

if (args is not [var geoFolder, var output])
{
    await Console.Error.WriteLineAsync("usage: Muster.BuildGazetteer GEO_FOLDER data/gazetteer.bin (the lexicons are read from the folder lexicon beside the output)");
    return 2;
}

var watch = Stopwatch.StartNew();
var lexicons = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(output))!, "lexicon");
var built = GazetteerBuild.FromFolders(geoFolder, lexicons, step => Console.WriteLine($"{watch.Elapsed.TotalSeconds,6:0.0} s  {step}"));
await File.WriteAllBytesAsync(output, built);
Console.WriteLine($"{watch.Elapsed.TotalSeconds,6:0.0} s  {output}: {built.Length:N0} bytes");
return 0;
