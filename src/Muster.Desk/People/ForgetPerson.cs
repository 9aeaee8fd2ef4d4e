using Muster.Kernel;
using Muster.Store;
using Muster.Store.People;
using NodaTime;

namespace Muster.Desk.People;

/// <summary>Erases a person for good, on the word of somebody who answers for it.</summary>
public static class ForgetPerson
{
    /// <summary>What became of them, or a refusal: nobody of that id, an act of nobody, or one without a reason.</summary>
    public static Outcome<ErasedPerson> In(string folder, string id, string? by, string? because, Instant now)
    {
        Problem[] missing = [.. Missing(by, "--by NAME, who answers for it"), .. Missing(because, "--because TEXT, why")];
        return missing.Length > 0
            ? Outcome.Refuse<ErasedPerson>(missing)
            : OpenStore.At(folder).Then(store => ErasePerson.In(store, id, by!.Trim(), because!.Trim(), now));
    }

    private static IEnumerable<Problem> Missing(string? text, string expected) =>
        string.IsNullOrWhiteSpace(text) ? [new Problem(ProblemCodes.BadArgument, "no " + expected.Split(' ')[0], expected)] : [];
}
