using System.Collections.Immutable;

namespace Muster.Reading.Frames;

/// <summary>An event that a sentence tells, with the phrases that fill its roles.</summary>
/// <param name="Pattern">The frame of frames.txt.</param>
/// <param name="Trigger">The token that tells it.</param>
/// <param name="Voice">The form of that token.</param>
/// <param name="Happened">Whether the sentence tells it as done: neither denied nor planned nor only possible.</param>
/// <param name="Roles">Who and what.</param>
internal sealed record Frame(FramePattern Pattern, int Trigger, Voice Voice, bool Happened, ImmutableArray<RoleFiller> Roles)
{
    /// <summary>The fillers of a role, in the sentence's order.</summary>
    public IEnumerable<RoleFiller> Of(FrameRole role) => Roles.Where(filler => filler.Role == role);
}

/// <summary>A phrase that fills a role.</summary>
/// <param name="Role">Which.</param>
/// <param name="Head">The token that heads it.</param>
/// <param name="From">Its first token, without an article.</param>
/// <param name="To">One past its last.</param>
internal readonly record struct RoleFiller(FrameRole Role, int Head, int From, int To);
