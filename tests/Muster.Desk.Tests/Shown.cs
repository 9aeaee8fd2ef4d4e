using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Muster.Desk.Tests;

/// <summary>Everything that a record holds as text, so that two of them can be compared to the last field.</summary>
internal static class Shown
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case string or Enum:
                text.Append(value);
                break;
            case IFormattable plain when value.GetType().Namespace is "System" or "NodaTime":
                text.Append(plain.ToString(null, CultureInfo.InvariantCulture));
                break;
            case IEnumerable many:
                WriteEach(text, many);
                break;
            default:
                WriteParts(text, value);
                break;
        }
    }

    private static void WriteEach(StringBuilder text, IEnumerable many)
    {
        text.Append('[');
        foreach (var one in many)
        {
            Write(text, one);
            text.Append("; ");
        }

        text.Append(']');
    }

    private static void WriteParts(StringBuilder text, object value)
    {
        var parts = value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(part => part.GetIndexParameters().Length == 0).ToArray();
        if (parts.Length == 0)
        {
            text.Append(value);
            return;
        }

        text.Append(value.GetType().Name).Append('{');
        foreach (var part in parts)
        {
            text.Append(part.Name).Append('=');
            Write(text, part.GetValue(value));
            text.Append(", ");
        }

        text.Append("}\n");
    }
}
