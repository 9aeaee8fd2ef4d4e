using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Kernel.Facts;
using Muster.Reading.Countries;
using Muster.Reading.Text;

namespace Muster.Reading.Advisories;

/// <summary>
/// Reads what issuers tell their public: one fact for the whole country, with the reasons and the targets named anywhere on the page, and one for each part of
/// it that has a level of its own.
/// </summary>
internal static class ReadAdvice
{
    private static readonly PhraseTable<bool> Shelter = new((true, """
        shelter in place; shelter in a ..2 place|location|building; take shelter; shelter in; seek shelter; stay indoors; remain indoors;
        stay sheltered
        """));

    private static readonly PhraseTable<bool> Told = new((true, """
        if you are|'re? in ..2 affected area|areas; if you're in ..2 affected area|areas; if you are|'re? ..3 in ..3 ,; should|must ..2 shelter; you're in; u.s. citizens; we advise; advised
        """));

    private static readonly PhraseTable<bool> Someday = new((true, """
        during; event of; in the event; prepared to; emergency; in case; if there is|are; if there's; if you hear|see|feel|experience|encounter; when; if a|an|the; should a|an; know|learn|find where
        """));

    internal static readonly PhraseTable<bool> StrikingNow = new((true, """
        expected to ..2 impact|affect|hit|strike|reach|make; has struck|hit; have struck|hit; has been issued; have been issued;
        made|makes landfall; is forecast; is approaching; currently impacting|affecting; continues to erupt; is erupting
        """));

    private static readonly PhraseTable<bool> HostsEvent = new((true, "will|to host ..8 summit|games|olympic*|championship*|cup|conference|tournament"));

    private static readonly PhraseTable<bool> OngoingWar = new((true, """
        armed conflict ..2 continues|ongoing|continued|rages; active war zone; ongoing armed conflict; active armed conflict
        """));

    private static readonly PhraseTable<bool> Excepted = new((true, "is|are not ..1 located|included|affected|part|in"));

    private static readonly Phrase Indicator = Phrase.Of("addition|added|adding ..6 indicator|indicators");

    /// <summary>The facts of this kind, in the order of the text.</summary>
    public static IEnumerable<Advice> In(ReadingContext context)
    {
        var lines = PageLine.Of(context.Text);
        return context.Issuer is null ? NewsAdvice.In(context, lines).Select(draft => draft.Fact(draft.Issuer)) : FromPage(context, lines);
    }

    private static List<Advice> FromPage(ReadingContext context, ImmutableArray<PageLine> lines)
    {
        var whole = new AdviceDraft { Country = context.Country };
        var areas = new List<AdviceDraft>();
        for (var at = 0; at < lines.Length; at++)
        {
            ReadLevels(context, lines, at, whole, areas);
        }

        ReadActions(context, lines, whole, areas);
        ReadBodyReasons(context, lines, whole, areas);
        if (whole.Level is null && whole.Evidence.Count == 0)
        {
            ReadDisaster(context, lines, whole);
        }

        // "Specified areas - Level 4" over areas that are named.
        areas.RemoveAll(area => IsGeneric(area.Area!) && areas.Exists(other => other.Level == area.Level && other != area));
        var drafts = whole.Evidence.Count > 0 ? areas.Prepend(whole) : areas;
        return [.. drafts.Select(draft => draft.Fact(context.Issuer)).OrderBy(fact => fact.Evidence[0].Start)];
    }

    private static void ReadLevels(ReadingContext context, ImmutableArray<PageLine> lines, int at, AdviceDraft whole, List<AdviceDraft> areas)
    {
        var line = lines[at];
        if (line.Part is PagePart.Standing || (line.Part is PagePart.ChangeNote && context.Issuer is "US"))
        {
            return;
        }

        var formulas = LevelFormulas.In(line.Sentence);
        for (var number = 0; number < formulas.Length; number++)
        {
            var formula = formulas[number];
            var limit = number + 1 < formulas.Length ? formulas[number + 1].From : line.Sentence.Tokens.Length;
            var target = AdviceTarget.Of(context, line, formula);
            switch (target.Kind)
            {
                case TargetKind.Country when whole.Level is null || whole.Level == formula.Meaning:
                    whole.Level = formula.Meaning;
                    whole.Evidence.Add(context.Text.Evidence(line.Sentence, number == 0 ? 0 : formula.From, limit));
                    whole.Because(context.Trail?.In(line.Sentence).Because("advice.level.formula", $"level: {formula.Meaning}", formula.From, formula.To).Issuer(context.Issuer).Country(whole.Country));
                    AddReasons(context, lines, at, formula.To, limit, whole);
                    break;
                case TargetKind.Area when !(target.To < formula.From && formula.Meaning == whole.Level):
                    ReadArea(context, lines, at, formula, limit, target, areas);
                    break;
                case TargetKind.List:
                    ReadList(context, lines, at, formula, areas);
                    break;
                default:
                    break;
            }
        }
    }

