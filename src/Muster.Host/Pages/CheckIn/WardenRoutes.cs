using Microsoft.AspNetCore.Http;
using Muster.Desk.RollCalls;
using Muster.Kernel;
using Muster.RollCalls.Links;
using Muster.RollCalls.People;

namespace Muster.Host.Pages.CheckIn;

/// <summary>What <c>/w/{token}</c> answers: a warden's own zone.</summary>
internal sealed class WardenRoutes(ICallDesk desk, LinkGate gate)
{
    private static readonly byte[] Outside = RefusedPage.InEnglish("This person is not in your zone. Nothing was kept. Go back to your list; if the person should be on it, tell the duty officer.");

    /// <summary><c>GET /w/{token}</c>: the list.</summary>
    public Task ShowAsync(HttpContext context)
    {
        var opened = gate.Open(context, LinkKind.Warden, desk.Warden);
        return opened.TryGet(out var behind) ? ShowAsync(context, behind, null, null, 200) : gate.RefuseAsync(context, opened.Problems[0].Found);
    }

    /// <summary><c>GET /w/{token}/sheet</c>: the list on paper.</summary>
    public Task PrintAsync(HttpContext context)
    {
        var opened = gate.Open(context, LinkKind.Warden, desk.Warden);
        return opened.TryGet(out var behind) ? SendPage.To(context, WardenSheet.Of(behind.View, gate.Now)) : gate.RefuseAsync(context, opened.Problems[0].Found);
    }

    /// <summary><c>POST /w/{token}</c>: keeps what the warden says of one person.</summary>
    public Task TakeAsync(HttpContext context) =>
        gate.TakeFormAsync(context, LinkKind.Warden, desk.Warden, (behind, form) => TakeAsync(context, behind, WardenForm.Of(form)));

    private async Task TakeAsync(HttpContext context, (string Token, LinkTo Link, WardenView View) behind, WardenForm form)
    {
        if (!SignForm.IsOurs(desk.LinkKey, behind.Token, form.Mark))
        {
            gate.Note(context, "a form that Muster did not make for this link");
            await ShowAsync(context, behind, WardenWords.For(behind.View.Languages).NotYours, form, 422);
        }
        else if (behind.View.Rows.FirstOrDefault(row => row.IsInZone && row.Called == form.Number) is not { } row)
        {
            gate.Note(context, "a warden's answer for somebody outside the zone");
            await SendPage.To(context, Outside, RefusedPage.Html, 403);
        }
        else if (form.Lacks(WardenWords.For(behind.View.Languages)) is { } lacks)
        {
            await ShowAsync(context, behind, WardenPage.Filled(WardenWords.For(behind.View.Languages).NotKept, row.Name, lacks), form, 422);
        }
        else
        {
            var read = form.Read();
            var given = new AnswerGiven(
                behind.Link.Call, row.Called, read.Says, null, AnswerVia.Warden, behind.View.WardenName, read.How, AnswerKey.Of(form.Mark, form.Called, form.Pressed, form.How, form.Words));
            await SayAsync(context, behind, row, form, await desk.TakeAsync(given));
        }
    }

    private Task SayAsync(HttpContext context, (string Token, LinkTo Link, WardenView View) behind, WardenRow row, WardenForm form, Outcome<AnswerTaken> taken)
    {
        var words = WardenWords.For(behind.View.Languages);
        if (!taken.TryGet(out var kept))
        {
            return ShowAsync(context, behind, WardenPage.Filled(words.NotKept, row.Name, $"found {taken.Problems[0].Found}; expected {taken.Problems[0].Expected}"), form, taken.Problems[0].Code is ProblemCodes.CallStep ? 422 : 503);
        }

        // What the list says of the others may be older by a moment; of this person it says what is kept.
        var now = behind with { View = behind.View with { Rows = behind.View.Rows.Replace(row, row with { State = kept.Person.StateAt(gate.Now) }) } };
        return ShowAsync(context, now, WardenPage.Filled(words.Kept, row.Name, words.States[(int)kept.Person.StateAt(gate.Now)]), null, 200);
    }

    private Task ShowAsync(HttpContext context, (string Token, LinkTo Link, WardenView View) behind, string? said, WardenForm? typed, int status) =>
        SendPage.To(context, WardenPage.Of(behind.View, SignForm.Make(desk.LinkKey, behind.Token), $"/w/{behind.Token}/sheet", said, typed), status);
}
