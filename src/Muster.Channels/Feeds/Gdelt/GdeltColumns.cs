namespace Muster.Channels.Feeds.Gdelt;

/// <summary>The places of the columns of GDELT 2.0's event export, from 0 (GDELT event codebook 2.0).</summary>
internal static class GdeltColumns
{
    public const int Count = 61;
    public const int Id = 0;
    public const int Day = 1;
    public const int Actor1Name = 6;
    public const int Actor2Name = 16;
    public const int IsRootEvent = 25;
    public const int EventCode = 26;
    public const int PlaceKind = 51;
    public const int PlaceName = 52;
    public const int PlaceCountry = 53;
    public const int PlaceLatitude = 56;
    public const int PlaceLongitude = 57;
    public const int Added = 59;
    public const int Address = 60;
}
