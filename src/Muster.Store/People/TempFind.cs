#pragma warning disable
using System.Collections.Immutable;
using Dapper;
using Muster.Kernel;
namespace Muster.Store.People;
public static class FindByPhone { public static Outcome<ImmutableArray<string>> In(DataStore store, string phone) { var m = PersonSeal.In(store).Secret(store, "marks"); using var c = store.Connect(); return Outcome.Grant(c.Query<string>("select id from person where phone=@p", new { p = PersonSeal.Mark(m.AsSpan(), phone) }).ToImmutableArray()); } }
