namespace Muster.Reading.Frames;

/// <summary>The form in which a word tells an event: it decides where the roles stand.</summary>
internal enum Voice
{
    /// <summary>"Gunmen attacked a post."</summary>
    Active,

    /// <summary>"A post was attacked"; "a post attacked by gunmen".</summary>
    Passive,

    /// <summary>"The attack on a post."</summary>
    Noun,
}
