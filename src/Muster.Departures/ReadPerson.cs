using System.Collections.Immutable;
using Muster.Kernel;
using PhoneNumbers;

namespace Muster.Departures;

/// <summary>Reads one row of a roster. A cell that begins with <c>=</c>, <c>+</c>, <c>-</c> or <c>@</c> stays text: whoever writes spreadsheets must escape it.</summary>
internal sealed class ReadPerson(SheetColumns columns, ImmutableArray<Post> posts, int line, string[] cells, string file)
    : RowCells(RosterColumns.Known, columns, line, cells, file)
{
    private const int LongestEmail = 254;

    /// <summary>The person, or null with the problems told.</summary>
    public Person? Read()
    {
        if (!HasItsCells())
        {
            return null;
        }

        var (id, name, post) = (Needed("id"), Needed("name"), PostAmong(posts, Needed("post")));
        var person = new Person
        {
            Id = id,
            Name = name,
            Email = EmailOf(),
            Phone = PhoneOf(post?.Country),
            Post = post?.Id ?? "",
            Category = WordOf<Category>("category"),
            DependantOf = Optional("dependant_of"),
            Point = PointOf(),
            AddressNote = Optional("address_note"),
            Languages = LanguagesOf(),
            Nationality = NationalityOf(),
            Warden = Optional("warden"),
            StaysBecause = Optional("stays_because"),
            StaysUntil = DayOf("stays_until"),
        };
        RefuseEmergencyWithoutReason(person);
        return Problems.Count == 0 ? person : null;
    }

    private string? EmailOf()
    {
        var email = Optional("email");
        if (email is not null && !LooksLikeEmail(email))
        {
            Refuse($"the e-mail '{Shown(email)}'", "one address such as name@example.org");
        }

        return email;
    }

    private static bool LooksLikeEmail(string email)
    {
        var at = email.IndexOf('@', StringComparison.Ordinal);
        var domain = email[(at + 1)..];
        return at > 0 && email.Length <= LongestEmail
            && !email.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is ',' or ';' or '<' or '>' or '"')
            && !domain.Contains('@', StringComparison.Ordinal)
            && domain.Split('.') is { Length: > 1 } labels && Array.TrueForAll(labels, label => label.Length > 0);
    }

    /// <summary>E.164 by the rules of the post's country; only a number whose country code or length no network has is refused.</summary>
    private string? PhoneOf(string? country)
    {
        if (Optional("phone") is not { } written)
        {
            return null;
        }

        var dialled = written.StartsWith("00", StringComparison.Ordinal) ? "+" + written[2..] : written;
        try
        {
            var util = PhoneNumberUtil.GetInstance();
            var number = util.Parse(dialled, country);
            if (!number.HasExtension && util.IsPossibleNumberWithReason(number) is PhoneNumberUtil.ValidationResult.IS_POSSIBLE)
            {
                return util.Format(number, PhoneNumberFormat.E164);
            }
        }
        catch (NumberParseException)
        {
            // Told below, with the same words as a number of the wrong length.
        }

        // Without a known post there is no country to read a national number by; the post is told already.
        if (country is not null || dialled.StartsWith('+'))
        {
            Refuse($"the phone '{Shown(written)}'", $"a number that can be called, with its country code or as dialled in {country ?? "the post's country"}", ProblemCodes.RosterBadPhone);
        }

        return null;
    }

    private ImmutableArray<string> LanguagesOf()
    {
        string[] languages = Cell("languages").Split([' ', ',', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var odd in languages.Where(language => language.Length != 2 || !language.All(char.IsAsciiLetterLower)))
        {
            Refuse($"the language '{Shown(odd)}'", "ISO 639-1 codes such as 'fr en'");
        }

        return [.. languages];
    }

    private string? NationalityOf()
    {
        var nationality = Optional("nationality");
        if (nationality is not null && (nationality.Length != 2 || !nationality.All(char.IsAsciiLetterUpper)))
        {
            Refuse($"the nationality '{Shown(nationality)}'", "an ISO 3166-1 alpha-2 code in capitals, such as ML");
        }

        return nationality;
    }

    // Whoever stays has an activity that needs it and an end date (doctrine).
    private void RefuseEmergencyWithoutReason(Person person)
    {
        if (!string.Equals(Cell("category"), Words<Category>.Of(Category.Emergency), StringComparison.Ordinal))
        {
            return;
        }

        foreach (var column in (string[])["stays_because", "stays_until"])
        {
            if (Cell(column).Length == 0)
            {
                Refuse($"the emergency person '{Shown(person.Id)}' without {column}", "both stays_because and stays_until for whoever is emergency");
            }
        }
    }
}
