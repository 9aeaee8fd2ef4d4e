using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Muster.Departures;
using Muster.Desk.Feeds;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Picture;
using Muster.Picture.Countries;
using Muster.RollCalls;
using Muster.Store;
using Muster.Store.Feeds;
using Muster.Tripwires;
using NodaTime;

namespace Muster.Desk;

/// <summary>
/// The main job: reads the reports, updates the picture, judges the tripwires and says who would leave. Everything given is checked before
/// anything is kept; it sends nothing and decides nothing.
/// </summary>
public static class MakeBrief
{
    /// <summary>The brief, or every problem found in the plan, the roster, the reports and the data folder.</summary>
    public static Outcome<Brief> From(BriefRequest request, Func<Report, DocumentReading> read, Instant now)
    {
        var plan = OpenPlan.In(request.PlanFolder, request.SkipBadRows);
        var reports = ReadAll(request.Reports, read);
        var store = request.DataFolder is { } folder ? OpenStore.At(folder) : null;
        Problem[] problems = [.. plan.Problems, .. reports.Problems, .. store?.Problems ?? []];
        return problems.Length > 0
            ? Outcome.Refuse<Brief>(problems)
            : Before(store).Then(kept => Day(request, reports.Value, kept, store, now).Then(asOf =>
                    FromFeeds(store, plan.Value.Plan, asOf, now).Then(feeds => Make(asOf, plan.Value, reports.Value, kept, feeds, now))))
                .Then(brief => Keep(brief, reports.Value, store, now));
    }

    private static Outcome<ImmutableArray<ReadReport>> ReadAll(ReportRequest request, Func<Report, DocumentReading> read)
    {
        var all = ReadReports.From(request, read).ToArray();
        Problem[] problems = [.. all.SelectMany(outcome => outcome.Problems)];
        return problems.Length > 0
            ? Outcome.Refuse<ImmutableArray<ReadReport>>(problems)
            : Outcome.Grant<ImmutableArray<ReadReport>>([.. all.Select(outcome => outcome.Value).DistinctBy(report => report.Opened.Hash)]);
    }

    private static Outcome<ImmutableArray<TakenReport>> Before(Outcome<DataStore>? store) =>
        store is null ? Outcome.Grant(ImmutableArray<TakenReport>.Empty) : store.Then(store => LoadReports.From(store));

    // Where nobody bears a date, the duty officer is asking about now; BriefNotices says so.
    private static Outcome<LocalDate> Day(BriefRequest request, ImmutableArray<ReadReport> reports, ImmutableArray<TakenReport> kept, Outcome<DataStore>? store, Instant now)
    {
        var seen = store is null ? Outcome.Grant<LocalDate?>(null) : store.Then(LoadVersions.NewestDay);
        return seen.Then(newest => kept.IsEmpty && reports.IsEmpty && newest is null
            ? Outcome.Refuse<LocalDate>(new Problem(ProblemCodes.BadArgument, "no report, neither given nor kept before", "REPORT files, - for standard input, or --documents FILE.jsonl"))
            : Outcome.Grant(request.AsOf ?? kept.Concat(reports.Select(TakeReport.From)).Select(report => report.Published).Append(newest).Max() ?? now.InUtc().Date));
    }

    /// <summary>What the feeds brought, as it counts on the day, and how well they see.</summary>
    private static Outcome<FeedsForBrief> FromFeeds(Outcome<DataStore>? store, Plan plan, LocalDate asOf, Instant now) =>
        store is null || store.Value.IsNew ? Outcome.Grant(new FeedsForBrief([], [])) : GroundOf.Countries(store.Value, CountriesOfPlan.In(plan), asOf).Then(reports =>
            LoadFeeds.From(store.Value, Instant.Min(now, LoadGround.EndOf(asOf))).Then(feeds =>
                Outcome.Grant(new FeedsForBrief(reports, [.. feeds.Select(one => ListFeeds.Of(one, Instant.Min(now, LoadGround.EndOf(asOf))))]))));

    private static Outcome<Brief> Make(
        LocalDate asOf, PlanWithRoster plan, ImmutableArray<ReadReport> reports, ImmutableArray<TakenReport> kept, FeedsForBrief feeds, Instant now)
    {
        var keptByHash = kept.ToDictionary(report => report.Hash, StringComparer.Ordinal);
        ImmutableArray<GivenReport> given =
        [
            .. reports.Select(TakeReport.From).Select(taken =>
                keptByHash.TryGetValue(taken.Hash, out var before) ? new GivenReport(before, IsNew: false) : new GivenReport(taken, IsNew: true)),
        ];
        ImmutableArray<TakenReport> known = [.. kept, .. given.Where(report => report.IsNew).Select(report => report.Taken)];
        var picture = BuildPicture.From([.. known, .. feeds.Reports], asOf);
        var verdicts = JudgeTripwires.Of(plan.Plan, picture);
        var proposal = MakeProposal.From(plan.Plan, plan.Roster, verdicts, asOf);
        return Outcome.Grant(new Brief
        {
            Plan = plan.Plan,
            Roster = plan.Roster,
            Picture = picture,
            Changes = WhatChanged.Between(kept.IsEmpty && feeds.Reports.IsEmpty ? null : BuildPicture.From([.. kept, .. feeds.Reports], asOf), picture),
            Given = given,
            KeptBefore = kept.Length - given.Count(report => !report.IsNew),
            Verdicts = verdicts,
            Proposal = proposal,
            RollCall = PreviewRollCall.Of(Callees(plan.Roster, proposal)),
            Notices = BriefNotices.Of(plan.Roster, reports, given, [.. known, .. feeds.Reports], asOf, now).AddRange(BriefNotices.OfFeeds(feeds.Standing)),
        });
    }

    private static ImmutableArray<Callee> Callees(Roster roster, Proposal proposal)
    {
        var posts = proposal.Posts.Select(post => post.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. roster.People.Where(person => posts.Count == 0 || posts.Contains(person.Post))
                .Select(person => new Callee(person.Id, person.Post, person.Email, person.Phone, person.Warden)),
        ];
    }

    private static Outcome<Brief> Keep(Brief brief, ImmutableArray<ReadReport> reports, Outcome<DataStore>? store, Instant now)
    {
        if (store is null)
        {
            return Outcome.Grant(brief);
        }

        var rawByHash = reports.ToDictionary(report => report.Opened.Hash, report => report.Opened.Raw, StringComparer.Ordinal);
        ImmutableArray<ReportToKeep> toKeep =
            [.. brief.Given.Where(report => report.IsNew).Select(report => new ReportToKeep(report.Taken, rawByHash[report.Taken.Hash]))];
        return KeepBrief.In(store.Value, toKeep, EventBody(brief), now).Then(_ => Outcome.Grant(brief));
    }

    /// <summary>What the log keeps of a brief: enough to say later what was known and proposed.</summary>
    private static string EventBody(Brief brief)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("plan", brief.Plan.Name);
            json.WriteString("as_of", PartialDate.OfDay(brief.Picture.AsOf).ToString());
            WriteStrings(json, "reports", brief.Given.Select(report => report.Taken.Hash));
            WriteStrings(json, "tripped", brief.Verdicts.Where(verdict => verdict.State is TripwireState.Tripped).Select(verdict => verdict.Tripwire.Id));
            json.WriteString("status", brief.Proposal.Status is { } status ? Words<ProposedAction>.Of(status) : null);
            WriteStrings(json, "posts", brief.Proposal.Posts.Select(post => post.Id));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private sealed record FeedsForBrief(ImmutableArray<TakenReport> Reports, ImmutableArray<FeedStanding> Standing);
}
