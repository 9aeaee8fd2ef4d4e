using System.Diagnostics;
using Muster.Reading.Syntax;
using Muster.TrainSyntax;

const string Usage = """
    Trains the tagger and the parser that ship as data/syntax.bin, and measures them.

    usage: Muster.TrainSyntax train TREEBANKS data/syntax.bin
           Muster.TrainSyntax evaluate data/syntax.bin TREEBANK.conllu.gz

    TREEBANKS is a folder with ud_ewt/ (en_ewt-ud-train and -dev.conllu.gz) and gum/ (gum_permissive_train and -dev.conllu.gz): Universal Dependencies in
    CoNLL-U. The same files give the same bytes. Training takes five minutes on one core. Its figures are taken on the dev file of EWT, which it does not learn
    from; it learns from all of GUM.
    evaluate says how many tags (XPOS), heads (UAS) and heads with their relation (LAS) are right, the treebank's own tokens being given; marks are left out of
    the last two, and relations count with their subtypes.

    example: dotnet run -c Release --project tools/Muster.TrainSyntax -- train ../shared/data/nlp data/syntax.bin
    """;

string[] trainFiles = ["ud_ewt/en_ewt-ud-train.conllu.gz", "gum/gum_permissive_train.conllu.gz", "gum/gum_permissive_dev.conllu.gz"];
string[] devFiles = ["ud_ewt/en_ewt-ud-dev.conllu.gz"];

switch (args)
{
    case ["train", var folder, var output]:
        var watch = Stopwatch.StartNew();
        void Say(string step) => Console.WriteLine($"{watch.Elapsed.TotalSeconds,6:0.0} s  {step}");
        var model = TrainModel.On(TrainingSentences.From(trainFiles.Select(file => Path.Combine(folder, file))), Say);
        await File.WriteAllBytesAsync(output, model);
        Say($"{output}: {model.Length:N0} bytes");
        foreach (var file in devFiles)
        {
            Say($"{file}: {Measure(SyntaxModel.Open(model), Path.Combine(folder, file))}");
        }

        return 0;
    case ["evaluate", var shipped, var treebank]:
        var opened = SyntaxModel.Open(await File.ReadAllBytesAsync(shipped));
        Console.WriteLine(Measure(opened, treebank));
        foreach (var line in Evaluate.Margins(opened, Sentences(treebank)))
        {
            Console.WriteLine(line);
        }

        return 0;
    case ["--help" or "-h"]:
        Console.WriteLine(Usage);
        return 0;
    default:
        await Console.Error.WriteLineAsync(Usage);
        return 2;
}

static Figures Measure(SyntaxModel model, string treebank) =>
    Evaluate.Of(model, Sentences(treebank));

static Sentence[] Sentences(string treebank) => [.. Treebank.Read(treebank).Select((words, at) => Treebank.AsWritten(at, words))];
