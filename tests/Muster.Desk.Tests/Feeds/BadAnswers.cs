using System.Text;
using Muster.Channels.Tests.Loopback;

namespace Muster.Desk.Tests.Feeds;

/// <summary>Answers of a server that is not well, each by its name; null where the kind cannot answer so.</summary>
internal static class BadAnswers
{
    private const string Laughs = """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha ha ha ha ha ha ha ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
        <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;"><!ENTITY i "&h;&h;&h;&h;&h;&h;&h;&h;&h;&h;">]>
        <rss version="2.0"><channel><item><title>Mali - Level 1: Exercise Normal Precautions</title><link>https://travel.example.org/x</link><description>&i;</description></item></channel></rss>
        """;

    private const string Wall = "<!doctype html><html><head><title>Please wait</title></head><body></body></html>";

    private static readonly Dictionary<string, Func<Followed, Answer?>> ByName = new(StringComparer.Ordinal)
    {
        ["nothing at all"] = with => Answers.Good("", with.Feed.Type),
        ["only white space"] = with => Answers.Good(" \r\n\r\n ", with.Feed.Type),
        ["[]"] = with => Answers.Good("[]", with.Feed.Type),
        ["{}"] = with => Answers.Good("{}", with.Feed.Type),
        ["an envelope without items"] = with => Answers.Good(Envelope(with.Feed.Kind), with.Feed.Type),
        ["half of the body"] = with => Answers.Good(Begin(with, 0.5), with.Feed.Type),
        ["nine tenths of the body"] = with => Answers.Good(Begin(with, 0.9), with.Feed.Type),
        ["a body cut on the way"] = with => Answers.Truncated(Encoding.UTF8.GetString(Begin(with, 0.5))),
        ["a tenth of the items"] = with => with.Feed.Count == 1 ? null : Tenth(with),
        ["a byte now and then"] = _ => Answers.Slow(TimeSpan.FromMilliseconds(5)),
        ["silence"] = _ => Answers.Silent(),
        ["503"] = _ => Answers.Status(503, "Retry-After: 120"),
        ["404"] = _ => Answers.Status(404),
        ["a closed connection"] = _ => Answers.HangUp(),
        ["no HTTP"] = _ => Answers.Raw("SSH-2.0-Door\r\n"u8.ToArray()),
        ["HTML in its place"] = _ => Answers.Good(Wall, "text/html"),
        ["JSON in its place"] = _ => Answers.Good("""{"error":"token"}""", "application/json"),
        ["a picture in its place"] = _ => Answers.Good([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13], "image/png"),
        ["a redirect to the inner network"] = with => Answers.Redirect(Elsewhere(with)),
        ["a gigabyte"] = _ => Answers.Large(1_000_000_000),
        ["a gigabyte packed"] = _ => Answers.Bomb("gzip", 1_000_000_000),
        ["billion laughs"] = with => Answers.Good(Laughs, with.Feed.Type),
    };

    /// <summary>The names.</summary>
    public static IEnumerable<string> Names => ByName.Keys;

    /// <summary>The answer, or null.</summary>
    public static Answer? Of(string name, Followed with) => ByName[name](with);

    private static byte[] Begin(Followed with, double share)
    {
        var body = with.Feed.First(with.Server);
        return body[..(int)(body.Length * share)];
    }

    private static Answer Tenth(Followed with)
    {
        var few = Math.Max(1, with.Feed.Count / 10);
        with.Serve(few);
        return Answers.Good(with.Feed.Pages(with.Server, few)[0].Body, with.Feed.Type);
    }

    // There the whole good answer waits: whoever goes there would see no difference.
    private static string Elsewhere(Followed with)
    {
        with.Feed.On(with.Inner);
        return with.Inner.Address(with.Feed.Path).AbsoluteUri;
    }

    private static string Envelope(string kind) => kind switch
    {
        "us-advisories" or "rss" or "gdacs" => """<?xml version="1.0"?><rss version="2.0"><channel><title>Nothing</title></channel></rss>""",
        "uk-advisories" => """{"base_path":"/foreign-travel-advice","links":{"children":[]}}""",
        "ca-advisories" => """{"metadata":{},"data":{}}""",
        "de-advisories" => """{"response":{"contentList":[]}}""",
        "ie-advisories" or "page" => "<!doctype html><html><head><title>Travel advice</title></head><body><main></main></body></html>",
        "reliefweb" => """{"totalCount":0,"count":0,"data":[]}""",
        "acled" or "ged" or "incidents" => Encoding.UTF8.GetString(MadeUp.Of(kind).Pages(null!, 0)[0].Body),
        "gdelt" => "\n",
        _ => "[]",
    };
}
