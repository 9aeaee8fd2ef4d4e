using System.Collections.Immutable;
using Muster.Kernel;
using Muster.Reading.Advisories;
using Muster.Reading.Incidents;
using Muster.Reading.Places;
using Muster.Reading.Text;

namespace Muster.Reading.Countries;

/// <summary>Finds the country that a document is mainly about.</summary>
internal static class FindCountry
{
    // A country is about twice as telling in a heading or a first sentence as further down; a demonym less than a name, since it may be of an actor abroad.
    private const int HeadlineWeight = 4;
    // Where something is, or from where people go, tells more than who acts: the governments that warn and evacuate are named first, and are not what it is about.
    private const int WhereWeight = 3;
    private const int NameWeight = 2;
    private const int DemonymWeight = 1;
    private static readonly Phrase Speakers = Phrase.Of("ministry|government|officials|official|spokesman|spokeswoman|spokesperson|said|told|reporters|diplomats|talks|court|parliament|reporting|authorities|university|based|headquarters|league|match");
    private const int LongestPlace = 4;
    private const long KnownTown = 100_000;

    /// <summary>
    /// The feed's word where it has one; in an official page (one with an <paramref name="issuer"/>) the country of its title, and never the issuer's own; else the country that the text names most,
    /// headline and first sentence counting more; null where it names none.
    /// </summary>
    public static string? Of(Report report, DocumentText text, Gazetteer gazetteer, string? issuer)
    {
        if (report.Country is { Length: 2 } told)
        {
            return told.ToUpperInvariant();
        }

        if (issuer is not null && FindIssuer.CountryOfTitle(text, gazetteer) is { } title)
        {
            return title;
        }

        // In the order of the text, so that the first named wins a draw.
        var weights = new List<(string Country, int Weight)>();
        foreach (var sentence in text.Sentences.Where(sentence => !sentence.IsRepeat))
        {
            var weight = sentence.Index == 0 || sentence.BlockKind is BlockKind.Heading ? HeadlineWeight : 1;
            foreach (var mention in CountryMentions.In(sentence, gazetteer).Where(mention => mention.Country != issuer))
            {
                Add(weights, mention.Country, weight * (mention.IsActor ? DemonymWeight : Actors.IsWhere(sentence.Tokens, mention.From) ? WhereWeight : NameWeight));
            }

            if (issuer is null)
            {
                AddCapitals(weights, sentence, weight, gazetteer);
            }
        }

        return weights.Count == 0 ? OfPlaces(text, gazetteer) ?? OfGroups(text) : weights.MaxBy(pair => pair.Weight).Country;
    }

    private static void Add(List<(string Country, int Weight)> weights, string country, int weight)
    {
        var known = weights.FindIndex(pair => pair.Country == country);
        if (known < 0)
        {
            weights.Add((country, weight));
        }
        else
        {
            weights[known] = (country, weights[known].Weight + weight);
        }
    }

    // "Its embassy in Azul City", "out of Azul City": a capital where something happens stands for its country; "the ministry in Azul City" only speaks there.
    private static void AddCapitals(List<(string Country, int Weight)> weights, Sentence sentence, int weight, Gazetteer gazetteer)
    {
        for (var at = 1; at < sentence.Tokens.Length; at++)
        {
            if (Actors.IsWhere(sentence.Tokens, at) && !(at > 1 && Speakers.EndAt(sentence.Tokens, at - 2, at) >= 0) && Actors.CapitalAt(sentence.Tokens, at, gazetteer) is { } capital)
            {
                Add(weights, capital.Country, weight * WhereWeight);
            }
        }
    }

    // A text that names no country may name its towns: the country of most of them that are big enough to be known by their bare name.
    private static string? OfPlaces(DocumentText text, Gazetteer gazetteer)
    {
        var places = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in text.Sentences.Where(sentence => !sentence.IsRepeat))
        {
            for (var at = 1; at < sentence.Tokens.Length; at++)
            {
                if (sentence.Tokens[at - 1].Lower is "in" or "at" or "near" or "of" or "from" && KnownPlace(sentence.Tokens, at, gazetteer) is { } country)
                {
                    places[country] = places.GetValueOrDefault(country) + 1;
                }
            }
        }

        return places.Count == 0 ? null : places.MaxBy(pair => pair.Value).Key;
    }

    // The weakest hint: the armed groups that it names, where they all are active in one country alone.
    private static string? OfGroups(DocumentText text)
    {
        string? only = null;
        foreach (var sentence in text.Sentences.Where(sentence => !sentence.IsRepeat))
        {
            for (var at = 0; at < sentence.Tokens.Length; at++)
            {
                if (ArmedGroups.At(sentence.Tokens, at, country: null) is not { Group.Countries: not [] and var countries } mention)
                {
                    continue;
                }

                if (countries.Length > 1 || (only is not null && only != countries[0]))
                {
                    return null;
                }

                only = countries[0];
                at = mention.To - 1;
            }
        }

        return only;
    }

    private static string? KnownPlace(ImmutableArray<Token> tokens, int at, Gazetteer gazetteer)
    {
        for (var length = Math.Min(LongestPlace, tokens.Length - at); length > 0; length--)
        {
            if (!tokens[at].IsCapitalised || !tokens[at + length - 1].IsCapitalised)
            {
                continue;
            }

            var found = gazetteer.Places(TokenText.Join(tokens, at, length));
            if (found.Length > 0)
            {
                return found[0].Population >= KnownTown ? found[0].Country : null;
            }
        }

        return null;
    }
}