    // Under a heading that states this level for an area, the sentence only says more of that area.
    private static void ReadArea(
        ReadingContext context, ImmutableArray<PageLine> lines, int at, PhraseHit<int> formula, int limit, AdviceTarget target, List<AdviceDraft> areas)
    {
        var line = lines[at];
        var over = target.To < formula.From ? null : AreaOver(context, line, areas);
        var draft = over is not null && over.Level == formula.Meaning && !IsGeneric(over.Area!) ? over : AreaOf(areas, target, formula.Meaning, context.Country);
        draft.Evidence.Add(context.Text.Evidence(line.Sentence));
        draft.Because(context.Trail?.In(line.Sentence).Because("advice.level.formula", $"level: {formula.Meaning}", formula.From, formula.To)
            .Because("advice.area.of-formula", $"area: {draft.Area}", 0, limit).Issuer(context.Issuer).Country(draft.Country));
        AddReasons(context, lines, at, formula.To, limit, draft);

        // "the hills, including the town of A, and the gorge": what goes on behind the insertion.
        var tokens = line.Sentence.Tokens;
        if (draft != over && target.To + 1 < limit && tokens[target.To].Is(',') && tokens[target.To + 1].Lower is "including")
        {
            for (var next = target.To + 2; next + 3 < limit; next++)
            {
                if (tokens[next].Is(',') && tokens[next + 1].Lower is "and" or "or" && tokens[next + 2].Lower is "the" && tokens[next + 3].IsCapitalised)
                {
                    var more = AdviceTarget.Named(context, line.Sentence, next + 3, AdviceTarget.EndOfName(tokens, next + 3));
                    var other = AreaOf(areas, more, formula.Meaning, context.Country);
                    other.Evidence.Add(context.Text.Evidence(line.Sentence));
                    other.Because(context.Trail?.In(line.Sentence).Because("advice.level.formula", $"level: {formula.Meaning}", formula.From, formula.To)
                        .Because("advice.area.of-formula", $"area: {other.Area}", next + 2, limit).Issuer(context.Issuer).Country(other.Country));
                    return;
                }
            }
        }
    }

