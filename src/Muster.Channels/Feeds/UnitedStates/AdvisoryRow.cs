using NodaTime;

namespace Muster.Channels.Feeds.UnitedStates;

/// <summary>What either feed says of one advisory, before it is judged.</summary>
/// <param name="At">Where it stands in the answer, from 1.</param>
/// <param name="Title">Country and level, or null.</param>
/// <param name="Link">The advisory's page, or null.</param>
/// <param name="Text">Its HTML, or null.</param>
/// <param name="Issued">Its day, or null.</param>
internal sealed record AdvisoryRow(int At, string? Title, Uri? Link, string? Text, LocalDate? Issued);
