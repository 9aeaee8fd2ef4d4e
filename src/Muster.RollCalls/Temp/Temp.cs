#pragma warning disable
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Muster.Kernel;
using Muster.RollCalls.Calls;
using Muster.RollCalls.Links;
using Muster.RollCalls.Messages;
using Muster.RollCalls.People;
using NodaTime;

namespace Muster.RollCalls.Replies
{
    public sealed record Reply(AnswerSays Says, string? Words);
    public static class ReadReply { public static Reply From(string text, ImmutableArray<string> l) => new(text.Trim() switch { "1" => AnswerSays.Safe, "2" => AnswerSays.NeedsHelp, "3" => AnswerSays.NotInArea, _ => AnswerSays.Unclear }, text); }
}
namespace Muster.RollCalls.Words
{
    public sealed record CallWords(string Language) { public static CallWords For(ImmutableArray<string> l) => new("en"); }
    public static class ComposeAsk { public static string Text(RollCall c, CallWords w, string? n, string link) => $"{c.Topic}: 1 SAFE 2 HELP 3 AWAY {link}"; public static string Subject(RollCall c, CallWords w) => c.Topic; }
    public static class ComposeCorrection { public static string Text(RollCall c, CallWords w, string t, string link) => t; }
    public static class ComposeHandover { public static string Text(RollCall c, CallWords w, string link) => link; }
}
