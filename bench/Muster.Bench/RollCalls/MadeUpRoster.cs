using System.Globalization;
using System.Text;

namespace Muster.Bench.RollCalls;

/// <summary>A plan and a roster of invented people.</summary>
internal static class MadeUpRoster
{
    private const string Plan = """
        plan: Measured
        posts:
          - { id: north, name: North, country: ML, lat: 14.4843, lon: -4.1830, time_zone: Africa/Bamako }
          - { id: south, name: South, country: ML, lat: 12.6392, lon: -8.0029, time_zone: Africa/Bamako }
        tripwires:
          - { id: coup, name: Power changes hands, when: { government: { country: ML, event: [coup] } }, propose: review }
        """;

    /// <summary>Writes <c>plan.yaml</c> and <c>roster.csv</c> with so many people: half of them have a phone, all an e-mail address, and every fiftieth is the warden of the next.</summary>
    public static void Write(string folder, int people)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "plan.yaml"), Plan);
        var rows = new StringBuilder("id,name,email,phone,post,category,dependant_of,lat,lon,address_note,languages,nationality,warden,stays_because,stays_until\n");
        for (var number = 0; number < people; number++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"p{number:000000},Given{number} Family{number},p{number}@example.org,{(number % 2 == 0 ? Phone(number) : "")},{(number % 3 == 0 ? "north" : "south")},national_staff,,12.6{number % 1000:000},-8.0{number % 997:000},House {number},{(number % 2 == 0 ? "fr" : "en")},ML,{(number % 50 == 0 ? "" : $"p{number / 50 * 50:000000}")},,\n");
        }

        File.WriteAllText(Path.Combine(folder, "roster.csv"), rows.ToString());
    }

    /// <summary>The phone of a person of that number.</summary>
    public static string Phone(int number) => string.Create(CultureInfo.InvariantCulture, $"+2237{number:0000000}");
}
