using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Muster.Desk;
using Muster.Desk.Feeds;
using Muster.Desk.Tripwires;
using Muster.Desk.Wardens;
using Muster.Host.Commands;
using Muster.Host.Views.Pictures;
using Muster.Kernel;
using NodaTime;

namespace Muster.Host.Pages;

/// <summary>What each address answers: a Desk verb, then a page of what it gave.</summary>
internal sealed class Routes(string folder, TimeProvider clock)
{
    private readonly KnownCountries countries = new(folder);
    private readonly Lazy<Atlas?> atlas = new(Atlas.BesideProgram);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary><c>GET /</c>.</summary>
    public Task FrontAsync(HttpContext context)
    {
        var now = Now;
        return Show(context, ListFeeds.Standing(folder, now).Then(feeds => countries.At(now).Then(known => ListTripwires.In(folder).Then(plans => Outcome.Grant(FrontPage.Of(feeds, plans, known, LoadedReader.CountryName, now))))));
    }

    /// <summary><c>GET /feeds</c>.</summary>
    public Task FeedsAsync(HttpContext context)
    {
        var now = Now;
        return Show(context, ListFeeds.Standing(folder, now).Then(feeds => Outcome.Grant(FeedsPage.Of(feeds, now))));
    }

    /// <summary><c>GET /health</c>.</summary>
    public Task HealthAsync(HttpContext context)
    {
        var (status, json) = ListFeeds.Standing(folder, Now).TryGet(out var feeds) ? HealthAnswer.Of(feeds) : (503, "{\"status\":\"blind\",\"feeds\":[]}"u8.ToArray());
        return SendPage.To(context, json, "application/json", status);
    }

    /// <summary><c>GET /picture/{cc}</c>.</summary>
    public Task PictureAsync(HttpContext context)
    {
        if (!Arguments.Country(context.Request.RouteValues["cc"] as string).TryGet(out var country) || LoadedReader.CountryOf(country!) is null)
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        }

        var around = new PictureSurroundings(LoadedReader.CountryName) { Atlas = atlas.Value, Above = PageFrame.Ways };
        return Show(context, ShowCountry.From(new PictureRequest(folder, country!, null), Now).Then(picture => Outcome.Grant(PictureHtml.Of(picture, around))));
    }

    /// <summary><c>GET /tripwires</c>.</summary>
    public Task TripwiresAsync(HttpContext context) => ShowTripwires(context, null, 200);

    /// <summary><c>POST /tripwires</c>: keeps a person's act and leads back to the page, or shows it again with why not.</summary>
    public async Task ActAsync(HttpContext context)
    {
        if (!IsForm(context))
        {
            context.Response.StatusCode = 415;
            return;
        }

        var posted = await context.Request.ReadFormAsync(context.RequestAborted);
        var form = new TripwireForm(posted["plan"].ToString(), posted["id"].ToString(), posted["act"].ToString(), posted["by"].ToString(), posted["because"].ToString());
        var done = form.Read().Then(act => ActOnTripwire.In(folder, form.Plan, form.Id, act, Now));
        if (!done.IsGranted)
        {
            await ShowTripwires(context, (form, done.Problems[0]), done.Problems[0].Code is ProblemCodes.StoreUnusable ? 503 : 422);
            return;
        }

        context.Response.StatusCode = 303;
        context.Response.Headers.Location = "/tripwires#" + form.Id;
    }

    /// <summary><c>GET /report</c>, with <c>?country=ML</c> filled in.</summary>
    public Task AskAsync(HttpContext context) =>
        ShowForm(context, new WardenForm { Country = context.Request.Query["country"].ToString(), Day = PictureWords.Day(Now.InUtc().Date) }, ImmutableSortedDictionary<WardenField, string>.Empty, 200);

    /// <summary><c>POST /report</c>: keeps the report and leads to the country's picture, or shows the form again.</summary>
    public async Task TakeAsync(HttpContext context)
    {
        if (!IsForm(context))
        {
            context.Response.StatusCode = 415;
            return;
        }

        var posted = await context.Request.ReadFormAsync(context.RequestAborted);
        var form = ReportPage.Form(name => posted[name].ToString());
        var read = ReadWardenForm.Of(form, LoadedReader.CountryOf, Now.InUtc().Date);
        if (read.Report is not { } report)
        {
            await ShowForm(context, form, read.Troubles, 422);
            return;
        }

        var taken = TakeWardenReport.From(folder, report, LoadedReader.CountryName, LoadedReader.FindPoint, Now);
        if (!taken.IsGranted)
        {
            await Refuse(context, taken.Problems);
            return;
        }

        context.Response.StatusCode = 303;
        context.Response.Headers.Location = "/picture/" + report.Country;
    }

    private static bool IsForm(HttpContext context) =>
        context.Request.ContentType?.Split(';')[0].Trim().Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is true;

    private Task ShowTripwires(HttpContext context, (TripwireForm Form, Problem Why)? refused, int status)
    {
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        var plans = ListTripwires.In(folder);
        return plans.TryGet(out var watched) ? SendPage.To(context, TripwiresPage.Of(watched, refused), status) : Refuse(context, plans.Problems);
    }

    // With the other pages' "no-referrer" a browser would not even tell us that a form of ours is ours (its Origin would be "null").
    private Task ShowForm(HttpContext context, WardenForm form, ImmutableSortedDictionary<WardenField, string> troubles, int status)
    {
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        return SendPage.To(context, ReportPage.Of(form, troubles, Now.InUtc().Date), status);
    }

    private static Task Show(HttpContext context, Outcome<string> page) => page.TryGet(out var html) ? SendPage.To(context, html) : Refuse(context, page.Problems);

    // Where the folder lies is no visitor's affair.
    private static Task Refuse(HttpContext context, ImmutableArray<Problem> problems) =>
        SendPage.To(context, TroublePage.Of(503, $"Found {problems[0].Found}; expected {problems[0].Expected}. Nothing was changed."), 503);
}
