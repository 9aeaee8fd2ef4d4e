using System.Text;
using Muster.Reading.Advisories;
using Muster.Reading.Incidents;
using Muster.Reading.Numbers;
using Muster.Reading.Politics;

namespace Muster.Reading.Text;

/// <summary>The words without which the readers find nothing, taken from the readers' own lists: of each phrase the one word that says most.</summary>
internal static class Cues
{
    /// <summary>All of them.</summary>
    public static CueTrie.Table Table { get; } = Build();

    /// <summary>The cues of a word and of the parts that hyphens and other marks cut it into: never less than a text that holds the word has.</summary>
    public static Cue Of(string word)
    {
        var found = Cue.None;
        for (var at = 0; at < word.Length; at++)
        {
            if (CueTrie.ClassOf(word[at]) < CueTrie.Letters && (at == 0 || CueTrie.ClassOf(word[at - 1]) >= CueTrie.Letters))
            {
                found |= Table.At(word, at);
            }
        }

        return found;
    }

    private static CueTrie.Table Build()
    {
        var trie = new CueTrie();
        Add(trie, Cue.Fact, Incidents.Gate.Cues);
        Add(trie, Cue.DepartureVerb, DepartureTrigger.Triggers.Anchors);
        Add(trie, Cue.DepartureNoun, EmbassyMention.Names.Anchor, Populations.Cues, ["operations", "information", "status"]);
        Add(trie, Cue.Level, NewsAdvice.Levels.Anchors);
        Add(trie, Cue.AdvisoryWord, NewsAdvice.AdvisoryWords.Anchors);
        Add(trie, Cue.Fact, NewsAdvice.Notices.Anchors);
        Add(trie, Cue.Directive, NewsAdvice.Directives.Anchors);
        Add(trie, Cue.Instruction, NewsAdvice.Leavings.Anchors, NewsAdvice.Sheltering.Anchors, NewsAdvice.Avoiding.Anchors);
        Add(trie, Cue.Public, NewsAdvice.Public.Anchor);
        Add(trie, Cue.Speaking, NewsAdvice.SpeakingWords, ["state", "foreign"]);
        Add(trie, Cue.Risk, NewsAdvice.Risks.Anchors);
        Add(trie, Cue.Ability, ReadAssistance.Abilities.Anchors);
        Add(trie, Cue.HelpingBody, ReadAssistance.Helpers.Anchors, ReadAssistance.OwnPeople.Anchors);
        Add(trie, Cue.Measure, ReadFigures.Cues);
        Add(trie, Cue.Number, ReadCount.Cues);
        Add(trie, Cue.Fact | Cue.Government, ReadCoups.Coups.Anchors, ReadCoups.Trying.Anchors, ReadCoups.Removing.Anchors);
        Add(trie, Cue.PowerTaken, ReadCoups.Takings.Anchors);
        Add(trie, Cue.Force, ReadCoups.Forces.Anchors, ReadRule.Military.Anchors);
        Add(trie, Cue.Rule, ReadRule.Ruling.Anchors);
        Add(trie, Cue.Fact | Cue.Government, ReadRule.Interims.Anchors, ReadRule.Ruled.Anchors, ReadMeasures.Emergencies.Anchors, ReadMeasures.Curfews.Anchors);
        Add(trie, Cue.Border, ReadMeasures.Borders.Anchors);
        Add(trie, Cue.Closing, ReadMeasures.Closing.Anchors);
        Add(trie, Cue.Election, ReadOffices.Elections.Anchors);
        Add(trie, Cue.Holding, ReadOffices.Holding.Anchors);
        Add(trie, Cue.Resigning, ReadOffices.Resigning.Anchors);
        Add(trie, Cue.Ruler, ReadOffices.Rulers.Anchors);
        Add(trie, Cue.Fact | Cue.Government, ReadRelations.Ties.Anchors, ReadRelations.Envoys.Anchors, ["accuses", "accused", "blames", "blamed"]);
        Add(trie, Cue.Fact | Cue.Mission, MissionTable.Cues, ["helmets", "peacekeepers"]);
        Add(trie, Cue.MissionBody, ReadMissions.Bodies.Anchors);
        Add(trie, Cue.MissionKind, ReadMissions.Kinds.Anchors);
        Add(trie, Cue.War, ReadConflicts.Wars.Anchors);
        Add(trie, Cue.Beginning, ReadConflicts.Beginnings.Anchors);
        Add(trie, Cue.Issuer, FindIssuer.Strong.Anchors, FindIssuer.Weak.Anchors);
        Add(trie, Cue.OfficialVoice, FindIssuer.OfficialVoice.Anchors, LevelFormulas.Formulas.Anchors);
        Add(trie, Cue.OfficialFact, LevelFormulas.Formulas.Anchors, LeaveNow.Leave.Anchor, ReadAdvice.StrikingNow.Anchors, ReadAssistance.Abilities.Anchors);
        Add(trie, Cue.English, RecogniseLanguage.English);
        Add(trie, Cue.Foreign, RecogniseLanguage.Foreign.Where(word => Ascii.IsValid(word)));
        return trie.Build();
    }

    private static void Add(CueTrie trie, Cue cue, params ReadOnlySpan<IEnumerable<string>> lists)
    {
        foreach (var list in lists)
        {
            foreach (var word in list)
            {
                trie.Add(word, cue);
            }
        }
    }
}
