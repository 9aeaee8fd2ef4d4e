using System.Collections.Immutable;
using Muster.Reading.Syntax;
using Muster.Reading.Text;
using Muster.Tests.Shared;

namespace Muster.Reading.Tests.Syntax;

/// <summary>The syntax model that the project ships, opened once.</summary>
internal static class OpenSyntax
{
    public static byte[] Bytes { get; } = File.ReadAllBytes(Path.Combine(SharedData.Root, "data", "syntax.bin"));

    public static SyntaxModel Shipped { get; } = SyntaxModel.Open(Bytes);

    /// <summary>The whole text as one sentence.</summary>
    public static ImmutableArray<Token> Tokens(string text) => [.. Tokenize.Range(text, 0, text.Length)];
}
