using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NodaTime;

namespace Muster.Host.Views.Pictures;

/// <summary>HTML that was made by us and stands as it is.</summary>
internal readonly record struct Markup(string Html);

/// <summary>A page as it grows. What stands in the braces of an interpolated string is encoded, whoever wrote it; only <see cref="Markup"/> is not.</summary>
internal sealed class HtmlPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder text = new();

    /// <summary>Appends markup with encoded values.</summary>
    public HtmlPage Add([InterpolatedStringHandlerArgument("")] ref Encoded html) => this;

    /// <summary>Appends for each item.</summary>
    public HtmlPage AddEach<T>(IEnumerable<T> items, Action<HtmlPage, T> add)
    {
        foreach (var item in items)
        {
            add(this, item);
        }

        return this;
    }

    /// <summary>Text from outside, encoded for content and attributes, with its line breaks.</summary>
    public static Markup Lines(string lines) => new(Encoder.Encode(lines));

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    /// <summary>Encodes the values of an interpolated string.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Encoded
    {
        private readonly StringBuilder text;

        public Encoded(int literalLength, int formattedCount, HtmlPage page)
        {
            text = page.text;
            text.EnsureCapacity(text.Length + literalLength + (16 * formattedCount));
        }

        public void AppendLiteral(string literal) => text.Append(literal);

        public void AppendFormatted(string? value) => text.Append(Encoder.Encode(OneLine.Of(value ?? "")));

        public void AppendFormatted(int value) => text.Append(value.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(long value) => text.Append(value.ToString(CultureInfo.InvariantCulture));

        public void AppendFormatted(double value) => text.Append(value.ToString("0.#", CultureInfo.InvariantCulture));

        public void AppendFormatted(LocalDate value) => text.Append(PictureWords.Day(value));

        public void AppendFormatted(Markup value) => text.Append(value.Html);
    }
}
