using Muster.Departures.People;
using Muster.Kernel;
using Muster.Store;
using Muster.Store.People;
using NodaTime;

namespace Muster.Desk.People;

/// <summary>Writes the roster as a CSV file that imports as the same people. It tells everything of everybody, so the log says who took it.</summary>
public static class ExportRoster
{
    /// <summary>How many people were written. The file may be read by its owner alone.</summary>
    public static Outcome<int> To(string file, string folder, PrivateView view, Instant now) => OpenStore.At(folder).Then(store => LoadPeople.From(store).Then(people =>
        ListPeople.Logged(store, view, "export", null, people.Length, now).Then(_ => WriteSheet.To(file, WriteRoster.ToCsv(people.Select(one => one.Person)), people.Length))));
}