    // "Do not travel to:" and a list of places; under a heading that names the area, the list only describes it.
    private static void ReadList(ReadingContext context, ImmutableArray<PageLine> lines, int at, PhraseHit<int> formula, List<AdviceDraft> areas)
    {
        var lead = lines[at].Sentence;
        var items = Items(lines, at).ToList();
        var names = lead.Tokens.Any(token => token.Lower is "following") && items.Exists(item => item.Sentence.Tokens[0].IsCapitalised && item.Sentence.Tokens[0].Lower is not "the");
        var heading = lines[at].Heading is { } over && over != lead && LevelFormulas.In(over) is [var title, ..] ? AdviceTarget.Of(context, lines[at] with { Sentence = over }, title) : default;
        var described = heading.Kind is TargetKind.Area && !IsGeneric(heading.Area!) && !names;
        if (described || items.Count == 0)
        {
            if (heading.Kind is TargetKind.Area)
            {
                var draft = AreaOf(areas, heading, formula.Meaning, context.Country);
                draft.Evidence.Add(context.Text.Evidence(lead));
                draft.Because(context.Trail?.In(lead).Because("advice.level.formula", $"level: {formula.Meaning}", formula.From, formula.To).Because("advice.area.of-heading", $"area: {draft.Area}", []).Issuer(context.Issuer).Country(draft.Country));
                AddReasons(context, lines, at, formula.To, lead.Tokens.Length, draft);
            }

            return;
        }

        // The names stand for a heading that only says "Eastern provinces".
        var generic = areas.Find(area => area.Area == heading.Area && heading.Area is not null && (IsGeneric(heading.Area) || names));
        if (generic is not null)
        {
            areas.Remove(generic);
        }

        var beginning = Beginning(context, lead, formula);
        foreach (var item in items)
        {
            var (from, to) = ItemArea(item.Sentence);
            if (to <= from || !LevelFormulas.In(item.Sentence).IsEmpty || item.Sentence.Tokens[0].Lower is "these" or "this" or "they" or "there" or "avoid" or "do" or "note" || Excepted.Any(item.Sentence.Tokens, 0, item.Sentence.Tokens.Length))
            {
                continue;
            }

            // "advises against:" leaves the level to the items.
            var level = formula.Meaning is 4 && item.Sentence.Tokens.Take(5).Any(token => token.Lower is "essential" or "non-essential") ? 3 : formula.Meaning;

            var draft = AreaOf(areas, new AdviceTarget(TargetKind.Area, beginning + context.Text.Words(item.Sentence, from, to), heading.Country ?? context.Country, to), level, context.Country);
            draft.Evidence.AddRange(generic?.Evidence ?? []);
            draft.Evidence.Add(context.Text.Evidence(lead));
            draft.Evidence.Add(context.Text.Evidence(item.Sentence));
            draft.Because(context.Trail?.In(lead).Because("advice.level.formula", $"level: {level}", formula.From, formula.To).Issuer(context.Issuer).Country(draft.Country));
            draft.Because(context.Trail?.In(item.Sentence).Because("advice.area.of-list", $"area: {draft.Area}", from, to));
            draft.Add(AdviceReasons.In(lead.Tokens, formula.To, lead.Tokens.Length));
            if (draft.Reasons.Count == 0)
            {
                AddReasonsBelow(context, lines, at, draft);
            }

            var ofItem = AdviceReasons.In(item.Sentence.Tokens, to, item.Sentence.Tokens.Length);
            draft.Add(ofItem);
            draft.Because(ofItem.IsEmpty ? null : WhyReasons(context, "advice.reason.of-formula", item.Sentence, to, item.Sentence.Tokens.Length, ofItem));
        }
    }

    // "within 30 km of the borders with:" and a list: each item goes on from there.
    private static string Beginning(ReadingContext context, Sentence lead, PhraseHit<int> formula)
    {
        var to = lead.Tokens.Length - (lead.Tokens[^1].Is(':') ? 1 : 0);
        var from = formula.To;
        while (from < to && lead.Tokens[from].Lower is "to" or "in" or "and" or "the" or "areas" or "through")
        {
            from++;
        }

        return from < to && lead.Tokens[to - 1].Lower is "with" or "of" or "within" or "between" or "near" ? context.Text.Words(lead, from, to) + " " : "";
    }

