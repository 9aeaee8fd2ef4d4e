using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Muster.Reading.Decisions;
using Muster.Reading.Places;
using Muster.Reading.Syntax;

namespace Muster.TrainDecisions;

/// <summary>The whole training: cases, cross-validation for figures and probabilities, then weights from all cases.</summary>
internal static class TrainModel
{
    private const int Folds = 5;

    /// <summary>The model's file, the same bytes for the same documents.</summary>
    public static byte[] On(IEnumerable<LabelledDocument> documents, Gazetteer gazetteer, SyntaxModel syntax, Action<string> say)
    {
        var make = new MakeCases(gazetteer, syntax);
        var (scope, types) = (new List<Case>(), new List<Case>());
        foreach (var document in documents)
        {
            scope.AddRange(make.OfScope(document));
            types.AddRange(make.OfType(document));
        }

        Tell("scope", scope, say);
        Tell("type", types, say);
        var bytes = new byte[DecisionLayout.FileLength];
        DecisionLayout.Mark.CopyTo(bytes);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(DecisionLayout.Mark.Length), (uint)bytes.Length);
        var at = DecisionLayout.HeaderLength;
        Write(bytes, ref at, scope, DecisionLayout.ScopeClasses, MeasureScope.Of, say);
        Write(bytes, ref at, types, TypeClasses.Count, MeasureType.Of, say);
        return bytes;
    }

    /// <summary>For each part of the documents, a model that has not seen it, and the names of its labelled news.</summary>
    public static IEnumerable<(byte[] Model, string[] News)> Folded(IReadOnlyList<LabelledDocument> documents, Gazetteer gazetteer, SyntaxModel syntax, Action<string> say)
    {
        for (var fold = 0; fold < Folds; fold++)
        {
            say($"model {fold + 1} of {Folds}, without its part of the documents");
            var others = documents.Where(document => Decision.FoldOf(document.Report.Document, Folds) != fold);
            yield return (On(others, gazetteer, syntax, _ => { }), [.. documents.Except(others).Where(document => document.Source is Source.News).Select(document => document.Report.Document)]);
        }
    }

    private static void Write(byte[] bytes, ref int at, List<Case> cases, int classes, Func<List<Case>, int[][], Action<string>, int[]> measure, Action<string> say)
    {
        var decision = new Decision(DecisionLayout.Bits, classes);
        foreach (var least in measure(cases, decision.CrossScore(cases, Folds, say), say))
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), least);
            at += 4;
        }

        var weights = MemoryMarshal.AsBytes(decision.Train(cases).AsSpan());
        weights.CopyTo(bytes.AsSpan(at));
        at += weights.Length;
    }

    private static void Tell(string name, List<Case> cases, Action<string> say)
    {
        foreach (var source in cases.GroupBy(each => each.Source))
        {
            say($"{name}, {source.Key}: {source.Count():N0} cases, asked {source.Count(each => each.IsAsked):N0}; by class {string.Join(' ', source.GroupBy(each => each.Class).OrderBy(group => group.Key).Select(group => $"{group.Key}:{group.Count()}"))}");
        }
    }
}
