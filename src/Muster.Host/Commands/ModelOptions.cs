using System.CommandLine;
using System.Globalization;
using Muster.Channels.Models;
using Muster.Host.Views;
using Muster.Kernel;

namespace Muster.Host.Commands;

/// <summary>The options that name a model to ask for proposals (docs/model.md). Without <c>--model</c> none is asked.</summary>
internal sealed class ModelOptions
{
    private const int ShortestWait = 1;
    private const int LongestWait = 3_600;
    private const int UsualWait = 60;

    private readonly Option<string?> address = new("--model")
    {
        HelpName = "URL",
        Description = "Asks a model at this base address for facts that the reader missed. Reports are sent there. Default: no model is asked.",
    };

    private readonly Option<string?> name = new("--model-name") { HelpName = "NAME", Description = "Which model to ask there. Needed with --model." };

    private readonly Option<string?> kind = new("--model-kind") { HelpName = "KIND", Description = "What the server speaks: openai (chat completions, the default) or ollama." };

    private readonly Option<string?> keyVariable = new("--model-key-env") { HelpName = "VARIABLE", Description = "The environment variable that holds the key, sent as a bearer token." };

    private readonly Option<string?> keyFile = new("--model-key-file") { HelpName = "FILE", Description = "The file that holds the key." };

    private readonly Option<string?> wait = new("--model-timeout") { HelpName = "SECONDS", Description = "How long to wait for the model, a report, retries included. Default: 60." };

    private readonly Option<bool> allowHttp = new("--model-allow-http") { Description = "Lets reports go to another machine without encryption." };

    /// <summary>Puts the options on a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(address);
        command.Add(name);
        command.Add(kind);
        command.Add(keyVariable);
        command.Add(keyFile);
        command.Add(wait);
        command.Add(allowHttp);
    }

    /// <summary>The model asked for, null where none is, or every option that cannot be used.</summary>
    public Outcome<ModelSettings?> From(ParseResult parsed)
    {
        if (parsed.GetValue(address) is not { } url)
        {
            var idle = new Option[] { name, kind, keyVariable, keyFile, wait, allowHttp }.Where(option => parsed.GetResult(option) is { Implicit: false }).ToArray();
            return idle.Length == 0 ? Outcome.Grant<ModelSettings?>(null) : Outcome.Refuse<ModelSettings?>(idle.Select(option => Bad($"{option.Name} without --model", "--model URL beside it")));
        }

        var where = ModelAddress.Read(url, parsed.GetValue(allowHttp));
        var speaks = Kind(parsed.GetValue(kind));
        var secret = Key(parsed.GetValue(keyVariable), parsed.GetValue(keyFile));
        var seconds = Wait(parsed.GetValue(wait));
        var called = parsed.GetValue(name);
        Problem[] missing = string.IsNullOrWhiteSpace(called) ? [Bad("--model without --model-name", "--model-name NAME, which model to ask there")] : [];
        Problem[] problems = [.. where.Problems, .. missing, .. speaks.Problems, .. secret.Problems, .. seconds.Problems];
        return problems.Length > 0
            ? Outcome.Refuse<ModelSettings?>(problems)
            : Outcome.Grant<ModelSettings?>(new ModelSettings(speaks.Value, where.Value, called!, secret.Value, TimeSpan.FromSeconds(seconds.Value)));
    }

    /// <summary>Says on standard error that report text leaves the machine, where it does.</summary>
    public static void Warn(ModelSettings? model)
    {
        if (model is { Address.IsLoopback: false })
        {
            Console.Error.WriteLine("muster: " + OneLine.Of($"warning: the text of every report leaves this machine, for {model.Address.Uri.GetLeftPart(UriPartial.Authority)} (--model)"));
        }
    }

    private static Outcome<ModelKind> Kind(string? text) =>
        text is null ? Outcome.Grant(ModelKind.Openai)
        : Words<ModelKind>.TryParse(text, out var kind) ? Outcome.Grant(kind)
        : Outcome.Refuse<ModelKind>(Bad($"--model-kind {text}", "one of " + string.Join(", ", Words<ModelKind>.All)));

    private static Outcome<string?> Key(string? variable, string? file) => (variable, file) switch
    {
        (null, null) => Outcome.Grant<string?>(null),
        ({ }, { }) => Outcome.Refuse<string?>(Bad("both --model-key-env and --model-key-file", "one of the two")),
        ({ } name, null) => ReadModelKey.FromVariable(name).Then(key => Outcome.Grant<string?>(key)),
        (null, { } path) => ReadModelKey.FromFile(path).Then(key => Outcome.Grant<string?>(key)),
    };

    private static Outcome<int> Wait(string? text) =>
        text is null ? Outcome.Grant(UsualWait)
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is >= ShortestWait and <= LongestWait ? Outcome.Grant(seconds)
        : Outcome.Refuse<int>(Bad($"--model-timeout {text}", $"a number of seconds from {ShortestWait} to {LongestWait}"));

    private static Problem Bad(string found, string expected) => new(ProblemCodes.BadArgument, found, expected);
}
