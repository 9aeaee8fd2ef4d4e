using System.Collections.Immutable;
using Muster.Reading.Text;

namespace Muster.Reading.Politics;

/// <summary>
/// International missions by name. From the lists that the organisations themselves publish: UN Peace Operations, African Union, EU Common Security and Defence
/// Policy, NATO, OSCE, ECOWAS, SADC and MFO.
/// </summary>
internal static class MissionTable
{
    /// <summary>One mission.</summary>
    /// <param name="Name">The name that a fact bears.</param>
    /// <param name="Country">ISO code of where it works; of several countries, null.</param>
    /// <param name="By">Who runs it.</param>
    internal sealed record Entry(string Name, string? Country, string By);

    private const int LongestName = 16;

    // name | country | by | other names. The newest of a country and body comes first: "the UN mission in Haiti" is the one that is there now.
    private const string Lines = """
        MINUSMA|ML|UN|United Nations Multidimensional Integrated Stabilization Mission in Mali
        MINUSCA|CF|UN|United Nations Multidimensional Integrated Stabilization Mission in the Central African Republic
        MONUSCO|CD|UN|United Nations Organization Stabilization Mission in the Democratic Republic of the Congo
        MONUC|CD|UN|United Nations Mission in the Democratic Republic of the Congo
        UNIFIL|LB|UN|United Nations Interim Force in Lebanon;UN Interim Force in Lebanon
        UNMISS|SS|UN|United Nations Mission in South Sudan;UN Mission in South Sudan
        UNISFA|SD|UN|United Nations Interim Security Force for Abyei
        UNITAMS|SD|UN|United Nations Integrated Transition Assistance Mission in Sudan
        UNAMID|SD|UN|United Nations-African Union Mission in Darfur;African Union-United Nations Hybrid Operation in Darfur;UN-African Union Mission in Darfur;United Nations–African Union Mission in Darfur
        UNMIS|SD|UN|United Nations Mission in Sudan
        UNFICYP|CY|UN|United Nations Peacekeeping Force in Cyprus
        UNDOF|SY|UN|United Nations Disengagement Observer Force;UN Disengagement Observer Force
        MINURSO|EH|UN|United Nations Mission for the Referendum in Western Sahara
        UNAMA|AF|UN|United Nations Assistance Mission in Afghanistan;UN Assistance Mission in Afghanistan
        UNAMI|IQ|UN|United Nations Assistance Mission for Iraq;UN Assistance Mission for Iraq
        UNMIK|XK|UN|United Nations Interim Administration Mission in Kosovo;United Nations Mission in Kosovo
        UNTSO|IL|UN|United Nations Truce Supervision Organization
        UNMOGIP||UN|United Nations Military Observer Group in India and Pakistan
        UNSOM|SO|UN|United Nations Assistance Mission in Somalia
        UNTMIS|SO|UN|United Nations Transitional Assistance Mission in Somalia
        UNSMIL|LY|UN|United Nations Support Mission in Libya;UN Support Mission in Libya
        UNMHA|YE|UN|United Nations Mission to support the Hudaydah Agreement
        BINUH|HT|UN|United Nations Integrated Office in Haiti
        MINUJUSTH|HT|UN|United Nations Mission for Justice Support in Haiti
        MINUSTAH|HT|UN|United Nations Stabilization Mission in Haiti
        UNMIL|LR|UN|United Nations Mission in Liberia
        UNOCI|CI|UN|United Nations Operation in Côte d'Ivoire
        UNMIT|TL|UN|United Nations Integrated Mission in Timor-Leste
        MINURCAT||UN|United Nations Mission in the Central African Republic and Chad
        Multinational Security Support Mission|HT|MSS|MSS;Multinational Security Support;Kenya-led mission;Kenyan-led mission;Kenya-led security mission;Kenya-led multinational force
        AUSSOM|SO|AU|African Union Support and Stabilization Mission in Somalia
        ATMIS|SO|AU|African Union Transition Mission in Somalia
        AMISOM|SO|AU|African Union Mission in Somalia;AU Mission in Somalia
        AFISMA|ML|AU|African-led International Support Mission to Mali;AFISMA
        MISCA|CF|AU|African-led International Support Mission to the Central African Republic
        MNJTF||MNJTF|Multinational Joint Task Force
        G5 Sahel Joint Force||G5 Sahel|G5 Sahel force;G5 Sahel
        EUTM Mali|ML|EU|European Union Training Mission in Mali;EU training mission in Mali;EUTM-Mali
        EUCAP Sahel Mali|ML|EU|
        EUCAP Sahel Niger|NE|EU|EUCAP Sahel
        EUMPM Niger|NE|EU|EU Military Partnership Mission in Niger
        EUTM RCA|CF|EU|EUTM CAR;European Union Training Mission in the Central African Republic
        EUTM Somalia|SO|EU|European Union Training Mission in Somalia
        EUTM Mozambique|MZ|EU|EUMAM Mozambique
        EUFOR Althea|BA|EU|EUFOR;Operation Althea;EUFOR-Althea
        EUNAVFOR Atalanta|SO|EU|EUNAVFOR;EU NAVFOR;Operation Atalanta;EU NAVFOR Atalanta
        EULEX Kosovo|XK|EU|EULEX
        EUBAM Rafah|PS|EU|
        EUAM Ukraine|UA|EU|EUAM
        EUMM Georgia|GE|EU|EUMM
        EUNAVFOR Aspides||EU|Operation Aspides
        Takuba|ML|Takuba|Task Force Takuba;Takuba Task Force;Takuba force
        KFOR|XK|NATO|Kosovo Force
        Resolute Support|AF|NATO|Resolute Support Mission
        ISAF|AF|NATO|International Security Assistance Force
        NATO Mission Iraq|IQ|NATO|NMI
        ECOMIG|GM|ECOWAS|ECOWAS Mission in the Gambia;ECOWAS Military Intervention in the Gambia
        ECOMIB|GW|ECOWAS|ECOWAS Mission in Guinea-Bissau
        SAMIDRC|CD|SADC|SADC Mission in the Democratic Republic of the Congo;SADC mission in the DRC
        SAMIM|MZ|SADC|SADC Mission in Mozambique;Southern African Development Community Mission in Mozambique
        East African Community Regional Force|CD|EAC|EACRF;East African Regional Force;East African Force
        MFO|EG|MFO|Multinational Force and Observers
        OSCE SMM|UA|OSCE|Special Monitoring Mission to Ukraine;OSCE Special Monitoring Mission;OSCE Special Monitoring Mission to Ukraine;OSCE mission in Ukraine
        """;

