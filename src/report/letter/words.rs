//! The words of the letter, one table a language: plain, and without a legal code.

/// One language's words. What stands in braces is filled in.
pub(super) struct Letter {
    /// The language.
    lang: &'static str,
    pub subject: &'static str,
    pub greeting: &'static str,
    pub greeting_nameless: &'static str,
    pub intro: &'static str,
    pub complete: &'static str,
    /// Headings of what is to be done, in the order of [`Group`](super::Group).
    pub groups: [&'static str; 9],
    pub for_person: &'static str,
    pub page: &'static str,
    pub one_of: &'static str,
    pub expired: &'static str,
    pub expired_undated: &'static str,
    pub too_old: &'static str,
    pub too_old_undated: &'static str,
    pub translate: &'static str,
    pub wrong_language: &'static str,
    pub legalise: &'static str,
    pub illegible: &'static str,
    pub wrong_person: &'static str,
    pub incomplete: &'static str,
    pub wrong_amount: &'static str,
    pub talk: &'static str,
    pub dates: &'static str,
    pub last_safe: &'static str,
    pub last_safe_due: &'static str,
    pub dues: &'static str,
    pub due_until: &'static str,
    pub due_from: &'static str,
    pub due_passed: &'static str,
    pub due_unsure: &'static str,
    pub soon: &'static str,
    pub soon_one: &'static str,
    pub have: &'static str,
    pub recommended: &'static str,
    pub bring: &'static str,
    pub closing: &'static str,
    pub blank: &'static str,
}

impl Letter {
    /// The words of a language; English for any other.
    pub(super) fn of(lang: &str) -> &'static Letter {
        match lang {
            "nl" => &NL,
            "fr" => &FR,
            "de" => &DE,
            _ => &EN,
        }
    }

    /// The language.
    pub(super) fn lang(&self) -> &'static str {
        self.lang
    }

    /// A day in words.
    pub(super) fn day(&self, day: jiff::civil::Date) -> String {
        crate::date::format(day, self.lang)
    }
}

const EN: Letter = Letter {
    lang: "en",
    subject: "Your papers: what is still needed",
    greeting: "Dear {name},",
    greeting_nameless: "Dear Sir or Madam,",
    intro: "We want to file your application on {filing}: {procedure}. We have looked at the papers that you gave us. Some things are still needed. Please read this letter calmly. You need not do everything on the same day.",
    complete: "We want to file your application on {filing}: {procedure}. We have looked at the papers that you gave us. Nothing is missing.",
    groups: [
        "Still missing",
        "To be renewed",
        "To be scanned or photographed again",
        "Belongs to another person",
        "To be legalised",
        "To be translated",
        "To be corrected or completed",
        "We would like to talk about this with you",
        "Good to know",
    ],
    for_person: "for {name}",
    page: "{file}, page {page}",
    one_of: "Papers that can serve: {kinds}.",
    expired: "The paper that you gave us was valid until {date}. On the day of filing that is too late. Please ask for a new one.",
    expired_undated: "The paper that you gave us is no longer valid. Please ask for a new one.",
    too_old: "The paper that you gave us dates from {date}. On the day of filing it will be too old. Please ask for a new one.",
    too_old_undated: "The paper that you gave us will be too old on the day of filing. Please ask for a new one.",
    translate: "Have this paper translated by a sworn translator. Give us the translation and the paper itself.",
    wrong_language: "This paper is in a language in which it cannot be filed. We will tell you which language is needed.",
    legalise: "This foreign paper needs an official confirmation (a legalisation or an apostille). We will tell you where to get it.",
    illegible: "We cannot read this well: {file}. Please scan it or photograph it again: flat, in good light, with all four edges.",
    wrong_person: "The paper that you gave us bears another name. Please give us the paper of the right person.",
    incomplete: "Something is missing on this paper. We will show you what. It may have to be filled in, signed or made anew.",
    wrong_amount: "The amount on this paper is not the amount that is asked. Please do not pay again before you have spoken to us.",
    talk: "Here we need to hear from you. You need not bring anything yet.",
    dates: "Dates to remember",
    last_safe: "What is in order now stays in order until {date}. After that day this is the first that is no longer in order: {what}. Please do not wait longer than that.",
    last_safe_due: "What is in order now stays in order until {date}. On that day this period ends: {what}. Please do not wait longer than that.",
    dues: "These periods count in your case:",
    due_until: "{what}: until {date}",
    due_from: "{what}: from {date}",
    due_passed: "{what}: this ended on {date}. Please talk to us.",
    due_unsure: "we still have to check this date",
    soon: "These papers end soon. Renew them in time:",
    soon_one: "{paper}: valid until {date}",
    have: "What we have already, and what is in order",
    recommended: "also advised",
    bring: "Please bring these papers as soon as you can, before {filing} at the latest. Bring the original and keep a copy for yourself. If you cannot get a paper, tell us: often there is another way.",
    closing: "With kind regards,",
    blank: "Name, telephone and opening hours:",
};

