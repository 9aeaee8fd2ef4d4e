using Microsoft.AspNetCore.Http;
using Muster.Kernel;
using Muster.RollCalls.Links;
using NodaTime;

namespace Muster.Host.Pages.CheckIn;

/// <summary>
/// Opens links, and refuses all that cannot be opened alike: whoever guesses learns nothing from the answer. A valid link is opened however many others were refused at
/// the same address: behind one address may be a whole town's telephones.
/// </summary>
internal sealed class LinkGate(ICallDesk desk, TimeProvider clock)
{
    /// <summary>How many refusals a minute an asker is told of one by one.</summary>
    public const int MostRefused = 30;

    /// <summary>How many answers a minute are taken through one link: many more than a person gives, and few enough that a link gone astray fills no disk.</summary>
    public const int MostAnswers = 60;

    private const int LongestToken = 200;
    private const int MostAskers = 10_000;

    private readonly NoteRefusals notes = new(desk, clock);
    private readonly CountByMinute<string> refused = new(clock, MostAskers);

    // Only links that we signed are counted, so there are no more of them than people were asked.
    private readonly CountByMinute<(long Call, long Person)> answers = new(clock, int.MaxValue);

    /// <summary>The time.</summary>
    public Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>What is behind the request's link, with the link's own text. What was not signed by us is looked up all the same, as nobody, so that it takes as long.</summary>
    public Outcome<(string Token, LinkTo Link, T View)> Open<T>(HttpContext context, LinkKind kind, Func<LinkTo, Outcome<T>> view)
    {
        var token = context.Request.RouteValues["token"] as string ?? "";
        var read = Read(token, kind);
        var seen = view(read.TryGet(out var link) ? link : new LinkTo(kind, 0, 0, Instant.MinValue));
        return read.Then(to => seen.Then(found => Outcome.Grant((token, to, found))));
    }

    /// <summary>Hands a form that was sent through a link on with what is behind that link; refuses one that is too large, comes too often, or through no link of ours.</summary>
    public async Task TakeFormAsync<T>(HttpContext context, LinkKind kind, Func<LinkTo, Outcome<T>> view, Func<(string Token, LinkTo Link, T View), string, Task> take)
    {
        if (context.Request.ContentLength > SmallBody.MostBytes)
        {
            await RefuseBodyAsync(context);
            return;
        }

        var opened = Open(context, kind, view);
        if (!opened.TryGet(out var behind))
        {
            await RefuseAsync(context, opened.Problems[0].Found);
        }
        else if (answers.Add((behind.Link.Call, behind.Link.Person)) > MostAnswers)
        {
            Note(context, "more answers in a minute than a person gives");
            await TellToWait(context, RefusedPage.Often);
        }
        else if (await SmallBody.ReadAsync(context.Request) is not { } form)
        {
            await RefuseBodyAsync(context);
        }
        else
        {
            await take(behind, form);
        }
    }

    /// <summary>The one refusal, with status 404, or 429 where this asker has had too many of them in this minute.</summary>
    public Task RefuseAsync(HttpContext context, string why)
    {
        var asker = Asker.Of(context);
        var count = refused.Add(asker.Address);
        if (count <= MostRefused + 1)
        {
            notes.Add(count <= MostRefused ? why : "too many refused links in a minute: the rest of them is not noted", asker.Network);
        }

        return count <= MostRefused ? SendPage.To(context, RefusedPage.Link, RefusedPage.Html, 404) : TellToWait(context, RefusedPage.Tired);
    }

    /// <summary>Refuses a body that is too large to be an answer. The rest of it is not waited for.</summary>
    public Task RefuseBodyAsync(HttpContext context)
    {
        Note(context, "a body of more than 8 kB");
        context.Response.Headers.Connection = "close";
        return SendPage.To(context, RefusedPage.Large, RefusedPage.Html, 413);
    }

    /// <summary>Notes something else that was refused behind a link that is valid.</summary>
    public void Note(HttpContext context, string why) => notes.Add(why, Asker.Of(context).Network);

    private static Task TellToWait(HttpContext context, byte[] page)
    {
        context.Response.Headers.RetryAfter = "60";
        return SendPage.To(context, page, RefusedPage.Html, 429);
    }

    private Outcome<LinkTo> Read(string token, LinkKind kind)
    {
        var read = token.Length > LongestToken
            ? Outcome.Refuse<LinkTo>(new Problem(ProblemCodes.LinkRefused, "a link that is too long", "one that Muster sent"))
            : ReadLink.From(desk.LinkKey.AsSpan(), token, Now);
        return read.Then(link => link.Kind == kind
            ? Outcome.Grant(link)
            : Outcome.Refuse<LinkTo>(new Problem(ProblemCodes.LinkRefused, "a link of another kind", "one for this page")));
    }
}
