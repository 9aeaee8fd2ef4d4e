using System.Diagnostics;
using Muster.Reading.Places;
using Muster.Reading.Syntax;
using Muster.TrainDecisions;

const string Usage = """
    Trains the learned decisions that ship as data/decisions.bin, and measures them by cross-validation.

    usage: Muster.TrainDecisions train SHARED_DATA data/gazetteer.bin data/syntax.bin data/decisions.bin
           Muster.TrainDecisions folds SHARED_DATA data/gazetteer.bin data/syntax.bin FOLDER

    folds writes five models, each trained without a fifth of the documents, and the names of the labelled news among those: for measuring the whole reader on them.
    SHARED_DATA is a folder with gold/ (labelled documents), events/wikipedia-incidents-1970-2017.csv.gz, advisories/changes-2025.jsonl.gz and nlp/ (treebanks).
    The same files give the same bytes. Figures are of documents that the weights have not seen, in five parts, on news labelled by hand.

    example: dotnet run -c Release --project tools/Muster.TrainDecisions -- train ../shared/data data/gazetteer.bin data/syntax.bin data/decisions.bin
    """;

switch (args)
{
    case ["train", var shared, var places, var syntax, var output]:
        var watch = Stopwatch.StartNew();
        void Say(string step) => Console.WriteLine($"{watch.Elapsed.TotalSeconds,6:0.0} s  {step}");
        var whole = TrainModel.On(LabelledDocument.All(shared), Gazetteer.Open(await File.ReadAllBytesAsync(places)), SyntaxModel.Open(await File.ReadAllBytesAsync(syntax)), Say);
        await File.WriteAllBytesAsync(output, whole);
        Say($"{output}: {whole.Length:N0} bytes");
        return 0;
    case ["folds", var shared, var places, var syntax, var folder]:
        Directory.CreateDirectory(folder);
        var part = 0;
        foreach (var (model, news) in TrainModel.Folded([.. LabelledDocument.All(shared)], Gazetteer.Open(await File.ReadAllBytesAsync(places)), SyntaxModel.Open(await File.ReadAllBytesAsync(syntax)), Console.WriteLine))
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"decisions-{part}.bin"), model);
            await File.WriteAllLinesAsync(Path.Combine(folder, $"unseen-{part++}.txt"), news);
        }

        return 0;
    case ["--help" or "-h"]:
        Console.WriteLine(Usage);
        return 0;
    default:
        await Console.Error.WriteLineAsync(Usage);
        return 2;
}
