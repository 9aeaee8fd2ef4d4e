using Muster.Kernel.Facts;

namespace Muster.Host.Views;

/// <summary>Shows readings one after the other as they come.</summary>
internal interface IReadingView : IDisposable
{
    /// <summary>Shows one.</summary>
    public void Write(DocumentReading reading);
}
