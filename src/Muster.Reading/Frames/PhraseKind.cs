namespace Muster.Reading.Frames;

/// <summary>What a phrase that may fill a role is.</summary>
internal enum PhraseKind
{
    /// <summary>Nothing is asked.</summary>
    Any,

    /// <summary>People: "two soldiers", "the mayor", "Ana Ruiz".</summary>
    Person,

    /// <summary>A thing, a place or a body: "a bus", "an army post", "the embassy".</summary>
    Thing,

    /// <summary>Who can do a deed: people, forces, groups.</summary>
    Actor,

    /// <summary>What a deed is done with: "machetes", "a car bomb".</summary>
    Weapon,
}