const NL: Letter = Letter {
    lang: "nl",
    subject: "Uw papieren: wat nog nodig is",
    greeting: "Beste {name},",
    greeting_nameless: "Geachte mevrouw, geachte heer,",
    intro: "Wij willen uw aanvraag indienen op {filing}: {procedure}. Wij hebben de papieren bekeken die u ons gaf. Er is nog iets nodig. Lees deze brief rustig. U hoeft niet alles op één dag te doen.",
    complete: "Wij willen uw aanvraag indienen op {filing}: {procedure}. Wij hebben de papieren bekeken die u ons gaf. Er ontbreekt niets.",
    groups: [
        "Dit ontbreekt nog",
        "Dit moet vernieuwd worden",
        "Dit moet opnieuw gescand of gefotografeerd worden",
        "Dit is van iemand anders",
        "Dit moet gelegaliseerd worden",
        "Dit moet vertaald worden",
        "Dit moet verbeterd of aangevuld worden",
        "Hierover willen wij met u praten",
        "Goed om te weten",
    ],
    for_person: "voor {name}",
    page: "{file}, bladzijde {page}",
    one_of: "Papieren die kunnen dienen: {kinds}.",
    expired: "Het papier dat u ons gaf, was geldig tot {date}. Op de dag van de indiening is dat te laat. Vraag een nieuw.",
    expired_undated: "Het papier dat u ons gaf, is niet meer geldig. Vraag een nieuw.",
    too_old: "Het papier dat u ons gaf, is van {date}. Op de dag van de indiening is het te oud. Vraag een nieuw.",
    too_old_undated: "Het papier dat u ons gaf, is op de dag van de indiening te oud. Vraag een nieuw.",
    translate: "Laat dit papier vertalen door een beëdigd vertaler. Geef ons de vertaling en het papier zelf.",
    wrong_language: "Dit papier is in een taal waarin het niet ingediend kan worden. Wij zeggen u welke taal nodig is.",
    legalise: "Dit buitenlands papier heeft een officiële bevestiging nodig (een legalisatie of een apostille). Wij zeggen u waar u die krijgt.",
    illegible: "Dit kunnen wij niet goed lezen: {file}. Scan of fotografeer het opnieuw: plat, bij goed licht, met alle vier de randen.",
    wrong_person: "Op het papier dat u ons gaf, staat een andere naam. Geef ons het papier van de juiste persoon.",
    incomplete: "Op dit papier ontbreekt iets. Wij tonen u wat. Misschien moet het ingevuld, ondertekend of opnieuw gemaakt worden.",
    wrong_amount: "Het bedrag op dit papier is niet het gevraagde bedrag. Betaal niet opnieuw voor u met ons gesproken hebt.",
    talk: "Hier willen wij u eerst horen. U hoeft nog niets mee te brengen.",
    dates: "Data om te onthouden",
    last_safe: "Wat nu in orde is, blijft in orde tot en met {date}. Na die dag is dit als eerste niet meer in orde: {what}. Wacht dus niet langer dan dat.",
    last_safe_due: "Wat nu in orde is, blijft in orde tot en met {date}. Op die dag eindigt deze termijn: {what}. Wacht dus niet langer dan dat.",
    dues: "Deze termijnen tellen in uw geval:",
    due_until: "{what}: tot en met {date}",
    due_from: "{what}: vanaf {date}",
    due_passed: "{what}: dit is geëindigd op {date}. Spreek met ons.",
    due_unsure: "deze datum moeten wij nog nakijken",
    soon: "Deze papieren lopen binnenkort af. Vernieuw ze op tijd:",
    soon_one: "{paper}: geldig tot {date}",
    have: "Wat wij al hebben en wat in orde is",
    recommended: "ook aangeraden",
    bring: "Breng deze papieren zo snel als u kunt, ten laatste voor {filing}. Breng het origineel mee en houd zelf een kopie. Kunt u een papier niet krijgen? Zeg het ons: vaak is er een andere oplossing.",
    closing: "Met vriendelijke groeten,",
    blank: "Naam, telefoon en openingsuren:",
};

