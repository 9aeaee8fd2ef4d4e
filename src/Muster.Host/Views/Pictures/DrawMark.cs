namespace Muster.Host.Views.Pictures;

/// <summary>Draws a mark by its shape.</summary>
internal static class DrawMark
{
    /// <summary>The shape around a point; its colour is that of the class <c>mark</c>, and what it stands for is its title.</summary>
    public static void To(HtmlPage page, MarkShape shape, Dot at, double radius, string? title)
    {
        page.Add($"<g class=\"mark\">");
        if (title is not null)
        {
            page.Add($"<title>{title}</title>");
        }

        switch (shape)
        {
            case MarkShape.Circle: page.Add($"<circle cx=\"{at.X}\" cy=\"{at.Y}\" r=\"{radius}\"/>"); break;
            case MarkShape.Ring: page.Add($"<circle class=\"hollow\" cx=\"{at.X}\" cy=\"{at.Y}\" r=\"{radius}\"/>"); break;
            case MarkShape.Square: page.Add($"<rect x=\"{at.X - (0.88 * radius)}\" y=\"{at.Y - (0.88 * radius)}\" width=\"{1.76 * radius}\" height=\"{1.76 * radius}\"/>"); break;
            case MarkShape.Triangle: page.Add($"<path d=\"M{at.X},{at.Y - (1.2 * radius)}L{at.X + (1.1 * radius)},{at.Y + (0.7 * radius)}H{at.X - (1.1 * radius)}Z\"/>"); break;
            case MarkShape.Diamond: page.Add($"<path d=\"M{at.X},{at.Y - (1.25 * radius)}L{at.X + (1.25 * radius)},{at.Y}L{at.X},{at.Y + (1.25 * radius)}L{at.X - (1.25 * radius)},{at.Y}Z\"/>"); break;
            default: page.Add($"<path class=\"cross\" d=\"M{at.X - (0.8 * radius)},{at.Y - (0.8 * radius)}L{at.X + (0.8 * radius)},{at.Y + (0.8 * radius)}M{at.X + (0.8 * radius)},{at.Y - (0.8 * radius)}L{at.X - (0.8 * radius)},{at.Y + (0.8 * radius)}\"/>"); break;
        }

        page.Add($"</g>\n");
    }
}
