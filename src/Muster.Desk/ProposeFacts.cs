using System.Text;
using Microsoft.Extensions.AI;
using Muster.Channels.Models;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Proposals;

namespace Muster.Desk;

/// <summary>
/// Reads a report, then asks a model what the reader missed. The reader's facts stand unchanged whatever the model does; what the checks accept is added behind
/// them, and one doubt says what went wrong. Safe for many threads.
/// </summary>
public sealed class ProposeFacts(Func<Report, DocumentReading> read, JudgeProposals judge, IChatClient client, ModelSettings model, TimeProvider clock)
{
    // A model that is down must not cost every one of a thousand reports its time-out.
    private const int MostFailures = 3;

    private int failures;

    /// <summary>What the report tells, with the model's accepted proposals last.</summary>
    public DocumentReading Read(Report report)
    {
        var reading = read(report);
        var question = AskForFacts.Of(report, reading);
        if (question.IsEmpty)
        {
            return reading;
        }

        if (Volatile.Read(ref failures) >= MostFailures)
        {
            return Doubting(report, reading, $"the model was not asked, since it failed {MostFailures} times in a row; these facts are the reader's alone");
        }

        var answer = AskModel.With(client, model, clock, question.Instructions, question.Material, AskForFacts.Schema);
        if (answer.Text is not { } text)
        {
            Interlocked.Increment(ref failures);
            return Doubting(report, reading, $"the model was asked and gave {answer.Trouble}; these facts are the reader's alone");
        }

        Interlocked.Exchange(ref failures, 0);
        var judged = judge.Of(report, reading, text);
        var added = reading with { Facts = reading.Facts.AddRange(judged.Accepted) };
        return Doubts(judged, question) is { } why ? Doubting(report, added, why) : added;
    }

    private static string? Doubts(JudgedProposals judged, Question question)
    {
        if (judged.Trouble is { } trouble)
        {
            return $"the model was asked and {trouble}; these facts are the reader's alone";
        }

        string?[] parts = [Refused(judged), question.IsCut ? $"the model was shown only the first {AskForFacts.LongestMaterial} characters" : null];
        var said = string.Join("; ", parts.OfType<string>());
        return said.Length > 0 ? said : null;
    }

    // What the reader has already is no trouble.
    private static string? Refused(JudgedProposals judged)
    {
        var faults = judged.Refused.Where(refused => refused.Why is not ProposalFault.AlreadyTold).ToList();
        var all = judged.Accepted.Length + judged.Refused.Length;
        var reasons = faults.GroupBy(refused => refused.Why).OrderBy(group => group.Key)
            .Select(group => $"{Words<ProposalFault>.Of(group.Key).Replace('_', ' ')} ({string.Join(", ", group.Select(refused => refused.Number))})");
        return faults.Count == 0 ? null : $"{faults.Count} of {all} proposals of the model were refused: {string.Join("; ", reasons)}";
    }

    private static DocumentReading Doubting(Report report, DocumentReading reading, string why) =>
        reading with { Doubts = reading.Doubts.Add(new Doubt(0, report.Text.EnumerateRunes().Count(), why)) };
}
