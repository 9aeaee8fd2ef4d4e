using NodaTime;

namespace Muster.Channels.History;

/// <summary>A row of a file of real decisions.</summary>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Earliest">The first day that its date may mean.</param>
/// <param name="Latest">The last.</param>
/// <param name="Status">What was decided, as written, in lower case; <c>unknown</c> where the row does not say.</param>
/// <param name="Place">The post, as written, or null.</param>
public sealed record DecisionLine(int Line, string Country, LocalDate Earliest, LocalDate Latest, string Status, string? Place);
