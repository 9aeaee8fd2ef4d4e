using System.Collections.Immutable;
using System.Globalization;
using Muster.Kernel;
using NodaTime;
using NodaTime.Text;
using PhoneNumbers;

namespace Muster.Departures;

/// <summary>Reads one row of a roster. A cell that begins with <c>=</c>, <c>+</c>, <c>-</c> or <c>@</c> stays text: whoever writes spreadsheets must escape it.</summary>
internal sealed class ReadPerson(RosterColumns columns, ImmutableArray<Post> posts, int line, string[] cells, string file)
{
    /// <summary>More than this many characters in a cell is a mishap, such as a lost quote.</summary>
    public const int MostCharacters = 1000;

    private const int LongestEmail = 254;

    private readonly List<Problem> problems = [];

    /// <summary>What is wrong with the row.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>The person, or null with the problems told.</summary>
    public Person? Read()
    {
        if (cells.Skip(columns.Count).Any(cell => !string.IsNullOrWhiteSpace(cell)) || cells.Length < columns.Count)
        {
            Refuse($"{cells.Length} cells", $"{columns.Count}, as in the header");
            return null;
        }

        foreach (var column in RosterColumns.Known.Where(column => Cell(column).Length > MostCharacters))
        {
            Refuse($"{Cell(column).Length} characters as {column}", $"at most {MostCharacters}");
        }

        var (id, name, post) = (Needed("id"), Needed("name"), PostOf());
        var person = new Person
        {
            Id = id,
            Name = name,
            Email = EmailOf(),
            Phone = PhoneOf(post?.Country),
            Post = post?.Id ?? "",
            Category = CategoryOf(),
            DependantOf = Optional("dependant_of"),
            Point = PointOf(),
            AddressNote = Optional("address_note"),
            Languages = LanguagesOf(),
            Nationality = NationalityOf(),
            Warden = Optional("warden"),
            StaysBecause = Optional("stays_because"),
            StaysUntil = StaysUntilOf(),
        };
        RefuseEmergencyWithoutReason(person);
        return problems.Count == 0 ? person : null;
    }

    private string Cell(string column) => columns.Cell(cells, column);

    private string? Optional(string column) => Cell(column) is { Length: > 0 } value ? value : null;

    private string Needed(string column)
    {
        var value = Cell(column);
        if (value.Length == 0)
        {
            Refuse($"no {column}", $"a value in the column {column}");
        }

        return value;
    }

    private Post? PostOf()
    {
        var id = Needed("post");
        var post = posts.FirstOrDefault(one => string.Equals(one.Id, id, StringComparison.Ordinal));
        if (post is null && id.Length > 0)
        {
            Refuse($"the post '{Shown(id)}'", "a post of the plan: one of " + string.Join(", ", posts.Select(one => one.Id)), ProblemCodes.RosterUnknownPost);
        }

        return post;
    }

    private Category CategoryOf()
    {
        var word = Needed("category");
        if (!Words<Category>.TryParse(word, out var category) && word.Length > 0)
        {
            Refuse($"the category '{Shown(word)}'", "one of " + string.Join(", ", Words<Category>.All));
        }

        return category;
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

    private GeoPoint? PointOf()
    {
        var (lat, lon) = (DegreesOf("lat", 90), DegreesOf("lon", 180));
        if ((Cell("lat").Length > 0) != (Cell("lon").Length > 0))
        {
            Refuse(Cell("lat").Length > 0 ? "lat without lon" : "lon without lat", "both or neither");
        }

        return lat is { } north && lon is { } east ? new GeoPoint(north, east) : null;
    }

    private double? DegreesOf(string column, double most)
    {
        if (Optional(column) is not { } written)
        {
            return null;
        }

        if (double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most)
        {
            return degrees;
        }

        Refuse($"'{Shown(written)}' as {column}", string.Create(CultureInfo.InvariantCulture, $"degrees from -{most} to {most}, with a point"));
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

    private LocalDate? StaysUntilOf()
    {
        if (Optional("stays_until") is not { } written)
        {
            return null;
        }

        var day = LocalDatePattern.Iso.Parse(written);
        if (!day.Success)
        {
            Refuse($"'{Shown(written)}' as stays_until", "a day such as 2022-12-31");
        }

        return day.Success ? day.Value : null;
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

    private void Refuse(string what, string expected, string code = ProblemCodes.RosterBadValue) => problems.Add(new Problem(code, what, expected, file, line));

    private static string Shown(string value)
    {
        var plain = new string([.. value.Select(letter => char.IsControl(letter) ? ' ' : letter)]);
        return plain.Length <= 60 ? plain : plain[..60] + "…";
    }
}
