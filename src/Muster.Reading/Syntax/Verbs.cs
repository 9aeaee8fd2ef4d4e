
namespace Muster.Reading.Syntax;

/// <summary>A form of a verb.</summary>
[Flags]
internal enum VerbForms
{
    None = 0,
    Base = 1,
    Singular = 2,
    Past = 4,
    Participle = 8,
    Ing = 16,
}

/// <summary>The verbs that security reports use, by their forms. Regular forms are made, irregular ones listed.</summary>
internal static class Verbs
{
    private static readonly string[] Regular =
    [
        "kill", "murder", "assassinate", "execute", "behead", "massacre", "lynch", "slaughter", "injure", "wound", "maim", "kidnap", "abduct", "ambush", "attack", "assault",
        "raid", "storm", "stab", "ram", "bomb", "explode", "detonate", "shell", "bombard", "torch", "loot", "ransack", "clash", "protest", "demonstrate", "rally", "march",
        "riot", "arrest", "detain", "hijack", "target", "destroy", "damage", "launch", "carry", "conduct", "stage", "fire", "open", "plant", "claim", "blame", "accuse",
        "report", "announce", "confirm", "deny", "allege", "suspect", "state", "declare", "warn", "add", "reveal", "reject", "condemn", "urge", "call", "ask", "order", "authorize",
        "authorise", "withdraw", "evacuate", "suspend", "close", "capture", "seize", "retake", "recapture", "surround", "displace", "rescue", "free", "release", "continue",
        "erupt", "occur", "happen", "end", "start", "intensify", "resume", "enter", "join", "involve", "use", "try", "attempt", "plan", "threaten", "vow", "pledge", "promise",
        "die", "perish", "collapse", "crash", "sink", "burn", "rape", "torture", "repulse", "repel", "foil", "thwart", "intercept", "down", "lead", "follow", "cause", "result",
        "trigger", "prompt", "spark", "identify", "charge", "sentence", "convict", "investigate", "search", "deploy", "patrol", "guard", "travel", "visit", "return", "arrive",
        "move", "cross", "enforce", "impose", "extend", "lift", "ban", "block", "disrupt", "gather", "organize", "organise", "demand", "support", "oppose", "criticize", "criticise",
        "land", "hit", "shoot", "blast", "fight", "battle", "exchange", "strike", "take", "hold", "set", "say", "tell", "blow", "find", "bring", "leave", "lose", "break", "make",
        "flee", "begin", "become", "come", "go", "get", "give", "keep", "know", "see", "run", "rise", "reach", "increase", "fall", "drop", "grow", "spread", "remain", "stay",
        "hack", "gun", "beat", "drag", "drown", "hang", "poison", "mutilate", "dismember", "crush", "trample", "hospitalize", "hospitalise", "evict", "force", "surrender",
        "serve", "work", "live", "stop", "separate", "drive", "throw", "hurl", "lob", "pelt", "vandalize", "vandalise", "overrun", "invade", "advance", "occupy", "control",
        "penetrate", "infiltrate", "disperse", "injure", "ignite", "raze", "flatten", "level", "pound", "disarm", "defuse", "mark", "celebrate", "commemorate", "mourn", "bury",
        "devastate", "firebomb", "bayonet", "strangle", "pepper", "rock", "shake", "flood", "sweep", "slay", "hurt", "shut", "cut", "put", "let", "tear", "steal", "break", "fly", "meet", "send", "build", "speak", "wear", "dive",
        "treat", "target", "rebuild", "sanction", "deliver", "destabilize", "comply", "oust", "overthrow", "elect", "vote", "appoint", "resign", "dismiss", "intensify", "include",
        "link", "praise", "refuse", "mention", "reduce", "increase", "need", "want", "seek", "receive", "issue", "approve", "agree", "sign", "host", "hope", "expect", "believe",
        "consider", "describe", "show", "appear", "seem", "describe", "document", "record", "commit", "carry", "respond", "retaliate", "react", "step", "halt", "pause", "lay",
        "blockade", "besiege", "starve", "expel", "deport", "smuggle", "traffic", "rob", "extort", "harass", "intimidate", "stone", "barricade", "turn", "avoid", "prevent", "fear", "plot", "discuss", "combat", "counter", "cease", "denounce", "justify", "cancel", "allow", "prepare", "face", "protect", "mount", "suffer",
        "witness", "survive", "breach", "rip", "chant", "burn", "topple",
    ];

