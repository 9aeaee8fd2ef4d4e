using Muster.Desk.Tests.Imports;
using Muster.Picture.Countries;
using NodaTime;

namespace Muster.Desk.Tests.Traps;

/// <summary>What was believed of a country on each day, out of an archive.</summary>
internal sealed class AsOfEachDay : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public AsOfEachDay(IEnumerable<string> lines) => Import.Take("advisories", folder.At("data"), 2, folder.Write("archive.jsonl", lines));

    /// <summary>The pictures from a day to another.</summary>
    public IEnumerable<CountryPicture> Of(string country, LocalDate from, LocalDate until)
    {
        for (var day = from; day <= until; day = day.PlusDays(1))
        {
            yield return On(country, day);
        }
    }

    /// <summary>The picture on a day.</summary>
    public CountryPicture On(string country, LocalDate day) => ShowCountry.From(new PictureRequest(folder.At("data"), country, day), Import.Now).Value;

    public void Dispose() => folder.Dispose();
}