    private static bool IsGeneric(string area) => area.Contains("egional advisor", StringComparison.Ordinal) || area.Contains("egional risk level", StringComparison.Ordinal) || area.StartsWith("below ", StringComparison.Ordinal) || area.StartsWith("a number of ", StringComparison.Ordinal)
        || area.StartsWith("several ", StringComparison.Ordinal) || area.Equals("Regions", StringComparison.OrdinalIgnoreCase) || area.Equals("Specified areas", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<PageLine> Items(ImmutableArray<PageLine> lines, int at)
    {
        var first = at + 1;
        while (first < lines.Length && lines[first].Sentence.Block == lines[at].Sentence.Block)
        {
            first++;
        }

        var bullets = first < lines.Length && lines[first].Sentence.BlockKind is BlockKind.Bullet;
        for (var next = first; next < lines.Length; next++)
        {
            // An item that ends with a colon has a list of its own, which only describes it.
            var line = lines[next];
            var fits = bullets ? line.Sentence.BlockKind is BlockKind.Bullet : line.Sentence.BlockKind is BlockKind.Paragraph && LevelFormulas.In(line.Sentence).IsEmpty && next == first;
            if (!fits || (next > first && lines[next - 1].Sentence.Tokens[^1].Is(':')))
            {
                yield break;
            }

            // What an item says behind its first sentence describes the area.
            if (lines[next - 1].Sentence.Block != line.Sentence.Block && line.Sentence.Tokens.Any(token => token.Kind is TokenKind.Word))
            {
                yield return line;
            }
        }
    }

    // "The hill districts (…) due to crime": up to the reason; "travel to the northern border": after the verb.
    private static (int From, int To) ItemArea(Sentence item)
    {
        var tokens = item.Tokens;
        var from = 0;
        for (var at = 0; at + 1 < Math.Min(tokens.Length, 5); at++)
        {
            if (tokens[at].Lower is "travel" or "travelling" or "traveling" && tokens[at + 1].Lower is "to" or "in" or "within")
            {
                from = at + 2;
            }
        }

        while (from + 1 < tokens.Length && tokens[from].Lower is "the")
        {
            from++;
        }

        var to = from;
        while (to < tokens.Length && !(tokens[to].Lower is "including" && !AdviceTarget.BoundIncluded(tokens, to)) && !(tokens[to].Lower is "due" or "because" or "where" or "excluding" or "except" or "as" or "-" || (tokens[to].Kind is TokenKind.Mark && tokens[to].Text[0] is '.' or ';' or ':' or '\u2013')))
        {
            var after = tokens[to].Is('(') ? AdviceTarget.AfterInsertion(tokens, from, to) : to + 1;
            if (after < 0)
            {
                break;
            }

            to = after;
        }

        while (to > from && (tokens[to - 1].Is(',') || tokens[to - 1].Lower is "and" or "or"))
        {
            to--;
        }

        return (from, to);
    }

    private static AdviceDraft AreaOf(List<AdviceDraft> areas, AdviceTarget target, int level, string? country)
    {
        var known = areas.Find(area => area.Level == level && AreaNames.Same(area.Area, target.Area));
        if (known is null)
        {
            known = new AdviceDraft { Area = target.Area, Level = level, Country = target.Country ?? country };
            areas.Add(known);
        }

        return known;
    }

    // The reasons that the formula gives, in its sentence and in the list that it leads to; where it gives none, those of the lines below it in its section.
    private static void AddReasons(ReadingContext context, ImmutableArray<PageLine> lines, int at, int from, int limit, AdviceDraft draft)
    {
        var tokens = lines[at].Sentence.Tokens;
        var begin = AdviceReasons.Begin(tokens, from);
        if (begin >= 0 && begin < limit)
        {
            var ofFormula = AdviceReasons.In(tokens, begin, limit);
            draft.Add(ofFormula);
            draft.Because(ofFormula.IsEmpty ? null : WhyReasons(context, "advice.reason.of-formula", lines[at].Sentence, begin, limit, ofFormula));
            draft.HasFormulaReasons |= draft.Reasons.Count > 0;
            if (tokens[^1].Is(':') || Announces(lines, at))
            {
                foreach (var item in Items(lines, at).Where(item => item.Sentence.BlockKind is BlockKind.Bullet && LevelFormulas.In(item.Sentence).IsEmpty))
                {
                    var told = AdviceReasons.In(item.Sentence.Tokens, 0, item.Sentence.Tokens.Length);
                    if (!told.IsEmpty && draft.Area is null)
                    {
                        draft.Add(told);
                        draft.Because(WhyReasons(context, "advice.reason.of-list", item.Sentence, 0, item.Sentence.Tokens.Length, told));
                        draft.HasFormulaReasons = true;
                        draft.Evidence.Add(context.Text.Evidence(item.Sentence));
                    }
                }
            }
        }

        var own = draft.Area is null || (lines[at].Heading is { } heading && heading != lines[at].Sentence && !LevelFormulas.In(heading).IsEmpty);
        var section = lines[at].Part is PagePart.Regions && context.Issuer is "GB";
        if (lines[at].Sentence.BlockKind is not BlockKind.Heading && draft.Reasons.Count == 0 && (own || section))
        {
            AddReasonsBelow(context, lines, at, draft);
        }
    }

    private static bool Announces(ImmutableArray<PageLine> lines, int at) =>
        at + 1 < lines.Length && lines[at + 1].Sentence.BlockKind is BlockKind.Bullet && !lines[at].Sentence.Tokens[^1].Is('.');

    private static void AddReasonsBelow(ReadingContext context, ImmutableArray<PageLine> lines, int at, AdviceDraft draft)
    {
        for (var next = at + 1; next < lines.Length && next <= at + 4 && lines[next].Heading == lines[at].Heading && lines[next].Sentence.BlockKind is BlockKind.Paragraph; next++)
        {
            if (lines[next].Part is PagePart.Body or PagePart.Regions && LevelFormulas.In(lines[next].Sentence).IsEmpty && !lines[next].Sentence.Tokens.Any(token => token.Lower is "you" or "your" or "if"))
            {
                var told = AdviceReasons.InBody(lines[next].Sentence);
                if (!told.IsEmpty)
                {
                    draft.Add(told);
                    draft.Because(WhyReasons(context, "advice.reason.below", lines[next].Sentence, 0, lines[next].Sentence.Tokens.Length, told));
                    draft.Evidence.Add(context.Text.Evidence(lines[next].Sentence));
                }
            }
        }
    }

    private static void ReadActions(ReadingContext context, ImmutableArray<PageLine> lines, AdviceDraft whole, List<AdviceDraft> areas)
    {
        foreach (var line in lines.Where(line => line.Part is not (PagePart.Standing or PagePart.Regions)))
        {
            var over = AreaOver(context, line, areas);
            if (LeaveNow.In(context, line) is { } leave)
            {
                var draft = over ?? whole;
                draft.Action = AdviceAction.LeaveNow;
                draft.Evidence.Add(context.Text.Evidence(line.Sentence, leave.From, leave.To));
                draft.Because(context.Trail?.In(line.Sentence).Because("advice.action.leave-now", "action: leave_now", leave.From, leave.To));
            }
            else if (Shelter.Any(line.Sentence.Tokens, 0, line.Sentence.Tokens.Length) && (over ?? (SaysNow(line) ? whole : null)) is { Action: AdviceAction.None } sheltering)
            {
                sheltering.Action = AdviceAction.Shelter;
                sheltering.Evidence.Add(context.Text.Evidence(line.Sentence));
                sheltering.Because(context.Trail?.In(line.Sentence).BecauseOfAll("advice.action.shelter", "action: shelter"));
            }
        }
    }

    // What to do in a storm that may come is a tip; "if you are in an affected area, shelter in place" is said now.
    private static bool SaysNow(PageLine line) => line.Part is PagePart.Body && line.Lead is null && Told.Any(line.Sentence.Tokens, 0, line.Sentence.Tokens.Length)
        && !Someday.Any(line.Sentence.Tokens, 0, line.Sentence.Tokens.Length);

    private static AdviceDraft? AreaOver(ReadingContext context, PageLine line, List<AdviceDraft> areas) =>
        line.Heading is { } heading && LevelFormulas.In(heading) is [var formula, ..] && AdviceTarget.Of(context, line with { Sentence = heading }, formula) is { Kind: TargetKind.Area } target
            ? areas.Find(area => area.Level == formula.Meaning && AreaNames.Same(area.Area, target.Area)) : null;

    // Canada and the United States list their reasons in the formula and describe them below; the others tell them anywhere.
    private static void ReadBodyReasons(ReadingContext context, ImmutableArray<PageLine> lines, AdviceDraft whole, List<AdviceDraft> areas)
    {
        var complete = context.Issuer is "US" or "CA" && whole.HasFormulaReasons;
        foreach (var line in lines)
        {
            if (line.Part is PagePart.ChangeNote)
            {
                AddIndicators(context, line, whole);
            }

            if (line.Part is PagePart.Standing or PagePart.ChangeNote || line.Sentence.BlockKind is BlockKind.Heading)
            {
                continue;
            }

            var heading = areas.Count == 0 || line.Heading is null ? null : string.Join(' ', line.Heading.Tokens.Select(token => token.Text));
            var area = heading is null ? null : areas.Find(area => area.Area is not null && AreaNames.Same(heading, area.Area));
            if (area is null && line.Part is PagePart.Body && whole.Evidence.Count > 0)
            {
                AddVenues(context, line, whole);
            }

            var draft = area ?? (line.Part is PagePart.Body && !complete && (whole.Level is not null || whole.Action is AdviceAction.LeaveNow) ? whole : null);
            if (area is null && complete && line.Part is PagePart.Body && AreaOver(context, line, areas) is null)
            {
                AddWhatIsAtHand(context, line, whole);
            }

            if (draft is null || (context.Issuer is "US" or "CA" && (draft != whole || complete)))
            {
                continue;
            }

            if (draft == whole && HostsEvent.Any(line.Sentence.Tokens, 0, line.Sentence.Tokens.Length))
            {
                whole.Add([AdviceReason.Event]);
                whole.Because(context.Trail?.In(line.Sentence).BecauseOfAll("advice.reason.host", "reasons: event"));
                whole.Evidence.Add(context.Text.Evidence(line.Sentence));
            }

            var told = AdviceReasons.InBody(line.Sentence);
            if (told.Any(reason => reason is not AdviceReason.Other) || (area is not null && !told.IsEmpty))
            {
                draft.Add(told);
                draft.Because(WhyReasons(context, "advice.reason.of-body", line.Sentence, 0, line.Sentence.Tokens.Length, told));
                draft.Evidence.Add(context.Text.Evidence(line.Sentence));
            }
        }
    }

    private static void AddWhatIsAtHand(ReadingContext context, PageLine line, AdviceDraft whole)
    {
        var tokens = line.Sentence.Tokens;
        var ofAnArea = !LevelFormulas.In(line.Sentence).IsEmpty || (line.Lead is { } lead && !LevelFormulas.In(lead).IsEmpty);
        var war = OngoingWar.Any(tokens, 0, tokens.Length);
        var told = ofAnArea ? [] : war ? [AdviceReason.ArmedConflict] : AdviceReasons.AtHandIn(line.Sentence);
        if (told.Any(reason => !whole.Reasons.Contains(reason)))
        {
            whole.Add(told);
            whole.Because(war ? context.Trail?.In(line.Sentence).BecauseOfAll("advice.reason.war", "reasons: armed_conflict")
                : WhyReasons(context, "advice.reason.of-body", line.Sentence, 0, tokens.Length, told));
            whole.Evidence.Add(context.Text.Evidence(line.Sentence));
        }
    }

    // "addition of the health indicator": a change note names a reason too.
    private static void AddIndicators(ReadingContext context, PageLine line, AdviceDraft whole)
    {
        var tokens = line.Sentence.Tokens;
        if (whole.Level is not null && Indicator.In(tokens, 0, tokens.Length) is { } named && AdviceReasons.In(tokens, named.From, named.To) is { IsEmpty: false } reasons)
        {
            whole.Add(reasons);
            whole.Because(WhyReasons(context, "advice.reason.of-change", line.Sentence, named.From, named.To, reasons));
            whole.Evidence.Add(context.Text.Evidence(line.Sentence));
        }
    }

    private static Reasons? WhyReasons(ReadingContext context, string rule, Sentence sentence, int from, int to, ImmutableArray<AdviceReason> told) =>
        context.Trail?.In(sentence).Because(rule, $"reasons: {Reasons.Listed(told)}", AdviceReasons.Spans(sentence.Tokens, from, to, told));

    private static void AddVenues(ReadingContext context, PageLine line, AdviceDraft draft)
    {
        var venues = AdviceVenues.In(line.Sentence, line.Lead);
        if (!venues.IsEmpty)
        {
            draft.Venues.UnionWith(venues);
            draft.Because(context.Trail?.In(line.Sentence).Because("advice.venues.targets", $"venues: {Reasons.Listed(venues)}", AdviceVenues.Hits(line.Sentence, line.Lead).Select(hit => (hit.From, hit.To))));
            draft.Evidence.Add(context.Text.Evidence(line.Sentence));
        }
    }

    // Without a level, a disaster that strikes now is still a warning.
    private static void ReadDisaster(ReadingContext context, ImmutableArray<PageLine> lines, AdviceDraft whole)
    {
        foreach (var line in lines.Where(line => line.Part is PagePart.Body or PagePart.ChangeNote && StrikingNow.Any(line.Sentence.Tokens, 0, line.Sentence.Tokens.Length)))
        {
            if (AdviceReasons.In(line.Sentence.Tokens, 0, line.Sentence.Tokens.Length).Contains(AdviceReason.NaturalDisaster))
            {
                whole.Add([AdviceReason.NaturalDisaster]);
                whole.Because(context.Trail?.In(line.Sentence).BecauseOfAll("advice.reason.disaster-now", "reasons: natural_disaster").Issuer(context.Issuer).Country(whole.Country));
                whole.Evidence.Add(context.Text.Evidence(line.Sentence));
            }
        }
    }
}
