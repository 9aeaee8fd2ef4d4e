namespace Muster.RollCalls.Tests.Replies;

/// <summary>Replies as people send them: the languages on the roster, the text, what it says. A text may have bars of its own but the first and the last.</summary>
public static class ReplyTable
{
    /// <summary>The rows.</summary>
    public static IEnumerable<(string Languages, string Text, string Says)> Rows => Table.Split('\n')
        .Where(line => line.Contains('|', StringComparison.Ordinal))
        .Select(line => (line[..line.IndexOf('|')].Trim(), line[(line.IndexOf('|') + 1)..line.LastIndexOf('|')].Trim(), line[(line.LastIndexOf('|') + 1)..].Trim()));

    private const string Table = """
        # The digits, in any script, with what people put around them.
        en | 1 | safe
        en | 2 | needs_help
        en | 3 | not_in_area
        en | 1. | safe
        en | (1) | safe
        en | "1" | safe
        en | 1! | safe
        en | - 1 | safe
        en | 1 1 | safe
        en | 1 ok | safe
        en | yes 1 | safe
        en | Hi, 1, thanks | safe
        en | 2! | needs_help
        en | 2!!! | needs_help
        en | 3, thank you | not_in_area
        ar | ١ | safe
        ar | ٢ | needs_help
        ar | ٣ | not_in_area
        fa | ۱ | safe
        fa | ۲ | needs_help
        fa | ۳ | not_in_area
        hi | १ | safe
        hi | २ | needs_help
        hi | ३ | not_in_area
        bn | ১ | safe
        bn | ২ | needs_help
        my | ၁ | safe
        km | ២ | needs_help
        ja | １ | safe
        ja | ２ | needs_help
        ja | ３ | not_in_area
        en | 1️⃣ | safe
        en | 2️⃣ | needs_help
           | 1 | safe
        xx | 2 | needs_help
        # What is near a digit and is none.
        en | 0 | unclear
        en | 4 | unclear
        en | 9 | unclear
        en | 11 | unclear
        en | 12 | unclear
        en | 22 | unclear
        en | 123 | unclear
        en | 01 | unclear
        en | 1.5 | unclear
        en | 2.5 km | unclear
        en | 1/2 | unclear
        en | 1-3 | unclear
        en | 1% | unclear
        en | +1 | unclear
        en | #1 | unclear
        en | ≠1 | unclear
        en | 1st | unclear
        en | ① | unclear
        en | ¹ | unclear
        en | I | unclear
        en | one | unclear
        en | 2:30 | unclear
        en | 2 km | unclear
        en | 2 hours away | unclear
        en | 1 2 | unclear
        en | 1 or 2? | unclear
        en | 1 or 2 | unclear
        en | 1, 3 | unclear
        en | 2 or 3 | unclear
        en | 3 2 1 | unclear
        en | 1? | unclear
        en | 2? | unclear
        en | not 1 | unclear
        en | not 2 | unclear
        en | no 1 | unclear
        fr | pas 1 | unclear
        es | no 1 | unclear
        en | is it 1 | unclear
        en | 1 but not for long | unclear
        en | 1 for me, what of Paul | unclear
        en | 2 of us are fine | unclear
        en | 2 adults | unclear
        en | safe 3 | unclear
        en | 2 safe | unclear
        en | 1 elsewhere | unclear
        # Digit and words together.
        en | 1 safe | safe
        en | 1, I am safe | safe
        en | 3 elsewhere | not_in_area
        en | 2 help | needs_help
        en | 2, on the roof | needs_help
        en | 2. We are in the cellar | needs_help
        en | 2, no help needed | unclear
        en | 2, no, 1 | unclear
        en | 2 😭 | needs_help
        en | 1 need help | needs_help
        en | 1 help | needs_help
        en | 3 but my wife is hurt | needs_help
        en | 1 👍 | unclear
        en | safe 😢 | unclear
        # English.
        en | safe | safe
        en | SAFE | safe
        en | Safe. | safe
        en | I am safe | safe
        en | I'm safe | safe
        en | I’m safe! | safe
        en | im safe thanks | safe
        en | Yes, I am safe. Thank you. | safe
        en | We are all safe | safe
        en | hello, I'm ok | safe
        en | I am fine | safe
        en | Safe and well | safe
        en | ｓａｆｅ | safe
        en | not in the area | not_in_area
        en | I am not in the country | not_in_area
        en | I'm elsewhere, thanks | not_in_area
        en | help | needs_help
        en | HELP!!! | needs_help
        en | help? | needs_help
        en | I need help | needs_help
        en | need hepl | needs_help
        en | SOS | needs_help
        en | we are trapped | needs_help
        en | my leg is injured but I am safe | needs_help
        en | I am safe, my driver is wounded | needs_help
        en | not safe | needs_help
        en | I am not safe | needs_help
        en | I'm not safe | needs_help
        en | im not ok | needs_help
        en | I am not very safe | needs_help
        en | we aren't safe | needs_help
        en | I don't feel safe here | needs_help
        en | it is unsafe | needs_help
        en | I am no longer safe | needs_help
        en | she is in danger | needs_help
        en | cannot get out | needs_help
        en | there is a fire below us and the stairs are gone, my son has a broken arm, please send an ambulance to the back of the building | needs_help
        en | I was at the market when it happened, walked home over the bridge with the others, and now we need some help with the children | needs_help
        en | ok | unclear
        en | OK thanks | unclear
        en | yes | unclear
        en | no | unclear
        en | fine | unclear
        en | good | unclear
        en | received | unclear
        en | on my way | unclear
        en | Is it safe? | unclear
        en | Is it safe to go out | unclear
        en | are we safe | unclear
        en | safe? | unclear
        en | am I safe | unclear
        en | Who is this | unclear
        en | Who is this? | unclear
        en | STOP | unclear
        en | wrong number | unclear
        en | call me | unclear
        en | I think I am safe | unclear
        en | I hope I am safe | unclear
        en | almost safe | unclear
        en | I was safe | unclear
        en | safe for now I think | unclear
        en | I am safe but where is everybody | unclear
        en | Paul is safe | unclear
        en | the safe is open | unclear
        en | safe house | unclear
        en | I will be safe | unclear
        en | neither safe nor sound | unclear
        en | nobody is safe | unclear
        en | if I am safe I will tell you | unclear
        en | on leave | unclear
        en | I am abroad | unclear
        en | we walked for an hour and are now at the school, which they say is safe, with about thirty other people | unclear
        en | I don't need help | unclear
        en | safe, no help needed | unclear
        en | I am safe, nobody hurt | unclear
        en | Do you need help? | unclear
        en | how can I help | unclear
        en | not in danger | unclear
        en | 👍 | unclear
        en | 🆘 | unclear
        en | ... | unclear
        en | ? | unclear
        en | !!! | unclear
        en |  | unclear
        # French.
        fr | en sécurité | safe
        fr | En securite | safe
        fr | Je suis en sécurité, merci | safe
        fr | JE SUIS EN SÉCURITÉ | safe
        fr | saine et sauve | safe
        fr | je vais bien | safe
        fr | Oui, à l'abri | safe
        fr | à l’abri | safe
        fr | pas sur place | not_in_area
        fr | Je ne suis pas dans la zone. | not_in_area
        fr | aide | needs_help
        fr | besoin d'aide | needs_help
        fr | aidez-moi | needs_help
        fr | au secours | needs_help
        fr | je suis blessée | needs_help
        fr | pas en sécurité | needs_help
        fr | Je ne suis pas en sécurité | needs_help
        fr | on n'est plus en sécurité | needs_help
        fr | je ne vais pas bien | needs_help
        fr | ça ne va pas | needs_help
        fr | nous sommes coincés dans l'ascenseur du deuxième bâtiment | needs_help
        fr | je n'ai pas besoin d'aide | unclear
        fr | tout va bien ? | unclear
        fr | tout va bien | safe
        fr | oui | unclear
        fr | d'accord | unclear
        fr | qui est-ce ? | unclear
        fr | en congé | unclear
        fr | je suis presque en sécurité | unclear
        fr-ML | je suis en sécurité | safe
        FR | je vais bien | safe
        # Spanish.
        es | a salvo | safe
        es | Estoy a salvo, gracias | safe
        es | estoy bien | safe
        es | Sí, estamos a salvo | safe
        es | sana y salva | safe
        es | fuera de la zona | not_in_area
        es | no estoy en la zona | not_in_area
        es | ayuda | needs_help
        es | ¡Ayúdenme! | needs_help
        es | necesito ayuda por favor | needs_help
        es | no estoy bien | needs_help
        es | no estoy a salvo | needs_help
        es | estoy herido | needs_help
        es | hay heridos | needs_help
        es | estamos atrapados | needs_help
        es | no necesito ayuda | unclear
        es | ¿estoy a salvo? | unclear
        es | seguro | unclear
        es | vale | unclear
        es | quién es | unclear
        # Portuguese.
        pt | estou a salvo | safe
        pt | Estou bem, obrigada | safe
        pt-BR | em segurança | safe
        pt | fora da zona | not_in_area
        pt | não estou na área | not_in_area
        pt | socorro | needs_help
        pt | preciso de ajuda | needs_help
        pt | não estou bem | needs_help
        pt | nao estou em seguranca | needs_help
        pt | estou ferida | needs_help
        pt | não preciso de ajuda | unclear
        pt | quem é | unclear
        # Italian and German.
        it | sto bene | safe
        it | sono al sicuro, grazie | safe
        it | non sono in zona | not_in_area
        it | aiuto | needs_help
        it | non sto bene | needs_help
        it | non sono al sicuro | needs_help
        it | va bene | unclear
        de | in Sicherheit | safe
        de | Ich bin in Sicherheit. Danke! | safe
        de | mir geht es gut | safe
        de | nicht vor Ort | not_in_area
        de | außer Landes | not_in_area
        de | ausser Landes | not_in_area
        de | Hilfe | needs_help
        de | brauche dringend Hilfe | needs_help
        de | Ich bin nicht in Sicherheit | needs_help
        de | nicht sicher | needs_help
        de | wir sind eingeschlossen | needs_help
        de | brauche keine Hilfe | unclear
        de | vielleicht sicher | unclear
        de | Wer ist da? | unclear
        # Arabic and Persian.
        ar | أنا بخير | safe
        ar | انا بخير | safe
        ar | بخير، شكرا | safe
        ar | أنا بأمان. | safe
        ar | أَنَا بِخَيْر | safe
        ar | لست في المنطقة | not_in_area
        ar | خارج البلاد | not_in_area
        ar | ساعدوني | needs_help
        ar | أحتاج إلى مساعدة | needs_help
        ar | لست بخير | needs_help
        ar | أنا لست بأمان | needs_help
        ar | نحن محاصرون في المبنى | needs_help
        ar | لا أحتاج إلى مساعدة | unclear
        ar | هل أنت بخير؟ | unclear
        ar | الحمد لله | unclear
        ar | من أنت؟ | unclear
        fa | من خوبم | safe
        fa | در امان هستم | safe
        fa | کمک | needs_help
        fa | در امان نیستم | needs_help
        fa | من خوب نیستم | needs_help
        # Russian and Ukrainian.
        ru | Я в безопасности | safe
        ru | жива и здорова | safe
        ru | у меня всё хорошо | safe
        ru | меня там нет | not_in_area
        ru | помогите | needs_help
        ru | Нужна помощь! | needs_help
        ru | я не в безопасности | needs_help
        ru | мне плохо | needs_help
        ru | мы под завалом | needs_help
        ru | помощь не нужна | unclear
        ru | кто это? | unclear
        uk | Я в безпеці | safe
        uk | зі мною все добре, дякую | safe
        uk | мене там немає | not_in_area
        uk | допоможіть | needs_help
        uk | потрібна допомога | needs_help
        uk | я не в безпеці | needs_help
        uk | мене поранено | needs_help
        uk | допомога не потрібна | unclear
        # Swahili, Hausa, Somali, Bambara, Turkish, Hindi.
        sw | niko salama | safe
        sw | Niko salama, asante | safe
        sw | sipo eneo hilo | not_in_area
        sw | nahitaji msaada | needs_help
        sw | siko salama | needs_help
        sw | nimejeruhiwa | needs_help
        sw | sihitaji msaada | unclear
        sw | nani wewe | unclear
        ha | ina lafiya | safe
        ha | a taimake ni | needs_help
        ha | ba ni da lafiya | needs_help
        so | waan nabad qabaa | safe
        so | i caawi | needs_help
        bm | n ka kɛnɛ | safe
        bm | n ka kene | safe
        bm | n dɛmɛ | needs_help
        tr | güvendeyim | safe
        tr | GÜVENDEYİM | safe
        tr | guvendeyim | safe
        tr | yardım edin | needs_help
        tr | güvende değilim | needs_help
        hi | मैं सुरक्षित हूँ | safe
        hi | मदद चाहिए | needs_help
        hi | मैं सुरक्षित नहीं हूँ | needs_help
        # A cry for help is heard in every language; a good word in the person's own and in English, or in any where nobody knows which they speak.
        en | au secours | needs_help
        fr | нужна помощь | needs_help
        ru | help me | needs_help
        fr | I am safe | safe
        en | je suis en sécurité | unclear
        de | estoy a salvo | unclear
           | estoy a salvo | safe
        xx | я в безопасности | safe
        en;fr | je suis en sécurité | safe
        """;
}
