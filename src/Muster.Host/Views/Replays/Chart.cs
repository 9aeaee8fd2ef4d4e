using System.Globalization;
using Muster.Host.Views.Pictures;

namespace Muster.Host.Views.Replays;

/// <summary>A field with two axes from 0, drawn to the units of a panel.</summary>
/// <param name="MostX">The greatest value across; at least a little more than 0.</param>
/// <param name="MostY">The greatest value upwards.</param>
/// <param name="AcrossWords">What goes across.</param>
/// <param name="UpWords">What goes upwards.</param>
internal sealed record Chart(double MostX, double MostY, string AcrossWords, string UpWords)
{
    /// <summary>The panel's width.</summary>
    public const double Width = 460;

    /// <summary>The panel's height.</summary>
    public const double Height = 320;

    /// <summary>Where the field begins: the words of the axis stand left of it.</summary>
    public const double Left = 46;

    private const double Right = Width - 22;
    private const double Top = 34;
    private const double Bottom = Height - 46;
    private const int Ticks = 5;

    /// <summary>A chart whose axes end on a round number at or after the greatest values.</summary>
    public static Chart Of(double mostX, double mostY, string across, string up) => new(RoundUp(mostX), RoundUp(mostY), across, up);

    /// <summary>Where a pair of values lies; what is beyond an axis' end lies at its end.</summary>
    public Dot At(double x, double y) => new(
        Left + (Math.Clamp(x / MostX, 0, 1) * (Right - Left)),
        Bottom - (Math.Clamp(y / MostY, 0, 1) * (Bottom - Top)));

    /// <summary>Appends the axes.</summary>
    public void To(HtmlPage page)
    {
        page.Add($"<text class=\"small quiet\" x=\"6\" y=\"16\">{UpWords}</text><text class=\"small quiet mid\" x=\"{(Left + Right) / 2}\" y=\"{Height - 8}\">{AcrossWords}</text>\n");
        foreach (var value in Values(MostX))
        {
            var x = At(value, 0).X;
            page.Add($"<path class=\"grid\" d=\"M{x},{Top}V{Bottom + 4}\"/><text class=\"tick mid\" x=\"{x}\" y=\"{Bottom + 17}\">{Said(value)}</text>\n");
        }

        foreach (var value in Values(MostY))
        {
            var y = At(0, value).Y;
            page.Add($"<path class=\"grid\" d=\"M{Left - 4},{y}H{Right}\"/><text class=\"tick end\" x=\"{Left - 7}\" y=\"{y + 4}\">{Said(value)}</text>\n");
        }
    }

    private static IEnumerable<double> Values(double most)
    {
        var step = Step(most);
        return Enumerable.Range(0, (int)Math.Round(most / step) + 1).Select(at => at * step);
    }

    private static double RoundUp(double most)
    {
        var sane = Math.Max(most, 0.001);
        var step = Step(sane);
        return Math.Ceiling((sane / step) - 1e-9) * step;
    }

    // 1, 2 or 5 of a power of ten, so that there are about five.
    private static double Step(double most)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(most / Ticks)));
        return new[] { 1, 2, 5, 10 }.Select(times => times * power).First(step => most / step <= Ticks + 1e-6);
    }

    private static string Said(double value) => value.ToString("0.#####", CultureInfo.InvariantCulture);
}
