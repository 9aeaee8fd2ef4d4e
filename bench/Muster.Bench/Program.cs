using System.Globalization;
using System.Text.Json;
using BenchmarkDotNet.Running;
using Muster.Bench;
using Muster.Bench.Messages;
using Muster.Bench.Replay;
using Muster.Bench.RollCalls;
using Muster.Reading;
using Muster.Reading.Text;

switch (args)
{
    case ["--quick"]:
        MeasureQuickly.All();
        break;
    case ["--history"]:
        MeasureHistory.All();
        break;
    case ["--live"]:
        MeasureLive.All();
        break;
    case ["--live", var month, var register]:
        MeasureLive.All(Whole(month), Whole(register));
        break;
    case ["--replay"]:
        MeasureReplay.Five(rounds: 301);
        break;
    case ["--replay", var number]:
        MeasureReplay.MadeUp(Whole(number), rounds: 21);
        break;
    case ["--replay-millions", var number]:
        MeasureMillions.Of(Whole(number));
        break;
    case ["--replay-tables", "five", var folder]:
        ExportReplay.To(folder, Registers.Five(), Registers.FiveIncidents());
        break;
    case ["--replay-tables", var number, var folder]:
        ExportReplay.To(folder, Registers.MadeUp(Whole(number)), Registers.Batches(Whole(number)).SelectMany(batch => batch));
        break;
    case ["--replay-file", var number, var folder]:
        ExportReplay.OwnTable(folder, Whole(number));
        break;
    case ["--rollcall-roster", var number, var folder]:
        MadeUpRoster.Write(folder, Whole(number));
        break;
    case ["--rollcall", var folder]:
        await MeasureRollCall.InAsync(folder);
        break;
    case ["--rollcall-served", var program, var folder]:
        await MeasureServedCall.InAsync(program, folder);
        break;
    case ["--messages", var number]:
        await MeasureMessages.OfAsync(Whole(number));
        break;
    case ["--write", var folder]:
        Directory.CreateDirectory(folder);
        Corpus.Write(Path.Combine(folder, "news.jsonl"), Corpus.RelevantNews());
        Corpus.Write(Path.Combine(folder, "mixed.jsonl"), Corpus.Mixed(Corpus.IsStopped));
        Corpus.Write(Path.Combine(folder, "natural.jsonl"), Corpus.Mixed(isIrrelevant: null));
        break;
    case ["--read", var documents]:
        var reports = Corpus.Open(documents);
        var reader = Corpus.Reader();
        var texts = reports.Select(report => DocumentText.Of(report).Sentences).ToArray();
        var speeds = MeasureQuickly.Speeds(reports, report => reader.Read(report).Facts.Length);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            speed = speeds[speeds.Count / 2],
            range = new[] { speeds[0], speeds[^1] },
            sentences = texts.Sum(text => text.Length),
            tokens = texts.Sum(text => text.Sum(sentence => sentence.Tokens.Length)),
            found = reports.Sum(report => reader.Read(report).Facts.Length),
        }));
        break;
    default:
        BenchmarkRunner.Run<Stages>(args: args);
        break;
}

static int Whole(string number) => int.Parse(number, CultureInfo.InvariantCulture);
