using Muster.Reading.Syntax;
using Muster.TrainSyntax;

namespace Muster.Reading.Tests.Syntax;

public class InPresentTests
{
    [Fact]
    public void A_plural_subject_takes_the_base_form() =>
        Assert.Equal("Gunmen attack villages", Told(Word("Gunmen", "gunman", Tag.Nouns, 1, Relation.NominalSubject), Word("attacked", "attack", Tag.VerbPast, -1, Relation.Root), Word("villages", "village", Tag.Nouns, 1, Relation.Object)));

    [Theory]
    [InlineData("seized", "seize", "seizes")]
    [InlineData("clashed", "clash", "clashes")]
    [InlineData("fled", "flee", "flees")]
    [InlineData("tried", "try", "tries")]
    [InlineData("destroyed", "destroy", "destroys")]
    public void A_single_subject_takes_the_third_person(string past, string lemma, string present) =>
        Assert.Equal($"Nouri {present}", Told(Word("Nouri", "Nouri", Tag.Name, 1, Relation.NominalSubject), Word(past, lemma, Tag.VerbPast, -1, Relation.Root)));

    [Fact]
    public void Verbs_joined_to_the_main_verb_change_with_it() =>
        Assert.Equal("Rebels attack and kill", Told(Word("Rebels", "rebel", Tag.Nouns, 1, Relation.NominalSubject), Word("attacked", "attack", Tag.VerbPast, -1, Relation.Root), Word("and", "and", Tag.Conjunction, 3, Relation.Coordination), Word("killed", "kill", Tag.VerbPast, 1, Relation.Conjunct)));

    [Fact]
    public void A_sentence_with_a_pronoun_as_its_subject_is_left() =>
        Assert.Null(InPresent.Of([Word("They", "they", Tag.Pronoun, 1, Relation.NominalSubject), Word("fled", "flee", Tag.VerbPast, -1, Relation.Root)]));

    private static string Told(params TreebankWord[] words) => string.Join(' ', InPresent.Of([.. words])!.Select(word => word.Form));

    private static TreebankWord Word(string form, string lemma, Tag tag, int head, Relation relation) => new(form, lemma, SpaceAfter: true, tag, head, relation);
}
