using CsCheck;

namespace Muster.Host.Tests.Scim;

/// <summary>Draws from a list.</summary>
internal static class OneAmong
{
    public static Gen<string> Of(params string[] all) => Gen.Int[0, all.Length - 1].Select(at => all[at]);
}
