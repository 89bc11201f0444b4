//! The sentences: a name, then English, Dutch, French and German. Numbers in braces are places.

sentences! {
    AskedOnlyWhen:
        "asked only in this case: {0}",
        "alleen gevraagd in dit geval: {0}",
        "demandé seulement dans ce cas : {0}",
        "nur in diesem Fall verlangt: {0}";
    DependsOn:
        "depends on {0}, which nobody gave",
        "hangt af van {0}, dat niemand opgaf",
        "dépend de {0}, que personne n'a indiqué",
        "hängt ab von {0}, was niemand angab";
    BirthOf:
        "birth date of the {0}",
        "geboortedatum van {0}",
        "date de naissance de {0}",
        "Geburtsdatum von {0}";
    Holds:
        "it is so: {0}",
        "het is zo: {0}",
        "c'est le cas : {0}",
        "es ist so: {0}";
    RuleBroken:
        "{0}: the rule does not hold ({1})",
        "{0}: de regel is niet vervuld ({1})",
        "{0} : la règle n'est pas remplie ({1})",
        "{0}: die Regel ist nicht erfüllt ({1})";
    RuleDoesNotHold:
        "the rule does not hold",
        "de regel is niet vervuld",
        "la règle n'est pas remplie",
        "die Regel ist nicht erfüllt";
    SomeOf:
        "{0}: {1} of {2} are there",
        "{0}: {1} van {2} zijn er",
        "{0} : {1} sur {2} sont là",
        "{0}: {1} von {2} sind da";
    Missing:
        "{0} is missing",
        "{0} ontbreekt",
        "{0} manque",
        "{0} fehlt";
    MissingFor:
        "{0} is missing for {1}",
        "{0} ontbreekt voor {1}",
        "{0} manque pour {1}",
        "{0} fehlt für {1}";
    AddOneOf:
        "add one of: {0}",
        "voeg een van deze toe: {0}",
        "ajoutez l'un de ceux-ci : {0}",
        "fügen Sie eines davon bei: {0}";
    ConfirmIfThis:
        "not recognised; if this is it, confirm it in dossier.toml",
        "niet herkend; is dit het, bevestig het in dossier.toml",
        "non reconnu ; si c'est lui, confirmez-le dans dossier.toml",
        "nicht erkannt; wenn es dies ist, bestätigen Sie es in dossier.toml";
    WaiverEnded:
        "the waiver of {0} ended on {1}",
        "het opzijzetten van {0} eindigde op {1}",
        "la dispense de {0} a pris fin le {1}",
        "die Zurückstellung von {0} endete am {1}";
    WaiverNeedless:
        "{0} is set aside, and it would be {1} anyway",
        "{0} is opzijgezet, maar zou ook zonder dat {1} zijn",
        "{0} est mis de côté, mais serait de toute façon {1}",
        "{0} ist zurückgestellt, wäre aber ohnehin {1}";
    WaiverUnknown:
        "the waiver of `{0}` fits nothing that is asked here",
        "het opzijzetten van `{0}` past bij niets wat hier wordt gevraagd",
        "la dispense de `{0}` ne correspond à rien de demandé ici",
        "die Zurückstellung von `{0}` passt zu nichts, was hier verlangt wird";
    TakeOut:
        "take it out of dossier.toml, or correct its name",
        "haal het uit dossier.toml, of verbeter de naam",
        "retirez-la de dossier.toml, ou corrigez son nom",
        "nehmen Sie sie aus dossier.toml, oder berichtigen Sie den Namen";
    SetAside:
        "{0} is set aside: {1}",
        "{0} is opzijgezet: {1}",
        "{0} est mis de côté : {1}",
        "{0} ist zurückgestellt: {1}";
    SetAsideUntil:
        "{0} is set aside until {2}: {1}",
        "{0} is opzijgezet tot {2}: {1}",
        "{0} est mis de côté jusqu'au {2} : {1}",
        "{0} ist zurückgestellt bis {2}: {1}";
    Waived:
        "waived: {0}",
        "opzijgezet: {0}",
        "mis de côté : {0}",
        "zurückgestellt: {0}";
    Answered:
        "{0}: answered by {1} on {2}: {3}",
        "{0}: beantwoord door {1} op {2}: {3}",
        "{0} : répondu par {1} le {2} : {3}",
        "{0}: beantwortet von {1} am {2}: {3}";
    AnswerNeedless:
        "{0}: {1} answered what nobody asks here",
        "{0}: {1} beantwoordde wat hier niemand vraagt",
        "{0} : {1} a répondu à ce que personne ne demande ici",
        "{0}: {1} hat beantwortet, was hier niemand fragt";
    AnswerUnknown:
        "the answer to `{0}` fits nothing that is asked here",
        "het antwoord op `{0}` past bij niets wat hier wordt gevraagd",
        "la réponse à `{0}` ne correspond à rien de demandé ici",
        "die Antwort auf `{0}` passt zu nichts, was hier verlangt wird";
    AnswerLater:
        "{0}: answered on {1}, after the filing date {2}",
        "{0}: beantwoord op {1}, na de indieningsdatum {2}",
        "{0} : répondu le {1}, après la date d'introduction {2}",
        "{0}: beantwortet am {1}, nach dem Tag der Einreichung {2}";
    NotKnown:
        "the {0} is not known",
        "{0} is niet bekend",
        "{0} : inconnu",
        "{0} ist nicht bekannt";
    GiveFactIfRight:
        "{0}; if that is right, say `{1} = …` under [facts] in dossier.toml, or --fact {1}=…",
        "{0}; klopt dat, zeg dan `{1} = …` onder [facts] in dossier.toml, of --fact {1}=…",
        "{0} ; si c'est exact, écrivez `{1} = …` sous [facts] dans dossier.toml, ou --fact {1}=…",
        "{0}; wenn das stimmt, schreiben Sie `{1} = …` unter [facts] in dossier.toml, oder --fact {1}=…";
    GiveFact:
        "say it under [facts] in dossier.toml, or --fact {0}=…",
        "zeg het onder [facts] in dossier.toml, of --fact {0}=…",
        "écrivez-le sous [facts] dans dossier.toml, ou --fact {0}=…",
        "schreiben Sie es unter [facts] in dossier.toml, oder --fact {0}=…";
    GiveOwnFactIfRight:
        "{0}; if that is right, say `facts = { {1} = … }` under this person's [[person]] in dossier.toml",
        "{0}; klopt dat, zeg dan `facts = { {1} = … }` onder [[person]] van deze persoon in dossier.toml",
        "{0} ; si c'est exact, écrivez `facts = { {1} = … }` sous le [[person]] de cette personne dans dossier.toml",
        "{0}; wenn das stimmt, schreiben Sie `facts = { {1} = … }` unter [[person]] dieser Person in dossier.toml";
    GiveOwnFact:
        "say `facts = { {0} = … }` under this person's [[person]] in dossier.toml; under [facts] it holds for everybody",
        "zeg `facts = { {0} = … }` onder [[person]] van deze persoon in dossier.toml; onder [facts] geldt het voor iedereen",
        "écrivez `facts = { {0} = … }` sous le [[person]] de cette personne dans dossier.toml ; sous [facts], cela vaut pour tous",
        "schreiben Sie `facts = { {0} = … }` unter [[person]] dieser Person in dossier.toml; unter [facts] gilt es für alle";
    GiveBirth:
        "name the person with `born` in dossier.toml, or add a readable identity document",
        "vermeld de persoon met `born` in dossier.toml, of voeg een leesbaar identiteitsdocument toe",
        "nommez la personne avec `born` dans dossier.toml, ou ajoutez un document d'identité lisible",
        "nennen Sie die Person mit `born` in dossier.toml, oder fügen Sie ein lesbares Identitätsdokument bei";
    ThePerson:
        "the {0}",
        "persoon `{0}`",
        "la personne `{0}`",
        "die Person `{0}`";
    ReadHere:
        "read here",
        "hier gelezen",
        "lu ici",
        "hier gelesen";
    WhatWasRead:
        "what was read",
        "wat werd gelezen",
        "ce qui a été lu",
        "was gelesen wurde";
    FileSays:
        "{0} says {1}",
        "{0} zegt {1}",
        "{0} dit {1}",
        "{0} sagt {1}";
    FactContradicted:
        "`{0}` was given as {1}, but the document says {2}",
        "`{0}` werd opgegeven als {1}, maar het document zegt {2}",
        "`{0}` a été indiqué comme {1}, mais le document dit {2}",
        "`{0}` wurde als {1} angegeben, aber das Dokument sagt {2}";
    CorrectFact:
        "correct the fact, or confirm the field in dossier.toml if it was misread",
        "verbeter het feit, of bevestig het veld in dossier.toml als het verkeerd werd gelezen",
        "corrigez le fait, ou confirmez le champ dans dossier.toml s'il a été mal lu",
        "berichtigen Sie die Angabe, oder bestätigen Sie das Feld in dossier.toml, wenn es falsch gelesen wurde";
    CannotBeRead:
        "the {0} cannot be read: {1}",
        "{0}: niet leesbaar ({1})",
        "{0} : illisible ({1})",
        "{0}: nicht lesbar ({1})";
    ScanAgain:
        "scan the page again, flat, at 300 dpi, in good light",
        "scan de bladzijde opnieuw, vlak, op 300 dpi, in goed licht",
        "numérisez la page à nouveau, à plat, à 300 dpi, avec une bonne lumière",
        "scannen Sie die Seite neu, flach, mit 300 dpi, bei gutem Licht";
    MayBe:
        "this may be the {0} (confidence {1} %): look at it",
        "dit is misschien: {0} (zekerheid {1} %); kijk het na",
        "ceci est peut-être : {0} (certitude {1} %) ; vérifiez",
        "dies ist vielleicht: {0} (Sicherheit {1} %); sehen Sie nach";
    ConfirmKind:
        "if it is, say so under [[confirm]] in dossier.toml",
        "is het dat, zeg het dan onder [[confirm]] in dossier.toml",
        "si c'est le cas, dites-le sous [[confirm]] dans dossier.toml",
        "wenn ja, sagen Sie es unter [[confirm]] in dossier.toml";
    ForStranger:
        "the {0} is for {1}, who is nobody of this dossier",
        "{0}: op naam van {1}, die niet tot dit dossier behoort",
        "{0} : au nom de {1}, qui ne fait pas partie de ce dossier",
        "{0}: auf den Namen von {1}, der nicht zu diesem Dossier gehört";
    ThisName:
        "this name",
        "deze naam",
        "ce nom",
        "dieser Name";
    AddTheOneOf:
        "add the one of {0}",
        "voeg dat van {0} toe",
        "ajoutez celui de {0}",
        "fügen Sie das von {0} bei";
    WhoseIsIt:
        "whose {0} this is could not be read; is it for {1}?",
        "{0}: op wiens naam kon niet worden gelezen; is het voor {1}?",
        "{0} : le nom n'a pas pu être lu ; est-ce pour {1} ?",
        "{0}: auf wessen Namen, konnte nicht gelesen werden; ist es für {1}?";
    ConfirmPerson:
        "confirm it with `person = …` under [[confirm]] in dossier.toml",
        "bevestig het met `person = …` onder [[confirm]] in dossier.toml",
        "confirmez-le avec `person = …` sous [[confirm]] dans dossier.toml",
        "bestätigen Sie es mit `person = …` unter [[confirm]] in dossier.toml";
    OnlyMentions:
        "the {0} is of {1}; it only mentions {2}: does it serve?",
        "{0}: van {1}; {2} wordt er alleen in vermeld: volstaat het?",
        "{0} : de {1} ; {2} y est seulement mentionné : cela suffit-il ?",
        "{0}: von {1}; {2} wird darin nur erwähnt: genügt es?";
    NameDoubtful:
        "the name on the {0} is doubtful; is it for {1}?",
        "{0}: de naam is twijfelachtig; is het voor {1}?",
        "{0} : le nom est douteux ; est-ce pour {1} ?",
        "{0}: der Name ist zweifelhaft; ist es für {1}?";
    ReadWithDoubt:
        "read with doubt",
        "met twijfel gelezen",
        "lu avec doute",
        "mit Zweifel gelesen";
    Expired:
        "the {0} expired on {1}, before the filing date {2}",
        "{0}: verlopen op {1}, vóór de indieningsdatum {2}",
        "{0} : expiré le {1}, avant la date d'introduction {2}",
        "{0}: abgelaufen am {1}, vor dem Tag der Einreichung {2}";
    UntilUnread:
        "until when the {0} is valid could not be read",
        "{0}: tot wanneer het geldig is, kon niet worden gelezen",
        "{0} : la fin de validité n'a pas pu être lue",
        "{0}: bis wann es gültig ist, konnte nicht gelesen werden";
    ShortValidity:
        "the {0} is valid until {1}: less than {2} after filing",
        "{0}: geldig tot {1}, minder dan {2} na de indiening",
        "{0} : valable jusqu'au {1}, moins de {2} après l'introduction",
        "{0}: gültig bis {1}, weniger als {2} nach der Einreichung";
    ExpiresHere:
        "expires here",
        "vervalt hier",
        "expire ici",
        "läuft hier ab";
    IssuedLongAgo:
        "the {0} was issued on {1}: more than {2} before filing",
        "{0}: afgegeven op {1}, meer dan {2} vóór de indiening",
        "{0} : délivré le {1}, plus de {2} avant l'introduction",
        "{0}: ausgestellt am {1}, mehr als {2} vor der Einreichung";
    IssuedHere:
        "issued here",
        "hier afgegeven",
        "délivré ici",
        "hier ausgestellt";
    NotDated:
        "the {0} is not dated",
        "{0}: zonder datum",
        "{0} : non daté",
        "{0}: ohne Datum";
    NoDateHere:
        "no date stands here",
        "hier staat geen datum",
        "aucune date ici",
        "hier steht kein Datum";
    DateUnread:
        "the date of the {0} could not be read: is it at most {1} old?",
        "{0}: de datum kon niet worden gelezen; is het hoogstens {1} oud?",
        "{0} : la date n'a pas pu être lue ; a-t-il au plus {1} ?",
        "{0}: das Datum konnte nicht gelesen werden; ist es höchstens {1} alt?";
    DatedAfter:
        "the {0} is dated {1}, after the filing date {2}",
        "{0}: gedateerd {1}, na de indieningsdatum {2}",
        "{0} : daté du {1}, après la date d'introduction {2}",
        "{0}: datiert {1}, nach dem Tag der Einreichung {2}";
    DatedHere:
        "dated here",
        "hier gedateerd",
        "daté ici",
        "hier datiert";
    TooOld:
        "the {0} dates from {1}: more than {2} before the filing date {3}",
        "{0}: van {1}, meer dan {2} vóór de indieningsdatum {3}",
        "{0} : du {1}, plus de {2} avant la date d'introduction {3}",
        "{0}: vom {1}, mehr als {2} vor dem Tag der Einreichung {3}";
    ExactlyOld:
        "the {0} is exactly {1} old on the filing date {2}",
        "{0}: precies {1} oud op de indieningsdatum {2}",
        "{0} : exactement {1} à la date d'introduction {2}",
        "{0}: genau {1} alt am Tag der Einreichung {2}";
    OtherCalendar:
        "`{0}` is a date in the {1} calendar{2}: convert it",
        "`{0}` is een datum in de kalender {1}{2}: reken hem om",
        "`{0}` est une date du calendrier {1}{2} : convertissez-la",
        "`{0}` ist ein Datum im Kalender {1}{2}: rechnen Sie es um";
    Perhaps:
        " (perhaps {0})",
        " (misschien {0})",
        " (peut-être {0})",
        " (vielleicht {0})";
    OtherCalendarHere:
        "other calendar",
        "andere kalender",
        "autre calendrier",
        "anderer Kalender";
    NoDate:
        "`{0}` could not be read as a date",
        "`{0}` kon niet als datum worden gelezen",
        "`{0}` n'a pas pu être lu comme une date",
        "`{0}` konnte nicht als Datum gelesen werden";
    ThisDate:
        "this date",
        "deze datum",
        "cette date",
        "dieses Datum";
    SeveralWays:
        "{0}: `{1}` can be read in several ways",
        "{0}: `{1}` kan op verschillende manieren worden gelezen",
        "{0} : `{1}` peut se lire de plusieurs façons",
        "{0}: `{1}` lässt sich auf mehrere Arten lesen";
    DateDoubtful:
        "the date `{0}` on the {1} was read with doubt",
        "{1}: de datum `{0}` werd met twijfel gelezen",
        "{1} : la date `{0}` a été lue avec doute",
        "{1}: das Datum `{0}` wurde mit Zweifel gelesen";
    CanBeReadWays:
        "`{0}` can be read in several ways",
        "`{0}` kan op verschillende manieren worden gelezen",
        "`{0}` peut se lire de plusieurs façons",
        "`{0}` lässt sich auf mehrere Arten lesen";
    NoField:
        "no `{0}` stands on the {1}",
        "{1}: er staat geen `{0}` op",
        "{1} : pas de `{0}`",
        "{1}: es steht kein `{0}` darauf";
    NothingHere:
        "nothing stands here",
        "hier staat niets",
        "rien ici",
        "hier steht nichts";
    FieldUnread:
        "`{0}` could not be read on the {1}",
        "{1}: `{0}` kon niet worden gelezen",
        "{1} : `{0}` n'a pas pu être lu",
        "{1}: `{0}` konnte nicht gelesen werden";
    FieldDoubtful:
        "`{0}` on the {1} was read with doubt",
        "{1}: `{0}` werd met twijfel gelezen",
        "{1} : `{0}` a été lu avec doute",
        "{1}: `{0}` wurde mit Zweifel gelesen";
    NoneOfFields:
        "none of {0} could be read on the {1}",
        "{1}: niets van {0} kon worden gelezen",
        "{1} : rien de {0} n'a pu être lu",
        "{1}: nichts von {0} konnte gelesen werden";
    PartNotFound:
        "part {0} of the {1} was not found",
        "{1}: deel {0} werd niet gevonden",
        "{1} : la partie {0} n'a pas été trouvée",
        "{1}: Teil {0} wurde nicht gefunden";
    PartEmpty:
        "part {0} of the {1} is empty",
        "{1}: deel {0} is leeg",
        "{1} : la partie {0} est vide",
        "{1}: Teil {0} ist leer";
    NothingUnder:
        "nothing is written under it",
        "er staat niets onder",
        "rien n'est écrit en dessous",
        "darunter steht nichts";
    NoneOfWords:
        "none of these words was found: {0}",
        "geen van deze woorden werd gevonden: {0}",
        "aucun de ces mots n'a été trouvé : {0}",
        "keines dieser Wörter wurde gefunden: {0}";
    TheseWords:
        "these words",
        "deze woorden",
        "ces mots",
        "diese Wörter";
    LanguageDepends:
        "in which language the {0} must be depends on `{1}`, which nobody gave",
        "{0}: in welke taal het moet zijn, hangt af van `{1}`, dat niemand opgaf",
        "{0} : la langue exigée dépend de `{1}`, que personne n'a indiqué",
        "{0}: in welcher Sprache es sein muss, hängt von `{1}` ab, was niemand angab";
    WrongLanguage:
        "the {0} is in {1}; it must be in {2}",
        "{0}: in het {1}; het moet in het {2} zijn",
        "{0} : en {1} ; il doit être en {2}",
        "{0}: auf {1}; es muss auf {2} sein";
    LanguageUntold:
        "the language of the {0} could not be told; it must be {1}",
        "{0}: de taal kon niet worden bepaald; het moet {1} zijn",
        "{0} : la langue n'a pas pu être déterminée ; ce doit être {1}",
        "{0}: die Sprache war nicht zu bestimmen; es muss {1} sein";
    Or:
        " or ",
        " of ",
        " ou ",
        " oder ";
    DoesNotName:
        "the {0} does not visibly name {1}",
        "{0}: noemt {1} niet zichtbaar",
        "{0} : ne nomme pas visiblement {1}",
        "{0}: nennt {1} nicht sichtbar";
    CommunicationNames:
        "the communication does not name {0}",
        "de mededeling noemt {0} niet",
        "la communication ne nomme pas {0}",
        "die Mitteilung nennt {0} nicht";
    TheCommunication:
        "the communication",
        "de mededeling",
        "la communication",
        "die Mitteilung";
    NoSignature:
        "no signature was seen on the {0}",
        "{0}: er werd geen handtekening gezien",
        "{0} : aucune signature n'a été vue",
        "{0}: es wurde keine Unterschrift gesehen";
    NoSignatureHere:
        "no signature was seen here",
        "hier werd geen handtekening gezien",
        "aucune signature vue ici",
        "hier wurde keine Unterschrift gesehen";
    IsItSigned:
        "is the {0} signed? The tool cannot tell",
        "{0}: is het ondertekend? Het programma kan het niet zien",
        "{0} : est-ce signé ? Le programme ne peut le dire",
        "{0}: ist es unterschrieben? Das Programm kann es nicht sagen";
    LegalisationSeen:
        "a legalisation was seen",
        "er werd een legalisatie gezien",
        "une légalisation a été vue",
        "eine Legalisation wurde gesehen";
    NoLegalisationSeen:
        "no apostille and no legalisation was seen",
        "er werd geen apostille of legalisatie gezien",
        "ni apostille ni légalisation n'a été vue",
        "weder Apostille noch Legalisation wurde gesehen";
    NoneSeen:
        "none was seen",
        "er werd er geen gezien",
        "aucune n'a été vue",
        "keine wurde gesehen";
    CountryUnread:
        "which country issued the {0} could not be read; {1}: is it in order?",
        "{0}: welk land het afgaf, kon niet worden gelezen; {1}: is het in orde?",
        "{0} : le pays qui l'a délivré n'a pas pu être lu ; {1} : est-ce en ordre ?",
        "{0}: welches Land es ausstellte, konnte nicht gelesen werden; {1}: ist es in Ordnung?";
    IssuedByHere:
        "issued here",
        "hier afgegeven",
        "délivré ici",
        "hier ausgestellt";
    BelievedExempt:
        "papers of {0} are believed to need no legalisation; confirm it for this {1}",
        "papieren van {0} hebben wellicht geen legalisatie nodig; ga het na voor: {1}",
        "les documents de {0} n'ont sans doute pas besoin de légalisation ; vérifiez pour : {1}",
        "Papiere aus {0} brauchen wohl keine Legalisation; prüfen Sie es für: {1}";
    OwnCountryOnly:
        "the {0} from {1} was legalised by its own country only; an apostille is asked",
        "{0} uit {1}: alleen door het eigen land gelegaliseerd; een apostille is vereist",
        "{0} de {1} : légalisé par son propre pays seulement ; une apostille est exigée",
        "{0} aus {1}: nur vom eigenen Land legalisiert; eine Apostille ist verlangt";
    NoApostille:
        "the {0} from {1} has no apostille",
        "{0} uit {1}: zonder apostille",
        "{0} de {1} : sans apostille",
        "{0} aus {1}: ohne Apostille";
    LinkUnseen:
        "the {0} from {1} bears the Belgian legalisation, but the link of {1} before it was not seen",
        "{0} uit {1}: draagt de Belgische legalisatie, maar de schakel van {1} daarvóór werd niet gezien",
        "{0} de {1} : porte la légalisation belge, mais le maillon de {1} avant elle n'a pas été vu",
        "{0} aus {1}: trägt die belgische Legalisation, aber das Glied von {1} davor wurde nicht gesehen";
    NotByPost:
        "the {0} was legalised by {1}, but not by the Belgian post",
        "{0}: gelegaliseerd door {1}, maar niet door de Belgische post",
        "{0} : légalisé par {1}, mais pas par le poste belge",
        "{0}: legalisiert von {1}, aber nicht von der belgischen Vertretung";
    ApostilleOfNonParty:
        "the {0} from {1} bears an apostille, but {1} is not known as a party: is it accepted?",
        "{0} uit {1}: draagt een apostille, maar {1} is niet bekend als partij: wordt ze aanvaard?",
        "{0} de {1} : porte une apostille, mais {1} n'est pas connu comme partie : est-elle acceptée ?",
        "{0} aus {1}: trägt eine Apostille, aber {1} ist nicht als Vertragsstaat bekannt: wird sie anerkannt?";
    NotLegalised:
        "the {0} from {1} is not legalised",
        "{0} uit {1}: niet gelegaliseerd",
        "{0} de {1} : non légalisé",
        "{0} aus {1}: nicht legalisiert";
    RegimeUnknown:
        "how papers of {0} are legalised for Belgium is not settled; {1} on the {2}",
        "hoe papieren van {0} voor België worden gelegaliseerd, staat niet vast; {2}: {1}",
        "la façon dont les documents de {0} sont légalisés pour la Belgique n'est pas établie ; {2} : {1}",
        "wie Papiere aus {0} für Belgien legalisiert werden, steht nicht fest; {2}: {1}";
    NoTranslation:
        "the {0} is in another language ({1}) and has no sworn translation",
        "{0}: in een andere taal ({1}) en zonder beëdigde vertaling",
        "{0} : dans une autre langue ({1}) et sans traduction jurée",
        "{0}: in einer anderen Sprache ({1}) und ohne beeidigte Übersetzung";
    LanguageUnknown:
        "the language of the {0} could not be told; without a sworn translation it must be one of {1}",
        "{0}: de taal kon niet worden bepaald; zonder beëdigde vertaling moet het een van {1} zijn",
        "{0} : la langue n'a pas pu être déterminée ; sans traduction jurée, ce doit être l'une de {1}",
        "{0}: die Sprache war nicht zu bestimmen; ohne beeidigte Übersetzung muss es eine von {1} sein";
    TranslatedInto:
        "the {0} is translated into {1}, which is not accepted",
        "{0}: vertaald in het {1}, wat niet wordt aanvaard",
        "{0} : traduit en {1}, ce qui n'est pas accepté",
        "{0}: übersetzt in die Sprache {1}, was nicht angenommen wird";
    TranslatedBefore:
        "the {0} was translated on {1}, before it was legalised on {2}: the translation does not cover the legalisation",
        "{0}: vertaald op {1}, vóór de legalisatie op {2}: de vertaling omvat de legalisatie niet",
        "{0} : traduit le {1}, avant la légalisation le {2} : la traduction ne couvre pas la légalisation",
        "{0}: übersetzt am {1}, vor der Legalisation am {2}: die Übersetzung umfasst die Legalisation nicht";
    NotSworn:
        "nothing on the translation of the {0} shows that a sworn translator made it (number of the national register, title, declaration)",
        "{0}: niets op de vertaling toont dat een beëdigd vertaler ze maakte (VTI-nummer, titel, verklaring)",
        "{0} : rien sur la traduction ne montre qu'un traducteur juré l'a faite (numéro d'identification, titre, déclaration)",
        "{0}: nichts auf der Übersetzung zeigt, dass ein vereidigter Übersetzer sie gemacht hat (Registernummer, Titel, Erklärung)";
    LegalisationGuessed:
        "a legalisation or apostille lies in another file and names nothing of the {0}: whether it belongs to it must be looked at",
        "{0}: een legalisatie of apostille zit in een ander bestand en noemt niets van dit document: of ze erbij hoort, moet bekeken worden",
        "{0} : une légalisation ou apostille se trouve dans un autre fichier et ne nomme rien de ce document : il faut vérifier si elle s'y rapporte",
        "{0}: eine Legalisation oder Apostille liegt in einer anderen Datei und nennt nichts von diesem Dokument: ob sie dazugehört, muss geprüft werden";
    ThisTranslation:
        "this translation",
        "deze vertaling",
        "cette traduction",
        "diese Übersetzung";
    NoAmount:
        "`{0}` could not be read as an amount",
        "`{0}` kon niet als bedrag worden gelezen",
        "`{0}` n'a pas pu être lu comme un montant",
        "`{0}` konnte nicht als Betrag gelesen werden";
    NotEuro:
        "`{0}` is not in euro: is it the amount asked?",
        "`{0}` is niet in euro: is het het gevraagde bedrag?",
        "`{0}` n'est pas en euros : est-ce le montant demandé ?",
        "`{0}` ist nicht in Euro: ist es der verlangte Betrag?";
    OtherCurrency:
        "another currency",
        "een andere munt",
        "une autre monnaie",
        "eine andere Währung";
    AmountDoubtful:
        "the amount `{0}` was read with doubt",
        "het bedrag `{0}` werd met twijfel gelezen",
        "le montant `{0}` a été lu avec doute",
        "der Betrag `{0}` wurde mit Zweifel gelesen";
    NoAmountKnown:
        "no amount is known",
        "er is geen bedrag bekend",
        "aucun montant n'est connu",
        "kein Betrag ist bekannt";
    LastKnown:
        "the last known is {0} from {1}",
        "het laatst bekende is {0} vanaf {1}",
        "le dernier connu est {0} à partir du {1}",
        "der letzte bekannte ist {0} ab {1}";
    AmountNotKnown:
        "the amount asked on {0} is not in the tables; {1}; {2} was paid",
        "het bedrag op {0} staat niet in de tabellen; {1}; er werd {2} betaald",
        "le montant demandé le {0} n'est pas dans les tableaux ; {1} ; {2} a été payé",
        "der am {0} verlangte Betrag steht nicht in den Tabellen; {1}; bezahlt wurden {2}";
    PaidHere:
        "paid",
        "betaald",
        "payé",
        "bezahlt";
    PaidAsked:
        "{0} was paid; {1} is asked on {2}",
        "er werd {0} betaald; op {2} wordt {1} gevraagd",
        "{0} a été payé ; {1} est demandé le {2}",
        "bezahlt wurden {0}; am {2} werden {1} verlangt";
    SourceAndRow:
        "{0}, read {1}; the amount: {2}",
        "{0}, gelezen op {1}; het bedrag: {2}",
        "{0}, lue le {1} ; le montant : {2}",
        "{0}, gelesen am {1}; der Betrag: {2}";
    OldAmount:
        "{0}; the old amount was accepted in the first month of earlier years",
        "{0}; het oude bedrag werd in de eerste maand van vroegere jaren aanvaard",
        "{0} ; l'ancien montant a été accepté le premier mois des années précédentes",
        "{0}; der alte Betrag wurde im ersten Monat früherer Jahre angenommen";
    PaidTo:
        "it was paid to {0}, not to {1}",
        "het werd betaald aan {0}, niet aan {1}",
        "cela a été payé à {0}, pas à {1}",
        "es wurde an {0} bezahlt, nicht an {1}";
    ThisAccount:
        "this account",
        "deze rekening",
        "ce compte",
        "dieses Konto";
    FolderEmpty:
        "the folder holds no readable document",
        "de map bevat geen leesbaar document",
        "le dossier ne contient aucun document lisible",
        "der Ordner enthält kein lesbares Dokument";
    AllBlank:
        "all {0} pages of the folder are blank",
        "alle {0} bladzijden van de map zijn leeg",
        "les {0} pages du dossier sont toutes vides",
        "alle {0} Seiten des Ordners sind leer";
    PutScans:
        "put the scans (PDF, JPEG, PNG or TIFF) into the folder",
        "zet de scans (PDF, JPEG, PNG of TIFF) in de map",
        "mettez les numérisations (PDF, JPEG, PNG ou TIFF) dans le dossier",
        "legen Sie die Scans (PDF, JPEG, PNG oder TIFF) in den Ordner";
    And:
        " and ",
        " en ",
        " et ",
        " und ";
    UnreadScript:
        "{0} page {1}: text in {2} was not read",
        "{0} bladzijde {1}: tekst in {2} werd niet gelezen",
        "{0} page {1} : le texte en {2} n'a pas été lu",
        "{0} Seite {1}: Text in {2} wurde nicht gelesen";
    InstallTesseract:
        "install Tesseract with the language's data, or confirm in dossier.toml what the page is",
        "installeer Tesseract met de gegevens van de taal, of bevestig in dossier.toml wat de bladzijde is",
        "installez Tesseract avec les données de la langue, ou confirmez dans dossier.toml ce qu'est la page",
        "installieren Sie Tesseract mit den Daten der Sprache, oder bestätigen Sie in dossier.toml, was die Seite ist";
    NotReadHere:
        "not read",
        "niet gelezen",
        "non lu",
        "nicht gelesen";
    PageIllegible:
        "{0} page {1} cannot be read: {2}",
        "{0} bladzijde {1} is niet leesbaar: {2}",
        "{0} page {1} est illisible : {2}",
        "{0} Seite {1} ist nicht lesbar: {2}";
    ScanIt:
        "scan it again, flat, at 300 dpi, in good light",
        "scan ze opnieuw, vlak, op 300 dpi, in goed licht",
        "numérisez-la à nouveau, à plat, à 300 dpi, avec une bonne lumière",
        "scannen Sie sie neu, flach, mit 300 dpi, bei gutem Licht";
    ScanEdges:
        "scan it again at 300 dpi, with all four edges on the glass",
        "scan ze opnieuw op 300 dpi, met de vier randen op het glas",
        "numérisez-la à nouveau à 300 dpi, les quatre bords sur la vitre",
        "scannen Sie sie neu mit 300 dpi, mit allen vier Rändern auf dem Glas";
    ScanFlat:
        "scan it again at 300 dpi, flat, in good light",
        "scan ze opnieuw op 300 dpi, vlak, in goed licht",
        "numérisez-la à nouveau à 300 dpi, à plat, avec une bonne lumière",
        "scannen Sie sie neu mit 300 dpi, flach, bei gutem Licht";
    PoorCopy:
        "{0} page {1} is a poor copy: {2}",
        "{0} bladzijde {1} is een slechte kopie: {2}",
        "{0} page {1} est une mauvaise copie : {2}",
        "{0} Seite {1} ist eine schlechte Kopie: {2}";
    NotRecognised:
        "{0} page {1} was not recognised",
        "{0} bladzijde {1} werd niet herkend",
        "{0} page {1} n'a pas été reconnue",
        "{0} Seite {1} wurde nicht erkannt";
    NotRecognisedPerhaps:
        "{0} page {1} was not recognised; it is perhaps a {2}",
        "{0} bladzijde {1} werd niet herkend; misschien is het: {2}",
        "{0} page {1} n'a pas été reconnue ; c'est peut-être : {2}",
        "{0} Seite {1} wurde nicht erkannt; vielleicht ist es: {2}";
    TellWhatItIs:
        "if it is asked for, say what it is under [[confirm]] in dossier.toml",
        "wordt het gevraagd, zeg dan wat het is onder [[confirm]] in dossier.toml",
        "s'il est demandé, dites ce que c'est sous [[confirm]] dans dossier.toml",
        "wird es verlangt, sagen Sie unter [[confirm]] in dossier.toml, was es ist";
    NotRecognisedHere:
        "not recognised",
        "niet herkend",
        "non reconnu",
        "nicht erkannt";
    CheckDigits:
        "check digits of the machine-readable zone do not fit: {0}",
        "controlecijfers van de machineleesbare zone kloppen niet: {0}",
        "les chiffres de contrôle de la zone de lecture automatique ne concordent pas : {0}",
        "Prüfziffern der maschinenlesbaren Zone passen nicht: {0}";
    CompareZone:
        "compare the zone with the printed data by eye; scan the page again if the zone is blurred",
        "vergelijk de zone met de gedrukte gegevens; scan de bladzijde opnieuw als de zone onscherp is",
        "comparez la zone aux données imprimées ; numérisez la page à nouveau si la zone est floue",
        "vergleichen Sie die Zone mit den gedruckten Angaben; scannen Sie die Seite neu, wenn die Zone unscharf ist";
    SpelledOtherwise:
        "`{0}` is written here; elsewhere the name is {1}",
        "hier staat `{0}`; elders is de naam {1}",
        "ici est écrit `{0}` ; ailleurs, le nom est {1}",
        "hier steht `{0}`; anderswo lautet der Name {1}";
    CorrectSpelling:
        "have the spelling corrected, or add a paper that says both are one person",
        "laat de schrijfwijze verbeteren, of voeg een stuk toe dat zegt dat het om één persoon gaat",
        "faites corriger l'orthographe, ou ajoutez une pièce qui dit qu'il s'agit d'une même personne",
        "lassen Sie die Schreibweise berichtigen, oder fügen Sie ein Papier bei, dass beide eine Person sind";
    ThisSpelling:
        "this spelling",
        "deze schrijfwijze",
        "cette orthographe",
        "diese Schreibweise";
    Stranger:
        "{0} is nobody of this dossier",
        "{0} behoort niet tot dit dossier",
        "{0} ne fait pas partie de ce dossier",
        "{0} gehört nicht zu diesem Dossier";
    TakePaperOut:
        "take the paper out, or name the person in dossier.toml",
        "haal het stuk eruit, of vermeld de persoon in dossier.toml",
        "retirez la pièce, ou nommez la personne dans dossier.toml",
        "nehmen Sie das Papier heraus, oder nennen Sie die Person in dossier.toml";
    AnScript:
        "Arabic script",
        "Arabisch schrift",
        "écriture arabe",
        "arabischer Schrift";
    CyScript:
        "Cyrillic script",
        "Cyrillisch schrift",
        "écriture cyrillique",
        "kyrillischer Schrift";
    EtScript:
        "Ethiopic script",
        "Ethiopisch schrift",
        "écriture éthiopienne",
        "äthiopischer Schrift";
    GrScript:
        "Greek script",
        "Grieks schrift",
        "écriture grecque",
        "griechischer Schrift";
    HeScript:
        "Hebrew script",
        "Hebreeuws schrift",
        "écriture hébraïque",
        "hebräischer Schrift";
    GeScript:
        "Georgian script",
        "Georgisch schrift",
        "écriture géorgienne",
        "georgischer Schrift";
    ArScript:
        "Armenian script",
        "Armeens schrift",
        "écriture arménienne",
        "armenischer Schrift";
    DeScript:
        "Devanagari script",
        "Devanagari-schrift",
        "écriture devanagari",
        "Devanagari-Schrift";
    ChScript:
        "Chinese script",
        "Chinees schrift",
        "écriture chinoise",
        "chinesischer Schrift";
    UnScript:
        "a script that could not be told",
        "een schrift dat niet kon worden bepaald",
        "une écriture qui n'a pas pu être déterminée",
        "einer Schrift, die nicht zu bestimmen war";
    DeadlinePassed:
        "{0}: it ended on {1}, before the filing date {2}",
        "{0}: dit eindigde op {1}, vóór de indieningsdatum {2}",
        "{0} : le délai a pris fin le {1}, avant la date d'introduction {2}",
        "{0}: die Frist endete am {1}, vor dem Tag der Einreichung {2}";
    TooEarly:
        "{0}: it begins on {1}, after the filing date {2}",
        "{0}: dit begint op {1}, na de indieningsdatum {2}",
        "{0} : le délai commence le {1}, après la date d'introduction {2}",
        "{0}: die Frist beginnt am {1}, nach dem Tag der Einreichung {2}";
    Years:
        "{0} years",
        "{0} jaar",
        "{0} ans",
        "{0} Jahre";
    Months:
        "{0} months",
        "{0} maanden",
        "{0} mois",
        "{0} Monate";
    Days:
        "{0} days",
        "{0} dagen",
        "{0} jours",
        "{0} Tage";
    FileDamaged:
        "the file is damaged",
        "het bestand is beschadigd",
        "le fichier est endommagé",
        "die Datei ist beschädigt";
    FileEncrypted:
        "the file asks for a password",
        "het bestand vraagt een wachtwoord",
        "le fichier demande un mot de passe",
        "die Datei verlangt ein Passwort";
    FileUnknownType:
        "nobody knows what this file is",
        "het is niet bekend wat dit bestand is",
        "on ignore ce qu'est ce fichier",
        "es ist nicht bekannt, was diese Datei ist";
    FileUnsupported:
        "files of this type are not read",
        "bestanden van dit type worden niet gelezen",
        "les fichiers de ce type ne sont pas lus",
        "Dateien dieser Art werden nicht gelesen";
    FileTooLarge:
        "the file or page is too large",
        "het bestand of de bladzijde is te groot",
        "le fichier ou la page est trop grand",
        "die Datei oder Seite ist zu groß";
    FileNoPermission:
        "the file may not be opened",
        "het bestand mag niet worden geopend",
        "le fichier ne peut pas être ouvert, faute de droits",
        "die Datei darf nicht geöffnet werden";
    FileEmpty:
        "there is nothing in the file",
        "het bestand is leeg",
        "le fichier est vide",
        "die Datei ist leer";
    FileLink:
        "the file is a link, which is not followed",
        "het bestand is een koppeling, die niet wordt gevolgd",
        "le fichier est un lien, qui n'est pas suivi",
        "die Datei ist eine Verknüpfung, der nicht gefolgt wird";
    FileChanged:
        "the file changed while it was read",
        "het bestand veranderde tijdens het lezen",
        "le fichier a changé pendant la lecture",
        "die Datei hat sich während des Lesens verändert";
    FileTwice:
        "the same file twice; it was read once",
        "tweemaal hetzelfde bestand; het werd één keer gelezen",
        "le même fichier deux fois ; il a été lu une fois",
        "zweimal dieselbe Datei; sie wurde einmal gelesen";
    FileHelp:
        "open it elsewhere, save it anew as PDF or JPEG, and put that into the folder ({0})",
        "open het elders, bewaar het opnieuw als pdf of jpeg, en zet dat in de map ({0})",
        "ouvrez-le ailleurs, enregistrez-le à nouveau en PDF ou JPEG, et mettez celui-ci dans le dossier ({0})",
        "öffnen Sie sie anderswo, speichern Sie sie neu als PDF oder JPEG, und legen Sie diese in den Ordner ({0})";
    TakeOneOut:
        "take one of them out",
        "haal er een uit",
        "retirez-en un",
        "nehmen Sie eine davon heraus";
    InDetail:
        "{0}: {1} ({2})",
        "{0}: {1} [{2}]",
        "{0} : {1} ({2})",
        "{0}: {1} [{2}]";
    FlawDpi:
        "about {0} dpi",
        "ongeveer {0} dpi",
        "environ {0} dpi",
        "etwa {0} dpi";
    FlawBlurred:
        "blurred",
        "onscherp",
        "floue",
        "unscharf";
    FlawDark:
        "too dark",
        "te donker",
        "trop sombre",
        "zu dunkel";
    FlawFaint:
        "too faint",
        "te flets",
        "trop pâle",
        "zu blass";
    FlawLeft:
        "left edge cut off",
        "linkerrand afgesneden",
        "bord gauche coupé",
        "linker Rand abgeschnitten";
    FlawTop:
        "top edge cut off",
        "bovenrand afgesneden",
        "bord supérieur coupé",
        "oberer Rand abgeschnitten";
    FlawRight:
        "right edge cut off",
        "rechterrand afgesneden",
        "bord droit coupé",
        "rechter Rand abgeschnitten";
    FlawBottom:
        "bottom edge cut off",
        "onderrand afgesneden",
        "bord inférieur coupé",
        "unterer Rand abgeschnitten";
    WrittenFaint:
        "what is written on it is too faint",
        "wat erop geschreven staat is te flets",
        "ce qui y est écrit est trop pâle",
        "was darauf geschrieben steht, ist zu blass";
    StampOnly:
        "a stamp, a signature or handwriting, and no text that could be recognised",
        "een stempel, handtekening of handschrift, en geen herkenbare tekst",
        "un cachet, une signature ou une écriture manuscrite, et aucun texte reconnaissable",
        "ein Stempel, eine Unterschrift oder Handschrift, und kein erkennbarer Text";
    Satisfied:
        "satisfied",
        "in orde",
        "en ordre",
        "in Ordnung";
    NotApplicable:
        "not applicable",
        "niet van toepassing",
        "sans objet",
        "nicht anwendbar";
    DarkOrUnsharp:
        "dark or out of focus",
        "donker of onscherp",
        "sombre ou flou",
        "dunkel oder unscharf";
}
