using Muster.Bench;
using Muster.Reading.Places;

var gazetteer = Gazetteer.Open(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "gazetteer.bin")));
if (args is ["--write", var folder])
{
    Directory.CreateDirectory(folder);
    Corpus.Write(Path.Combine(folder, "news.jsonl"), Corpus.RelevantNews());
    Corpus.Write(Path.Combine(folder, "natural.jsonl"), Corpus.Mixed(isIrrelevant: null));
    return;
}

MeasureQuickly.All(gazetteer);
