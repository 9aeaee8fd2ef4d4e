using Muster.Desk;

namespace Muster.Host.Views;

/// <summary>Shows explanations one after the other as they come.</summary>
internal interface IExplanationView : IDisposable
{
    /// <summary>Shows one.</summary>
    public void Write(ExplainedReport explained);
}
