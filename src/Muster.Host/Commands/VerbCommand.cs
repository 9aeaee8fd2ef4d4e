using System.CommandLine;

namespace Muster.Host.Commands;

/// <summary>A verb, with the examples that its help ends with.</summary>
internal sealed class VerbCommand(string name, string description, string examples) : Command(name, description)
{
    /// <summary>What stands below the list of options.</summary>
    public string Examples { get; } = examples;
}
