using System.Collections;
using System.Reflection;
using System.Text.Json;
using CsCheck;
using Muster.Kernel.Facts;
using NodaTime;

namespace Muster.Kernel.Tests;

public class FactJsonTests
{
    [Fact]
    public void A_fact_written_reads_back_the_same_in_every_field() => Some.Fact.Sample(fact => Assert.Null(Difference(fact, ReadFact.From(Parse(Write(fact))))));

    [Fact]
    public void Writing_twice_gives_the_same_bytes() => Some.Fact.Sample(fact => Write(fact).SequenceEqual(Write(ReadFact.From(Parse(Write(fact))))));

    [Fact]
    public void Every_kind_of_fact_has_a_form_in_JSON()
    {
        var kinds = typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact))).Select(type => type.Name.ToLowerInvariant()).Order();

        // contract/reading.md
        string[] contract = ["advice", "assistance", "conflict", "departure", "figure", "government", "incident", "mission"];
        Assert.Equal(contract, kinds);

        var met = new HashSet<string>(StringComparer.Ordinal);
        Some.Fact.Sample(fact => { met.Add(Parse(Write(fact)).GetProperty("kind").GetString()!); }, iter: 1000, threads: 1);
        Assert.Equal(contract, met.Order());
    }

    [Fact]
    public void A_departure_has_the_contracts_fields_in_their_order()
    {
        var fact = new Departure
        {
            Evidence = [new Evidence(120, 126, "leave…")], Issuer = "US", Country = "ML", Status = DepartureStatus.Ordered,
            Who = [Population.NonEmergencyStaff, Population.FamilyMembers], Date = PartialDate.OfDay(new LocalDate(2022, 7, 29)),
        };

        Assert.Equal(
            """{"kind":"departure","modality":"asserted","source":null,"issuer":"US","country":"ML","status":"ordered","who":["non_emergency_staff","family_members"],"posts":[],"date":"2022-07-29","evidence":[{"start":120,"end":126,"quote":"leave\u2026"}]}""",
            System.Text.Encoding.UTF8.GetString(Write(fact)));
    }

    [Fact]
    public void Only_relations_have_another_side()
    {
        var coup = new Government { Evidence = [new Evidence(0, 1, "c")], Country = "ML", Event = GovernmentEvent.Coup };

        Assert.False(Parse(Write(coup)).TryGetProperty("other", out _));
        Assert.True(Parse(Write(coup with { Event = GovernmentEvent.Relations, Other = "RU", Tone = RelationsTone.Closer })).TryGetProperty("other", out _));
    }

    [Fact]
    public void A_fact_names_its_document_where_that_is_asked_for()
    {
        var fact = new Mission { Evidence = [new Evidence(0, 1, "M")], Name = "MINUSMA", Status = MissionStatus.Strained };

        Assert.Equal("a.txt", Parse(Write(fact, "a.txt")).GetProperty("document").GetString());
        Assert.False(Parse(Write(fact)).TryGetProperty("document", out _));
    }

    [Fact]
    public void A_reading_without_facts_is_still_a_whole_answer()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            WriteFact.Reading(json, new DocumentReading { Document = "a.txt", Doubts = [new Doubt(3, 5, "no sentence")] });
        }

        Assert.Equal(
            """{"document":"a.txt","language":null,"published":null,"country":null,"facts":[],"doubts":[{"start":3,"end":5,"why":"no sentence"}]}""",
            System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
    }

    [Theory]
    [InlineData("""{"kind":"weather"}""")]
    [InlineData("""{"kind":"departure","status":"Ordered","who":[],"posts":[],"evidence":[],"modality":"asserted"}""")]
    [InlineData("""{"kind":"departure","status":"ordered","who":[],"posts":[null],"evidence":[],"modality":"asserted"}""")]
    [InlineData("""{"kind":"departure","status":"ordered","who":[],"posts":[],"date":"soon","evidence":[],"modality":"asserted"}""")]
    [InlineData("""{"kind":"departure","status":"ordered","who":[],"posts":[],"evidence":[]}""")]
    public void What_was_never_written_is_not_read(string json) =>
        Assert.Throws<JsonException>(() => ReadFact.From(Parse(System.Text.Encoding.UTF8.GetBytes(json))));

    private static byte[] Write(Fact fact, string? document = null)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            WriteFact.To(json, fact, document);
        }

        return buffer.ToArray();
    }

    private static JsonElement Parse(byte[] json) => JsonDocument.Parse(json).RootElement;

    /// <summary>The first property that differs, or null; record equality would compare lists by reference.</summary>
    private static string? Difference(Fact left, Fact right) => left.GetType() != right.GetType() ? "type"
        : left.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .FirstOrDefault(property => !Same(property.GetValue(left), property.GetValue(right)))?.Name;

    private static bool Same(object? left, object? right) => (left, right) switch
    {
        (string, string) => left.Equals(right),
        (IEnumerable lefts, IEnumerable rights) => lefts.Cast<object>().SequenceEqual(rights.Cast<object>()),
        _ => Equals(left, right),
    };
}
