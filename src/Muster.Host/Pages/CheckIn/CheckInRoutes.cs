using Microsoft.AspNetCore.Http;
using Muster.Desk.RollCalls;
using Muster.Kernel;
using Muster.RollCalls.Links;
using Muster.RollCalls.People;

namespace Muster.Host.Pages.CheckIn;

/// <summary>What <c>/c/{token}</c> answers. Looking never answers for anybody: mail scanners open every link they see.</summary>
internal sealed class CheckInRoutes(ICallDesk desk, LinkGate gate)
{
    /// <summary>The longest note that is kept; the page itself allows less.</summary>
    private const int MostWords = 1_000;

    /// <summary><c>GET /c/{token}</c>: the form.</summary>
    public Task ShowAsync(HttpContext context)
    {
        var opened = gate.Open(context, LinkKind.Person, desk.CheckIn);
        return opened.TryGet(out var behind)
            ? SendPage.To(context, CheckInPage.Form(behind.View, SignForm.Make(desk.LinkKey, behind.Token)))
            : gate.RefuseAsync(context, opened.Problems[0].Found);
    }

    /// <summary><c>POST /c/{token}</c>: keeps the answer, and says that it is kept.</summary>
    public Task TakeAsync(HttpContext context) =>
        gate.TakeFormAsync(context, LinkKind.Person, desk.CheckIn, (behind, form) => TakeAsync(context, behind, SmallBody.Field(form, "n"), SmallBody.Field(form, "a"), SmallBody.Field(form, "w")));

    private async Task TakeAsync(HttpContext context, (string Token, LinkTo Link, CheckInView View) behind, string mark, string pressed, string note)
    {
        var isOurs = SignForm.IsOurs(desk.LinkKey, behind.Token, mark);
        if (!isOurs || CheckInPage.Says(pressed) is not { } says)
        {
            gate.Note(context, isOurs ? "a form without an answer" : "a form that Muster did not make for this link");
            await SendPage.To(context, CheckInPage.Form(behind.View, SignForm.Make(desk.LinkKey, behind.Token), pressAgain: true), 422);
            return;
        }

        var given = new AnswerGiven(behind.Link.Call, behind.Link.Person, says, SmallBody.Words(note, MostWords), AnswerVia.Link, null, null, AnswerKey.Of(mark, pressed, note));
        await SayAsync(context, behind.View, says, await desk.TakeAsync(given));
    }

    private Task SayAsync(HttpContext context, CheckInView view, AnswerSays says, Outcome<AnswerTaken> taken) =>
        taken.TryGet(out var kept) ? SendPage.To(context, CheckInPage.Taken(view, says, kept.Person))
        : taken.Problems[0].Code is ProblemCodes.LinkRefused or ProblemCodes.CallStep or ProblemCodes.PersonUnknown ? gate.RefuseAsync(context, taken.Problems[0].Found)
        : SendPage.To(context, RefusedPage.NotKept, RefusedPage.Html, 503);
}
