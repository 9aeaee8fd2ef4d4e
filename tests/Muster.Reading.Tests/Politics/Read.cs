using Muster.Kernel;
using Muster.Reading.Countries;
using Muster.Reading.Tests.Places;
using Muster.Reading.Text;
using NodaTime;

namespace Muster.Reading.Tests.Politics;

/// <summary>A text as the readers of politics are given it.</summary>
internal static class Read
{
    /// <summary>A Saturday.</summary>
    public static readonly LocalDate Published = new(2023, 6, 10);

    public static ReadingContext Text(string text, string? country = null)
    {
        var report = new Report("test", text, Published, Country: country);
        var cut = DocumentText.Of(report);
        return new ReadingContext(cut, OpenGazetteer.Shipped, TestReader.Syntax, null, FindCountry.Of(report, cut, OpenGazetteer.Shipped, issuer: null), Published);
    }
}