    // Base, third person, past, participle, -ing.
    private static readonly string[][] Irregular =
    [
        ["shoot", "shoots", "shot", "shot", "shooting"], ["strike", "strikes", "struck", "struck", "striking"], ["take", "takes", "took", "taken", "taking"],
        ["hold", "holds", "held", "held", "holding"], ["set", "sets", "set", "set", "setting"], ["say", "says", "said", "said", "saying"], ["tell", "tells", "told", "told", "telling"],
        ["blow", "blows", "blew", "blown", "blowing"], ["find", "finds", "found", "found", "finding"], ["bring", "brings", "brought", "brought", "bringing"],
        ["leave", "leaves", "left", "left", "leaving"], ["lose", "loses", "lost", "lost", "losing"], ["break", "breaks", "broke", "broken", "breaking"],
        ["make", "makes", "made", "made", "making"], ["flee", "flees", "fled", "fled", "fleeing"], ["begin", "begins", "began", "begun", "beginning"],
        ["become", "becomes", "became", "become", "becoming"], ["come", "comes", "came", "come", "coming"], ["go", "goes", "went", "gone", "going"], ["get", "gets", "got", "got", "getting"],
        ["give", "gives", "gave", "given", "giving"], ["keep", "keeps", "kept", "kept", "keeping"], ["know", "knows", "knew", "known", "knowing"], ["see", "sees", "saw", "seen", "seeing"],
        ["run", "runs", "ran", "run", "running"], ["rise", "rises", "rose", "risen", "rising"], ["fall", "falls", "fell", "fallen", "falling"], ["grow", "grows", "grew", "grown", "growing"],
        ["spread", "spreads", "spread", "spread", "spreading"], ["fight", "fights", "fought", "fought", "fighting"], ["hit", "hits", "hit", "hit", "hitting"],
        ["slay", "slays", "slew", "slain", "slaying"], ["hurt", "hurts", "hurt", "hurt", "hurting"], ["shut", "shuts", "shut", "shut", "shutting"], ["cut", "cuts", "cut", "cut", "cutting"],
        ["put", "puts", "put", "put", "putting"], ["let", "lets", "let", "let", "letting"], ["tear", "tears", "tore", "torn", "tearing"], ["steal", "steals", "stole", "stolen", "stealing"],
        ["fly", "flies", "flew", "flown", "flying"], ["meet", "meets", "met", "met", "meeting"], ["send", "sends", "sent", "sent", "sending"], ["build", "builds", "built", "built", "building"],
        ["rebuild", "rebuilds", "rebuilt", "rebuilt", "rebuilding"], ["speak", "speaks", "spoke", "spoken", "speaking"], ["wear", "wears", "wore", "worn", "wearing"],
        ["withdraw", "withdraws", "withdrew", "withdrawn", "withdrawing"], ["retake", "retakes", "retook", "retaken", "retaking"], ["sink", "sinks", "sank", "sunk", "sinking"],
        ["lead", "leads", "led", "led", "leading"], ["beat", "beats", "beat", "beaten", "beating"], ["hang", "hangs", "hung", "hanged", "hanging"], ["drive", "drives", "drove", "driven", "driving"],
        ["throw", "throws", "threw", "thrown", "throwing"], ["overrun", "overruns", "overran", "overrun", "overrunning"], ["overthrow", "overthrows", "overthrew", "overthrown", "overthrowing"],
        ["shake", "shakes", "shook", "shaken", "shaking"], ["sweep", "sweeps", "swept", "swept", "sweeping"], ["seek", "seeks", "sought", "sought", "seeking"],
        ["lay", "lays", "laid", "laid", "laying"], ["die", "dies", "died", "died", "dying"], ["burn", "burns", "burned", "burnt", "burning"], ["ram", "rams", "rammed", "rammed", "ramming"],
        ["stab", "stabs", "stabbed", "stabbed", "stabbing"], ["gun", "guns", "gunned", "gunned", "gunning"], ["kidnap", "kidnaps", "kidnapped", "kidnapped", "kidnapping"],
        ["plan", "plans", "planned", "planned", "planning"], ["ban", "bans", "banned", "banned", "banning"], ["rob", "robs", "robbed", "robbed", "robbing"], ["stop", "stops", "stopped", "stopped", "stopping"],
        ["drop", "drops", "dropped", "dropped", "dropping"], ["drag", "drags", "dragged", "dragged", "dragging"], ["lob", "lobs", "lobbed", "lobbed", "lobbing"], ["step", "steps", "stepped", "stepped", "stepping"],
        ["expel", "expels", "expelled", "expelled", "expelling"], ["repel", "repels", "repelled", "repelled", "repelling"], ["control", "controls", "controlled", "controlled", "controlling"],
        ["commit", "commits", "committed", "committed", "committing"], ["patrol", "patrols", "patrolled", "patrolled", "patrolling"], ["traffic", "traffics", "trafficked", "trafficked", "trafficking"],
        ["rip", "rips", "ripped", "ripped", "ripping"], ["plot", "plots", "plotted", "plotted", "plotting"], ["occur", "occurs", "occurred", "occurred", "occurring"], ["refer", "refers", "referred", "referred", "referring"],
    ];

