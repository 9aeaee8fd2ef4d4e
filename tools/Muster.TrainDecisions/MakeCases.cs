using System.Collections.Immutable;
using Muster.Kernel.Facts;
using Muster.Reading;
using Muster.Reading.Decisions;
using Muster.Reading.Incidents;
using Muster.Reading.Places;
using Muster.Reading.Syntax;
using Muster.Reading.Text;
using Muster.Reading.Times;

namespace Muster.TrainDecisions;

/// <summary>Makes the cases of both decisions from labelled documents; where a label leaves the answer open there is no case.</summary>
internal sealed class MakeCases(Gazetteer gazetteer, SyntaxModel syntax)
{
    /// <summary>Whether an event word tells one incident that happened: class 1, or 0.</summary>
    public IEnumerable<Case> OfScope(LabelledDocument document)
    {
        var context = ReadingContext.Of(document.Report, gazetteer, syntax);
        foreach (var sentence in context.Text.Sentences.Where(sentence => !sentence.IsRepeat && Gate.MayTellIncident(sentence)))
        {
            foreach (var clause in SplitClauses.Of(sentence).SelectMany(whole => SplitByTree.Of(whole, sentence, context)))
            {
                var victims = ReadVictims.In(sentence.Tokens, clause.Chunks);
                var candidates = FindCandidates.In(clause, sentence, ReadEvents.In(sentence.Tokens, clause.Chunks), context);
                var isAsked = !victims.Any(hurt => hurt.Count is not null);
                foreach (var candidate in candidates.Where(candidate => !candidate.Mention.HoldsAlone))
                {
                    if (ScopeOf(candidate, sentence, document, context) is { } answer)
                    {
                        var rows = ScopeFeatures.Of(candidate, clause, sentence, victims, context).All.ToArray();
                        yield return new Case(document.Report.Document, document.Source, answer, 0, isAsked, rows);
                    }
                }
            }
        }
    }

    /// <summary>Which type an incident is, where its word leaves it open.</summary>
    public IEnumerable<Case> OfType(LabelledDocument document)
    {
        if (document.Source is Source.Advice2025 or Source.Treebank)
        {
            yield break;
        }

        var context = ReadingContext.Of(document.Report, gazetteer, syntax);
        foreach (var draft in ReadIncidents.Drafts(context).Where(draft => TypeClasses.Of(draft.Type) >= 0))
        {
            if (TypeOf(draft, document, context) is { } type && TypeClasses.Of(type) is var answer and >= 0)
            {
                yield return new Case(document.Report.Document, document.Source, answer, TypeClasses.Of(draft.Type), SettleType.IsOpen(draft), TypeFeatures.Of(draft, context).All.ToArray());
            }
        }
    }

    private static int? ScopeOf(Candidate candidate, Sentence sentence, LabelledDocument document, ReadingContext context)
    {
        var mention = candidate.Mention;
        if (document.Source is Source.News or Source.Advisory)
        {
            var words = context.Text.Evidence(sentence, mention.From, mention.To);
            var told = document.Incidents.Where(incident => incident.Evidence.Any(span => span.Start < words.End && words.Start < span.End)).ToList();
            return told.Count == 0 ? 0 : told.Exists(incident => Agree(incident.Type, mention)) ? 1 : null;
        }

        if (document.Source is Source.Wikipedia)
        {
            return !Background.IsBackground(sentence.Tokens, mention.From, mention.To) && document.Types.Any(type => type == mention.Type || mention.Precision is Precision.Generic) && candidate.Frame is not { Happened: false } ? 1 : null;
        }

        // Pages of advice date what happened: the rest are risks, and what people should do.
        return document.Source is Source.Advice2025 && ReadDates.In(sentence.Tokens, context.Published).Any() ? null : 0;
    }

    private static bool Agree(IncidentType told, EventMention mention) =>
        told == mention.Type || mention.Precision is not Precision.Exact || (told, mention.Type) is (IncidentType.SuicideBombing, IncidentType.Bombing) or (IncidentType.ArmedClash, IncidentType.Attack)
            or (IncidentType.Attack, IncidentType.ArmedClash) or (IncidentType.AirStrike, IncidentType.Bombing) or (IncidentType.Riot, IncidentType.Protest) or (IncidentType.Riot, IncidentType.ArmedClash) or (IncidentType.Shelling, IncidentType.AirStrike)
            or (IncidentType.AirStrike, IncidentType.Shelling);

    private static IncidentType? TypeOf(Draft draft, LabelledDocument document, ReadingContext context)
    {
        if (document.Source is Source.Wikipedia)
        {
            return document.Types is [var only] ? only : null;
        }

        var spans = draft.Sentences.Select(context.Text.Evidence).ToList();
        var types = document.Incidents.Where(incident => incident.Evidence.Any(span => spans.Exists(told => span.Start < told.End && told.Start < span.End))).Select(incident => incident.Type).Distinct().ToImmutableArray();
        return types is [var type] ? type : null;
    }
}