const FR: Letter = Letter {
    lang: "fr",
    subject: "Vos papiers : ce qu'il faut encore",
    greeting: "Bonjour {name},",
    greeting_nameless: "Madame, Monsieur,",
    intro: "Nous voulons introduire votre demande le {filing} : {procedure}. Nous avons regardé les papiers que vous nous avez donnés. Il faut encore quelque chose. Lisez cette lettre tranquillement. Il n'est pas nécessaire de tout faire le même jour.",
    complete: "Nous voulons introduire votre demande le {filing} : {procedure}. Nous avons regardé les papiers que vous nous avez donnés. Il ne manque rien.",
    groups: [
        "Ce qui manque encore",
        "Ce qui doit être renouvelé",
        "Ce qui doit être scanné ou photographié à nouveau",
        "Ce qui est à quelqu'un d'autre",
        "Ce qui doit être légalisé",
        "Ce qui doit être traduit",
        "Ce qui doit être corrigé ou complété",
        "Nous voulons en parler avec vous",
        "Bon à savoir",
    ],
    for_person: "pour {name}",
    page: "{file}, page {page}",
    one_of: "Papiers qui peuvent servir : {kinds}.",
    expired: "Le papier que vous nous avez donné était valable jusqu'au {date}. Le jour de l'introduction, ce sera trop tard. Demandez-en un nouveau.",
    expired_undated: "Le papier que vous nous avez donné n'est plus valable. Demandez-en un nouveau.",
    too_old: "Le papier que vous nous avez donné date du {date}. Le jour de l'introduction, il sera trop ancien. Demandez-en un nouveau.",
    too_old_undated: "Le papier que vous nous avez donné sera trop ancien le jour de l'introduction. Demandez-en un nouveau.",
    translate: "Faites traduire ce papier par un traducteur juré. Donnez-nous la traduction et le papier lui-même.",
    wrong_language: "Ce papier est dans une langue dans laquelle il ne peut pas être introduit. Nous vous dirons quelle langue il faut.",
    legalise: "Ce papier étranger a besoin d'une confirmation officielle (une légalisation ou une apostille). Nous vous dirons où l'obtenir.",
    illegible: "Nous ne pouvons pas bien lire ceci : {file}. Scannez-le ou photographiez-le à nouveau : à plat, avec une bonne lumière, les quatre bords visibles.",
    wrong_person: "Le papier que vous nous avez donné porte un autre nom. Donnez-nous le papier de la bonne personne.",
    incomplete: "Il manque quelque chose sur ce papier. Nous vous montrerons quoi. Il faut peut-être le remplir, le signer ou le refaire.",
    wrong_amount: "Le montant sur ce papier n'est pas le montant demandé. Ne payez pas à nouveau avant de nous avoir parlé.",
    talk: "Sur ces points, nous voulons d'abord vous entendre. Vous n'avez encore rien à apporter.",
    dates: "Dates à retenir",
    last_safe: "Ce qui est en ordre le reste jusqu'au {date}. Après ce jour, voici la première chose qui ne le sera plus : {what}. N'attendez donc pas plus longtemps.",
    last_safe_due: "Ce qui est en ordre le reste jusqu'au {date}. Ce jour-là, ce délai prend fin : {what}. N'attendez donc pas plus longtemps.",
    dues: "Ces délais comptent dans votre cas :",
    due_until: "{what} : jusqu'au {date}",
    due_from: "{what} : à partir du {date}",
    due_passed: "{what} : ceci a pris fin le {date}. Parlez-nous-en.",
    due_unsure: "nous devons encore vérifier cette date",
    soon: "Ces papiers arrivent bientôt à leur fin. Renouvelez-les à temps :",
    soon_one: "{paper} : valable jusqu'au {date}",
    have: "Ce que nous avons déjà et qui est en ordre",
    recommended: "aussi conseillé",
    bring: "Apportez ces papiers dès que vous pouvez, au plus tard avant le {filing}. Apportez l'original et gardez une copie pour vous. Si vous ne pouvez pas obtenir un papier, dites-le-nous : il y a souvent une autre solution.",
    closing: "Bien à vous,",
    blank: "Nom, téléphone et heures d'ouverture :",
};