    private static readonly Dictionary<string, (string Lemma, VerbForms Forms)> Forms = Build();

    /// <summary>The lemma and the forms that a lower-case word may be, or null where it is no verb known here.</summary>
    public static (string Lemma, VerbForms Forms)? Find(string lower) => Forms.TryGetValue(lower, out var found) ? found : null;

    private static Dictionary<string, (string Lemma, VerbForms Forms)> Build()
    {
        var forms = new Dictionary<string, (string Lemma, VerbForms Forms)>();
        var irregular = Irregular.Select(row => row[0]).ToHashSet();
        foreach (var lemma in Regular.Where(lemma => !irregular.Contains(lemma)))
        {
            Add(forms, lemma, lemma, VerbForms.Base);
            Add(forms, lemma, ThirdPerson(lemma), VerbForms.Singular);
            Add(forms, lemma, Past(lemma), VerbForms.Past | VerbForms.Participle);
            Add(forms, lemma, Ing(lemma), VerbForms.Ing);
        }

        foreach (var row in Irregular)
        {
            Add(forms, row[0], row[0], VerbForms.Base);
            Add(forms, row[0], row[1], VerbForms.Singular);
            Add(forms, row[0], row[2], VerbForms.Past);
            Add(forms, row[0], row[3], VerbForms.Participle);
            Add(forms, row[0], row[4], VerbForms.Ing);
        }

        return forms;
    }

    private static void Add(Dictionary<string, (string Lemma, VerbForms Forms)> forms, string lemma, string form, VerbForms kind) =>
        forms[form] = forms.TryGetValue(form, out var known) ? (known.Lemma, known.Forms | kind) : (lemma, kind);

    private static string ThirdPerson(string lemma) =>
        lemma[^1] is 's' or 'x' or 'z' || lemma.EndsWith("sh", StringComparison.Ordinal) || lemma.EndsWith("ch", StringComparison.Ordinal) ? lemma + "es"
        : EndsInConsonantY(lemma) ? lemma[..^1] + "ies"
        : lemma + "s";

    private static string Past(string lemma) =>
        lemma[^1] == 'e' ? lemma + "d" : EndsInConsonantY(lemma) ? lemma[..^1] + "ied" : lemma + "ed";

    private static string Ing(string lemma) =>
        lemma[^1] == 'e' && !lemma.EndsWith("ee", StringComparison.Ordinal) ? lemma[..^1] + "ing" : lemma + "ing";

    private static bool EndsInConsonantY(string lemma) => lemma[^1] == 'y' && !"aeiou".Contains(lemma[^2], StringComparison.Ordinal);
}
