namespace Muster.Kernel;

/// <summary>The catalogue of refusals. A code never changes its meaning; docs/problems.md explains each.</summary>
public static class ProblemCodes
{
    /// <summary>The file or folder does not exist or cannot be opened.</summary>
    public const string FileMissing = "file-missing";

    /// <summary>The file holds nothing, or nothing but white space.</summary>
    public const string FileEmpty = "file-empty";

    /// <summary>The file is larger than the limit for its kind.</summary>
    public const string FileTooLarge = "file-too-large";

    /// <summary>The file is not text: a picture, an archive, a program.</summary>
    public const string FileBinary = "file-binary";

    /// <summary>The bytes fit no encoding that Muster reads.</summary>
    public const string FileEncoding = "file-encoding";

    /// <summary>The file ends in the middle: an unclosed tag, a cut JSON line, a partial download.</summary>
    public const string FileTruncated = "file-truncated";

    /// <summary>A JSON line cannot be read or lacks a needed key.</summary>
    public const string DocumentLine = "document-line";

    /// <summary>plan.yaml is no YAML.</summary>
    public const string PlanSyntax = "plan-syntax";

    /// <summary>plan.yaml has a key that the plan language does not know.</summary>
    public const string PlanUnknownKey = "plan-unknown-key";

    /// <summary>plan.yaml has a value that the plan language does not know or that is out of range.</summary>
    public const string PlanBadValue = "plan-bad-value";

    /// <summary>plan.yaml lacks a key that is needed.</summary>
    public const string PlanMissingKey = "plan-missing-key";

    /// <summary>The roster lacks a needed column or has one twice.</summary>
    public const string RosterColumn = "roster-column";

    /// <summary>A roster row has an id that an earlier row has.</summary>
    public const string RosterDuplicateId = "roster-duplicate-id";

    /// <summary>A roster row names a post that the plan does not have.</summary>
    public const string RosterUnknownPost = "roster-unknown-post";

    /// <summary>A roster row has a phone that no network could call.</summary>
    public const string RosterBadPhone = "roster-bad-phone";

    /// <summary>A roster row has another value that cannot be used.</summary>
    public const string RosterBadValue = "roster-bad-value";

    /// <summary>An argument on the command line cannot be used.</summary>
    public const string BadArgument = "bad-argument";

    /// <summary>The address of a model cannot be used, or the report would cross a network in the clear.</summary>
    public const string ModelAddress = "model-address";

    /// <summary>The key for a model is not where the command line says it is.</summary>
    public const string ModelKey = "model-key";

    /// <summary>A feed's answer is not of the shape that its connector knows.</summary>
    public const string FeedShape = "feed-shape";

    /// <summary>A feed's server did not give an answer: no connection, a time-out, a refusal, a server error.</summary>
    public const string FeedUnreachable = "feed-unreachable";

    /// <summary>A feed's answer is larger than the limit.</summary>
    public const string FeedTooLarge = "feed-too-large";

    /// <summary>The address is one that Muster does not fetch: another scheme, or a machine of the inner network.</summary>
    public const string FeedAddress = "feed-address";

    /// <summary>The data folder has no feed of that name, or has one already.</summary>
    public const string FeedName = "feed-name";

    /// <summary>A line of a history file cannot be used.</summary>
    public const string HistoryLine = "history-line";

    /// <summary>A history file is of no kind that Muster knows, or most of its rows cannot be used.</summary>
    public const string HistoryShape = "history-shape";

    /// <summary>An act that the tripwire's state does not allow, or that lacks who answers for it or why.</summary>
    public const string TripwireStep = "tripwire-step";

    /// <summary>An import would remove or move more people than a person has agreed to.</summary>
    public const string RosterMassChange = "roster-mass-change";

    /// <summary>The roster has no such person, or they were erased.</summary>
    public const string PersonUnknown = "person-unknown";

    /// <summary>An act on a departure order that its state, its guards or its clocks do not allow.</summary>
    public const string OrderStep = "order-step";

    /// <summary>An act on a roll call, or on a person in it, that its state or its guards do not allow.</summary>
    public const string CallStep = "call-step";

    /// <summary>A link that Muster did not sign, that was changed, or that leads to nothing any more.</summary>
    public const string LinkRefused = "link-refused";

    /// <summary>An answer that a program sent cannot be read.</summary>
    public const string AnswerShape = "answer-shape";

    /// <summary>The settings of the channels that messages go out by cannot be used.</summary>
    public const string ChannelSettings = "channel-settings";

    /// <summary>A filter of an identity provider cannot be read.</summary>
    public const string ScimFilter = "scim-filter";

    /// <summary>The path of a change by an identity provider cannot be read.</summary>
    public const string ScimPath = "scim-path";

    /// <summary>The path of a change by an identity provider leads to nothing.</summary>
    public const string ScimTarget = "scim-target";

    /// <summary>A body of an identity provider is not of the shape that the standard has.</summary>
    public const string ScimSyntax = "scim-syntax";

    /// <summary>An identity provider's value cannot be used, or one that is needed is missing.</summary>
    public const string ScimValue = "scim-value";

    /// <summary>An identity provider would change what does not change through it.</summary>
    public const string ScimFixed = "scim-fixed";

    /// <summary>The id or the user name belongs to somebody else, or did.</summary>
    public const string ScimTaken = "scim-taken";

    /// <summary>The resource changed since the identity provider saw it.</summary>
    public const string ScimVersion = "scim-version";

    /// <summary>The data folder holds something that Muster did not write, or of a newer version.</summary>
    public const string StoreUnusable = "store-unusable";
}
