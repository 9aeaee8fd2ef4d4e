using System.Diagnostics;
using Muster.Fuzz;
using Muster.Reading;
using Muster.Reading.Places;
using Muster.Reading.Syntax;
using Muster.Tests.Shared;

const string Usage = """
    muster-fuzz [--seed S] [--first I] [--mutations N] [--seconds T] [--longest CHARACTERS] [--threads N]
        reads N mutations of the corpora and prints what goes wrong; exit code 1 where anything did
    muster-fuzz --show I [--seed S] [--longest CHARACTERS]
        prints mutation I of a seed, and its fault
    muster-fuzz --growth [CHARACTERS] [--only NAME]
        prints the reader's processor time over texts of growing length
    """;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
int Number(string name, int otherwise) => Option(name) is { } text && int.TryParse(text, out var number) ? number : otherwise;

if (args.Contains("--help"))
{
    Console.WriteLine(Usage);
    return 0;
}

byte[] Shipped(string file) => File.ReadAllBytes(Path.Combine(SharedData.Root, "data", file));
var reader = new Reader(Gazetteer.Open(Shipped("gazetteer.bin")), SyntaxModel.Open(Shipped("syntax.bin")));
if (args.Contains("--growth"))
{
    Growth.Measure(reader, Number("--growth", 400_000), Option("--only"));
    return 0;
}

var seed = Number("--seed", 1);
var mutate = new Mutate(Corpora.All(), seed, Number("--longest", 2_000));
if (args.Contains("--show"))
{
    var report = mutate.At(Number("--show", 0));
    Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(new { report.Text, Markup = report.Markup.ToString(), Published = report.Published?.ToString(), report.Issuer, report.Country }));
    Console.WriteLine(ReadAndCheck.FaultIn(reader, report, explain: true) ?? "nothing is wrong");
    return 0;
}

return Run(new Fuzzing(reader, mutate, Number("--first", 0), Number("--mutations", 10_000)), TimeSpan.FromSeconds(Number("--seconds", int.MaxValue / 1_000)), Number("--threads", 1));

int Run(Fuzzing fuzzing, TimeSpan longest, int threads)
{
    var watch = Stopwatch.StartNew();
    var workers = Enumerable.Range(0, threads).Select(number => new Thread(() => fuzzing.Work(number), 16 << 20) { IsBackground = true }).ToArray();
    Array.ForEach(workers, worker => worker.Start());
    while (!fuzzing.IsOver && watch.Elapsed < longest && workers.Any(worker => worker.IsAlive))
    {
        Thread.Sleep(200);
        Tell(fuzzing, watch);
        if (fuzzing.Hung() is { } hung)
        {
            Print(hung);
            Console.WriteLine($"seed {seed}: stopped, since a reading does not end");
            return 1;
        }
    }

    fuzzing.Stop();
    Array.ForEach(workers, worker => worker.Join(TimeSpan.FromSeconds(60)));
    foreach (var find in fuzzing.Finds)
    {
        Print(find);
    }

    Console.WriteLine($"seed {seed}: {fuzzing.Done} mutations in {watch.Elapsed.TotalSeconds:0} s, {fuzzing.Done / watch.Elapsed.TotalSeconds:0} a second, {fuzzing.Finds.Count} finds");
    return fuzzing.Finds.IsEmpty ? 0 : 1;
}

void Tell(Fuzzing fuzzing, Stopwatch watch)
{
    if (!Console.IsErrorRedirected)
    {
        Console.Error.Write($"\r{fuzzing.Done} mutations, {fuzzing.Done / watch.Elapsed.TotalSeconds:0} a second, {fuzzing.Finds.Count} finds   ");
    }
}

void Print(Find find)
{
    Console.WriteLine($"--- seed {seed}, mutation {find.Index}, {find.Report.Text.Length} characters: {string.Join('\n', find.Fault.Split('\n').Take(12))}");
}
