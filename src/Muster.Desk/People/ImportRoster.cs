using System.Collections.Immutable;
using Muster.Departures;
using Muster.Departures.People;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.People;
using NodaTime;

namespace Muster.Desk.People;

/// <summary>What is to be imported.</summary>
/// <param name="File">The sheet, CSV or XLSX.</param>
/// <param name="Plan">The plan's folder, whose posts people are at.</param>
/// <param name="Folder">The data folder.</param>
/// <param name="From">The name that proofs bear; null for the file's own.</param>
/// <param name="SkipBadRows">Whether rows that cannot be used are left out.</param>
public sealed record RosterRequest(string File, string Plan, string Folder, string? From, bool SkipBadRows)
{
    /// <summary>The name that proofs bear.</summary>
    public string Source => From ?? Path.GetFileName(File);
}

/// <summary>Opens a sheet about people, whose kind is known by its columns: a roster, wardens, stays.</summary>
public static class ImportRoster
{
    /// <summary>The sheet, ready to be looked at and kept, or every problem by its line.</summary>
    public static Outcome<OpenedSheet> Open(RosterRequest request, LocalDate today) => OpenPlan.WithoutRoster(request.Plan).Then(plan => OpenStore.At(request.Folder).Then(store =>
        OpenRows.Of(request.File).Then(rows => RecogniseSheet.Of(OpenRows.Header(rows)) switch
        {
            SheetKind.Wardens => Present(store).Then(people => ReadWardens.From(rows, request.File, people, today, request.SkipBadRows)).Then(read => Outcome.Grant(Wardens(store, request, read))),
            SheetKind.Stays => Present(store).Then(people => ReadStays.From(rows, request.File, people, plan.Posts, request.SkipBadRows)).Then(read => Outcome.Grant(Stays(store, request, read))),
            _ => ReadRoster.FromRows(rows, request.File, plan.Posts, request.SkipBadRows).Then(roster => Outcome.Grant(People(store, request, roster))),
        })));

    private static Outcome<IReadOnlySet<string>> Present(DataStore store) =>
        LoadPeople.From(store).Then(people => Outcome.Grant<IReadOnlySet<string>>(people.Select(one => one.Person.Id).ToHashSet(StringComparer.Ordinal)));

    private static OpenedSheet People(DataStore store, RosterRequest request, Roster roster)
    {
        var update = new RosterUpdate(roster.People, request.Source)
        {
            Columns = roster.Columns,
            Untouched = [.. roster.Lines.Keys.Except(roster.People.Select(person => person.Id), StringComparer.Ordinal)],
        };
        SeenUpdate? seen = null;
        return new OpenedSheet(
            roster.Skipped,
            () => KeepRoster.Preview(store, update).Then(preview => RefuseErased((seen = preview).Difference, request, roster)).Then(difference => Outcome.Grant(SayDifference.Of(difference))),
            (confirmed, now) => KeepRoster.In(
                store,
                update,
                difference => RefuseErased(difference, request, roster).Then(_ => difference.Mass.With(confirmed, request.File)).Then(_ => Outcome.Grant(difference)),
                now,
                seen).Then(difference => Outcome.Grant(SayDifference.Of(difference))));
    }

    // Erased for good: a list that still has them must not bring them back.
    private static Outcome<RosterDifference> RefuseErased(RosterDifference difference, RosterRequest request, Roster roster) => difference.Erased.IsEmpty || request.SkipBadRows
        ? Outcome.Grant(difference)
        : Outcome.Refuse<RosterDifference>(difference.Erased.Select(id => new Problem(
            ProblemCodes.RosterDuplicateId, $"the id '{id}', whose person was erased", "no row of theirs, or an id that was never used", request.File, roster.Lines[id])).OrderBy(problem => problem.Line));

    private static OpenedSheet Wardens(DataStore store, RosterRequest request, RowsRead<WardenDuty> read) => new(
        read.Skipped,
        () => KeepWardens.Preview(store, read.Rows).Then(difference => Outcome.Grant(SayDifference.Of(difference))),
        (confirmed, now) => KeepWardens.In(
            store,
            read.Rows,
            request.Source,
            difference => SayDifference.Mass(difference).With(confirmed, request.File, "wardens who would be wardens no more").Then(_ => Outcome.Grant(difference)),
            now).Then(difference => Outcome.Grant(SayDifference.Of(difference))));

    private static OpenedSheet Stays(DataStore store, RosterRequest request, RowsRead<Stay> read) => new(
        read.Skipped,
        () => KeepStays.Preview(store, read.Rows).Then(difference => Outcome.Grant(SayDifference.Of(difference))),
        (_, now) => KeepStays.In(store, read.Rows, request.Source, now).Then(difference => Outcome.Grant(SayDifference.Of(difference))));
}