    private static readonly (ImmutableArray<Entry> All, Dictionary<string, Entry> ByName) Table = Read();

    private static readonly HashSet<string> FirstWords = Table.ByName.Keys.Select(name => name.Split(' ')[0]).ToHashSet();

    /// <summary>The mission whose name begins at a token, with one past the name; null where none does.</summary>
    public static (Entry Mission, int End)? At(ImmutableArray<Token> tokens, int at)
    {
        if (!tokens[at].IsCapitalised || !FirstWords.Contains(tokens[at].Lower))
        {
            return null;
        }

        for (var length = Math.Min(LongestName, tokens.Length - at); length > 0; length--)
        {
            if (Table.ByName.TryGetValue(string.Join(' ', tokens.Skip(at).Take(length).Select(token => token.Lower)), out var entry) && (length > 1 || tokens[at].IsAcronym || entry.Name is "Takuba"))
            {
                return (entry, at + length);
            }
        }

        return null;
    }

    /// <summary>The newest mission of a body in a country, or null.</summary>
    public static Entry? Of(string by, string? country) => Table.All.FirstOrDefault(entry => entry.By == by && entry.Country == country && country is not null);

    private static (ImmutableArray<Entry>, Dictionary<string, Entry>) Read()
    {
        var all = ImmutableArray.CreateBuilder<Entry>();
        var names = new Dictionary<string, Entry>();
        foreach (var line in Lines.Split('\n'))
        {
            var fields = line.Trim().Split('|');
            var entry = new Entry(fields[0], fields[1].Length == 0 ? null : fields[1], fields[2]);
            all.Add(entry);
            foreach (var name in fields[3].Split(';', StringSplitOptions.RemoveEmptyEntries).Append(fields[0]))
            {
                // A name is known as its tokens are: "Côte d'Ivoire" is two.
                names.TryAdd(string.Join(' ', Tokenize.Range(name, 0, name.Length).Select(token => token.Lower)), entry);
            }
        }

        return (all.ToImmutable(), names.ToDictionary());
    }
}
