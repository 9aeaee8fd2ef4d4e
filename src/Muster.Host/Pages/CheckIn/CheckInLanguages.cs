using System.Collections.Immutable;

namespace Muster.Host.Pages.CheckIn;

/// <summary>The languages of the check-in page; English, which everything falls back to, is the first.</summary>
internal static class CheckInLanguages
{
    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<CheckInWords> All =
    [
        new("en", IsRightToLeft: false)
        {
            AnswerAs = "Answer as {0}", Safe = "I am safe", NeedsHelp = "I need help", NotInArea = "I am not in the area",
            Note = "A few words to go with it, if you like. Write them before you press.",
            Taken = "We have your answer", Change = "To change it, open your link again.",
            Differ = "Your answers differ: somebody will get in touch with you.",
            Exercise = "EXERCISE. This is practice: please answer all the same.", Press = "Nothing is kept yet. Press one of the three buttons.",
            Refused = "This link is not valid, or no longer. Use the newest link that you were sent, answer by message, or speak to your warden.",
            NotKept = "Your answer could NOT be kept. Try again in a minute, answer by message, or speak to your warden.",
        },
        new("fr", IsRightToLeft: false)
        {
            AnswerAs = "Répondre en tant que {0}", Safe = "Je suis en sécurité", NeedsHelp = "J’ai besoin d’aide", NotInArea = "Je ne suis pas dans la zone",
            Note = "Quelques mots, si vous le souhaitez. Écrivez-les avant d’appuyer.",
            Taken = "Nous avons votre réponse", Change = "Pour la changer, ouvrez votre lien à nouveau.",
            Differ = "Vos réponses se contredisent : quelqu’un va vous contacter.",
            Exercise = "EXERCICE. C’est un entraînement : répondez quand même.", Press = "Rien n’est encore enregistré. Appuyez sur l’un des trois boutons.",
            Refused = "Ce lien n’est pas valable, ou ne l’est plus. Utilisez le dernier lien reçu, répondez par message ou parlez à votre responsable de zone.",
            NotKept = "Votre réponse n’a PAS pu être enregistrée. Réessayez dans une minute, répondez par message ou parlez à votre responsable de zone.",
        },
        new("es", IsRightToLeft: false)
        {
            AnswerAs = "Responder como {0}", Safe = "Estoy a salvo", NeedsHelp = "Necesito ayuda", NotInArea = "No estoy en la zona",
            Note = "Unas palabras, si quiere. Escríbalas antes de pulsar.",
            Taken = "Tenemos su respuesta", Change = "Para cambiarla, abra su enlace otra vez.",
            Differ = "Sus respuestas se contradicen: alguien se pondrá en contacto con usted.",
            Exercise = "SIMULACRO. Es una práctica: responda de todos modos.", Press = "Todavía no se ha guardado nada. Pulse uno de los tres botones.",
            Refused = "Este enlace no es válido o ya no lo es. Use el enlace más reciente, responda por mensaje o hable con su responsable de zona.",
            NotKept = "Su respuesta NO se pudo guardar. Inténtelo de nuevo en un minuto, responda por mensaje o hable con su responsable de zona.",
        },
        new("pt", IsRightToLeft: false)
        {
            AnswerAs = "Responder como {0}", Safe = "Estou em segurança", NeedsHelp = "Preciso de ajuda", NotInArea = "Não estou na zona",
            Note = "Algumas palavras, se quiser. Escreva-as antes de carregar.",
            Taken = "Temos a sua resposta", Change = "Para a mudar, abra o seu link outra vez.",
            Differ = "As suas respostas contradizem-se: alguém vai contactá-lo.",
            Exercise = "EXERCÍCIO. É um treino: responda na mesma.", Press = "Ainda nada foi guardado. Carregue num dos três botões.",
            Refused = "Este link não é válido, ou já não é. Use o link mais recente, responda por mensagem ou fale com o seu responsável de zona.",
            NotKept = "NÃO foi possível guardar a sua resposta. Tente de novo daqui a um minuto, responda por mensagem ou fale com o seu responsável de zona.",
        },
        new("de", IsRightToLeft: false)
        {
            AnswerAs = "Antworten als {0}", Safe = "Ich bin in Sicherheit", NeedsHelp = "Ich brauche Hilfe", NotInArea = "Ich bin nicht in der Gegend",
            Note = "Einige Worte dazu, wenn Sie möchten. Schreiben Sie sie, bevor Sie drücken.",
            Taken = "Wir haben Ihre Antwort", Change = "Um sie zu ändern, öffnen Sie Ihren Link noch einmal.",
            Differ = "Ihre Antworten widersprechen sich: Jemand wird sich bei Ihnen melden.",
            Exercise = "ÜBUNG. Bitte antworten Sie trotzdem.", Press = "Es ist noch nichts gespeichert. Drücken Sie eine der drei Tasten.",
            Refused = "Dieser Link ist nicht oder nicht mehr gültig. Nehmen Sie den neuesten Link, antworten Sie per Nachricht oder sprechen Sie mit Ihrer Ansprechperson vor Ort.",
            NotKept = "Ihre Antwort konnte NICHT gespeichert werden. Versuchen Sie es in einer Minute noch einmal, antworten Sie per Nachricht oder sprechen Sie mit Ihrer Ansprechperson vor Ort.",
        },
        new("ar", IsRightToLeft: true)
        {
            AnswerAs = "الرد باسم {0}", Safe = "أنا بأمان", NeedsHelp = "أحتاج إلى مساعدة", NotInArea = "لست في المنطقة",
            Note = "بضع كلمات إن شئت. اكتبها قبل الضغط على الزر.",
            Taken = "وصلنا ردك", Change = "لتغييره افتح رابطك مرة أخرى.",
            Differ = "ردودك متعارضة: سيتصل بك أحد الزملاء.",
            Exercise = "تمرين. هذا تدريب: نرجو الرد على أي حال.", Press = "لم يُحفظ شيء بعد. اضغط أحد الأزرار الثلاثة.",
            Refused = "هذا الرابط غير صالح أو لم يعد صالحًا. استخدم أحدث رابط وصلك، أو أجب برسالة، أو تحدث إلى مسؤول منطقتك.",
            NotKept = "تعذر حفظ ردك. حاول مرة أخرى بعد دقيقة، أو أجب برسالة، أو تحدث إلى مسؤول منطقتك.",
        },
        new("ru", IsRightToLeft: false)
        {
            AnswerAs = "Ответить как {0}", Safe = "Я в безопасности", NeedsHelp = "Мне нужна помощь", NotInArea = "Меня нет в этом районе",
            Note = "Несколько слов, если хотите. Напишите их до нажатия кнопки.",
            Taken = "Ваш ответ получен", Change = "Чтобы изменить его, откройте свою ссылку ещё раз.",
            Differ = "Ваши ответы противоречат друг другу: с вами свяжутся.",
            Exercise = "УЧЕНИЯ. Это тренировка: пожалуйста, всё равно ответьте.", Press = "Пока ничего не сохранено. Нажмите одну из трёх кнопок.",
            Refused = "Эта ссылка недействительна. Откройте самую новую ссылку, ответьте сообщением или обратитесь к ответственному за вашу зону.",
            NotKept = "Ваш ответ НЕ удалось сохранить. Попробуйте через минуту, ответьте сообщением или обратитесь к ответственному за вашу зону.",
        },
        new("uk", IsRightToLeft: false)
        {
            AnswerAs = "Відповісти як {0}", Safe = "Я в безпеці", NeedsHelp = "Мені потрібна допомога", NotInArea = "Мене немає в цьому районі",
            Note = "Кілька слів, якщо бажаєте. Напишіть їх до натискання кнопки.",
            Taken = "Ваша відповідь отримана", Change = "Щоб змінити її, відкрийте своє посилання ще раз.",
            Differ = "Ваші відповіді суперечать одна одній: з вами зв’яжуться.",
            Exercise = "НАВЧАННЯ. Це тренування: будь ласка, все одно дайте відповідь.", Press = "Поки нічого не збережено. Натисніть одну з трьох кнопок.",
            Refused = "Це посилання недійсне. Відкрийте найновіше посилання, дайте відповідь повідомленням або зверніться до відповідального за вашу зону.",
            NotKept = "Вашу відповідь НЕ вдалося зберегти. Спробуйте за хвилину, дайте відповідь повідомленням або зверніться до відповідального за вашу зону.",
        },
        new("fa", IsRightToLeft: true)
        {
            AnswerAs = "پاسخ به نام {0}", Safe = "در امان هستم", NeedsHelp = "به کمک نیاز دارم", NotInArea = "در این منطقه نیستم",
            Note = "اگر می‌خواهید چند کلمه بنویسید، پیش از فشردن دکمه.",
            Taken = "پاسخ شما رسید", Change = "برای تغییر آن، پیوند خود را دوباره باز کنید.",
            Differ = "پاسخ‌های شما با هم نمی‌خوانند: با شما تماس می‌گیرند.",
            Exercise = "تمرین. این یک تمرین است: لطفاً با این حال پاسخ دهید.", Press = "هنوز چیزی ثبت نشده است. یکی از سه دکمه را فشار دهید.",
            Refused = "این پیوند معتبر نیست یا دیگر معتبر نیست. تازه‌ترین پیوند را باز کنید، با پیام پاسخ دهید یا با مسئول منطقهٔ خود صحبت کنید.",
            NotKept = "پاسخ شما ثبت نشد. یک دقیقهٔ دیگر دوباره تلاش کنید، با پیام پاسخ دهید یا با مسئول منطقهٔ خود صحبت کنید.",
        },
        new("tr", IsRightToLeft: false)
        {
            AnswerAs = "{0} olarak yanıtlayın", Safe = "Güvendeyim", NeedsHelp = "Yardıma ihtiyacım var", NotInArea = "Bölgede değilim",
            Note = "İsterseniz birkaç kelime ekleyin. Düğmeye basmadan önce yazın.",
            Taken = "Yanıtınız bize ulaştı", Change = "Değiştirmek için bağlantınızı yeniden açın.",
            Differ = "Yanıtlarınız birbiriyle çelişiyor: biri sizinle iletişime geçecek.",
            Exercise = "TATBİKAT. Bu bir alıştırmadır: lütfen yine de yanıtlayın.", Press = "Henüz hiçbir şey kaydedilmedi. Üç düğmeden birine basın.",
            Refused = "Bu bağlantı geçerli değil veya artık geçerli değil. En son gelen bağlantıyı kullanın, mesajla yanıtlayın veya bölge sorumlunuzla konuşun.",
            NotKept = "Yanıtınız KAYDEDİLEMEDİ. Bir dakika sonra yeniden deneyin, mesajla yanıtlayın veya bölge sorumlunuzla konuşun.",
        },
        new("sw", IsRightToLeft: false)
        {
            AnswerAs = "Jibu kama {0}", Safe = "Niko salama", NeedsHelp = "Nahitaji msaada", NotInArea = "Sipo katika eneo hilo",
            Note = "Maneno machache, ukipenda. Yaandike kabla ya kubonyeza.",
            Taken = "Tumepata jibu lako", Change = "Ili kulibadilisha, fungua kiungo chako tena.",
            Differ = "Majibu yako yanapingana: mtu atawasiliana nawe.",
            Exercise = "ZOEZI. Hili ni zoezi: tafadhali jibu hata hivyo.", Press = "Hakuna kilichohifadhiwa bado. Bonyeza moja ya vitufe vitatu.",
            Refused = "Kiungo hiki si halali, au si halali tena. Tumia kiungo kipya zaidi, jibu kwa ujumbe, au zungumza na msimamizi wa eneo lako.",
            NotKept = "Jibu lako HALIKUHIFADHIWA. Jaribu tena baada ya dakika moja, jibu kwa ujumbe, au zungumza na msimamizi wa eneo lako.",
        },
    ];
}