const DE: Letter = Letter {
    lang: "de",
    subject: "Ihre Papiere: was noch nötig ist",
    greeting: "Guten Tag {name},",
    greeting_nameless: "Sehr geehrte Damen und Herren,",
    intro: "Wir möchten Ihren Antrag am {filing} einreichen: {procedure}. Wir haben die Papiere angesehen, die Sie uns gegeben haben. Einiges fehlt noch oder muss erneuert werden. Lesen Sie diesen Brief in Ruhe. Sie müssen nicht alles am selben Tag tun.",
    complete: "Wir möchten Ihren Antrag am {filing} einreichen: {procedure}. Wir haben die Papiere angesehen, die Sie uns gegeben haben. Es fehlt nichts.",
    groups: [
        "Das fehlt noch",
        "Das muss erneuert werden",
        "Das muss neu gescannt oder fotografiert werden",
        "Das gehört jemand anderem",
        "Das muss legalisiert werden",
        "Das muss übersetzt werden",
        "Das muss berichtigt oder ergänzt werden",
        "Darüber möchten wir mit Ihnen sprechen",
        "Gut zu wissen",
    ],
    for_person: "für {name}",
    page: "{file}, Seite {page}",
    one_of: "Papiere, die in Frage kommen: {kinds}.",
    expired: "Das Papier, das Sie uns gegeben haben, war gültig bis {date}. Am Tag der Einreichung ist das zu spät. Bitte beantragen Sie ein neues.",
    expired_undated: "Das Papier, das Sie uns gegeben haben, ist nicht mehr gültig. Bitte beantragen Sie ein neues.",
    too_old: "Das Papier, das Sie uns gegeben haben, ist vom {date}. Am Tag der Einreichung wird es zu alt sein. Bitte beantragen Sie ein neues.",
    too_old_undated: "Das Papier, das Sie uns gegeben haben, wird am Tag der Einreichung zu alt sein. Bitte beantragen Sie ein neues.",
    translate: "Lassen Sie dieses Papier von einem vereidigten Übersetzer übersetzen. Geben Sie uns die Übersetzung und das Papier selbst.",
    wrong_language: "Dieses Papier ist in einer Sprache, in der es nicht eingereicht werden kann. Wir sagen Ihnen, welche Sprache nötig ist.",
    legalise: "Dieses ausländische Papier braucht eine amtliche Bestätigung (eine Legalisation oder eine Apostille). Wir sagen Ihnen, wo Sie sie bekommen.",
    illegible: "Das können wir nicht gut lesen: {file}. Bitte scannen oder fotografieren Sie es neu: flach, bei gutem Licht, mit allen vier Rändern.",
    wrong_person: "Auf dem Papier, das Sie uns gegeben haben, steht ein anderer Name. Bitte geben Sie uns das Papier der richtigen Person.",
    incomplete: "Auf diesem Papier fehlt etwas. Wir zeigen Ihnen, was. Vielleicht muss es ausgefüllt, unterschrieben oder neu gemacht werden.",
    wrong_amount: "Der Betrag auf diesem Papier ist nicht der verlangte Betrag. Bitte zahlen Sie nicht noch einmal, bevor Sie mit uns gesprochen haben.",
    talk: "Hier möchten wir zuerst Sie hören. Sie müssen noch nichts mitbringen.",
    dates: "Wichtige Tage",
    last_safe: "Was jetzt in Ordnung ist, bleibt es bis zum {date}. Nach diesem Tag ist dies als Erstes nicht mehr in Ordnung: {what}. Bitte warten Sie nicht länger.",
    last_safe_due: "Was jetzt in Ordnung ist, bleibt es bis zum {date}. An diesem Tag endet diese Frist: {what}. Bitte warten Sie nicht länger.",
    dues: "Diese Fristen zählen in Ihrem Fall:",
    due_until: "{what}: bis zum {date}",
    due_from: "{what}: ab dem {date}",
    due_passed: "{what}: dies endete am {date}. Bitte sprechen Sie mit uns.",
    due_unsure: "diesen Tag müssen wir noch prüfen",
    soon: "Diese Papiere laufen bald ab. Erneuern Sie sie rechtzeitig:",
    soon_one: "{paper}: gültig bis {date}",
    have: "Was wir schon haben und was in Ordnung ist",
    recommended: "ebenfalls ratsam",
    bring: "Bitte bringen Sie diese Papiere, sobald Sie können, spätestens vor dem {filing}. Bringen Sie das Original mit und behalten Sie eine Kopie. Wenn Sie ein Papier nicht bekommen können, sagen Sie es uns: oft gibt es einen anderen Weg.",
    closing: "Mit freundlichen Grüßen",
    blank: "Name, Telefon und Öffnungszeiten:",
};

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_are_written_as_each_language_does() {
        let day = date(2026, 12, 1);
        let written = ["en", "nl", "fr", "de", "xx"].map(|lang| Letter::of(lang).day(day));
        assert_eq!(
            written,
            ["1 December 2026", "1 december 2026", "1er décembre 2026", "1. Dezember 2026", "1 December 2026"]
        );
    }
}
