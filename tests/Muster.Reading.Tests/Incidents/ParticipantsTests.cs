using Muster.Kernel;
using Muster.Kernel.Facts;

namespace Muster.Reading.Tests.Incidents;

public sealed class ParticipantsTests
{
    [Theory]
    [InlineData("Gunmen of the Red Dawn Army killed two nurses with machetes in Gao on Monday.", "machetes", "two nurses", "", "Gunmen", "Red Dawn Army")]
    [InlineData("A car bomb killed Mayor Ana Quispe and three policemen in Lima.", "car bomb", "Mayor Ana Quispe; three policemen", "Ana Quispe", "", "")]
    [InlineData("The army attacked a village near Gao and killed four farmers.", "", "four farmers", "", "", "army")]
    [InlineData("Bandits kidnapped a teacher in Gao.", "", "a teacher", "", "Bandits", "")]
    [InlineData("The mine workers blocked a road in Lima and attacked a bus.", "", "", "", "mine workers", "")]
    public void An_incident_tells_weapons_victims_and_perpetrators_as_written(string text, string weapons, string victims, string names, string people, string organisations)
    {
        var incident = TestReader.Shared.Read(new Report("news", text)).Facts.OfType<Incident>().First();

        Assert.Equal(
            (weapons, victims, names, people, organisations),
            (Join(incident.Weapons), Join(incident.Victims), Join(incident.VictimNames), Join(incident.PerpetratorPeople), Join(incident.PerpetratorOrganisations)));
    }

    private static string Join(IEnumerable<string> names) => string.Join("; ", names);
}
