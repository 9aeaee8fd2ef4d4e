using Muster.Tests.Shared;

namespace Muster.Host.Tests;

/// <summary>Compares what people read with a file of it; MUSTER_ACCEPT=1 writes the file anew.</summary>
public static class Golden
{
    /// <summary>The tests' own folder in the checkout.</summary>
    public static string TestFolder { get; } = Path.Combine(SharedData.Root, "tests", "Muster.Host.Tests");

    /// <summary>Fails where <paramref name="text"/> differs from Golden/<paramref name="name"/>.txt, and shows the first line that does.</summary>
    public static void Matches(string name, string text)
    {
        var path = Path.Combine(TestFolder, "Golden", name + ".txt");
        if (Environment.GetEnvironmentVariable("MUSTER_ACCEPT") == "1")
        {
            File.WriteAllText(path, text);
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected != text)
        {
            Assert.Fail($"Golden/{name}.txt differs (MUSTER_ACCEPT=1 accepts the new text).\n{FirstDifference(expected, text)}\n\nNow:\n{text}");
        }
    }

    private static string FirstDifference(string expected, string actual)
    {
        var (before, now) = (expected.Split('\n'), actual.Split('\n'));
        var line = before.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line + 1}\n  expected: {before.ElementAtOrDefault(line)}\n  found:    {now.ElementAtOrDefault(line)}";
    }
}
