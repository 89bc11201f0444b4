//! The sentences: a name, then English, Dutch, French and German. Numbers in braces are places.

sentences! {
    AskedOnlyWhen:
        "asked only in this case: {0}",
        "alleen gevraagd in dit geval: {0}",
        "demandé seulement dans ce cas : {0}",
        "nur in diesem Fall verlangt: {0}";
    DependsOn:
        "depends on what nobody has answered: {0}",
        "hangt af van wat niemand beantwoordde: {0}",
        "dépend de ce que personne n'a répondu : {0}",
        "hängt davon ab, was niemand beantwortet hat: {0}";
    DependsOnSeveral:
        "depends on {0} questions that nobody has answered yet (they stand below): {1}",
        "hangt af van {0} vragen die niemand nog beantwoordde (ze staan hieronder): {1}",
        "dépend de {0} questions auxquelles personne n'a encore répondu (elles suivent) : {1}",
        "hängt von {0} Fragen ab, die noch niemand beantwortet hat (sie stehen unten): {1}";
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
        "not recognised; perhaps it is this",
        "niet herkend; misschien is het dit",
        "non reconnu ; c'est peut-être ceci",
        "nicht erkannt; vielleicht ist es dies";
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
        "the waiver of “{0}” fits nothing that is asked here",
        "het opzijzetten van “{0}” past bij niets wat hier wordt gevraagd",
        "la dispense de « {0} » ne correspond à rien de demandé ici",
        "die Zurückstellung von „{0}“ passt zu nichts, was hier verlangt wird";
    TakeOut:
        "take it out, or correct its name (dossier.toml)",
        "haal het eruit, of verbeter de naam (dossier.toml)",
        "retirez-la, ou corrigez son nom (dossier.toml)",
        "nehmen Sie sie heraus, oder berichtigen Sie den Namen (dossier.toml)";
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
        "the answer to “{0}” fits nothing that is asked here",
        "het antwoord op “{0}” past bij niets wat hier wordt gevraagd",
        "la réponse à « {0} » ne correspond à rien de demandé ici",
        "die Antwort auf „{0}“ passt zu nichts, was hier verlangt wird";
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
        "{0}; ask the applicant whether that is right (dossier.toml: [facts] {1} = …, or --fact {1}=…)",
        "{0}; vraag aan de aanvrager of dat klopt (dossier.toml: [facts] {1} = …, of --fact {1}=…)",
        "{0} ; demandez au demandeur si c'est exact (dossier.toml: [facts] {1} = …, ou --fact {1}=…)",
        "{0}; fragen Sie den Antragsteller, ob das stimmt (dossier.toml: [facts] {1} = …, oder --fact {1}=…)";
    GiveFact:
        "ask the applicant, or look at the papers: the answer decides what is asked here (dossier.toml: [facts] {0} = …, or --fact {0}=…)",
        "vraag het aan de aanvrager, of kijk in de stukken: het antwoord bepaalt wat hier wordt gevraagd (dossier.toml: [facts] {0} = …, of --fact {0}=…)",
        "demandez au demandeur, ou regardez les pièces : la réponse décide de ce qui est demandé ici (dossier.toml: [facts] {0} = …, ou --fact {0}=…)",
        "fragen Sie den Antragsteller, oder sehen Sie in die Papiere: die Antwort entscheidet, was hier verlangt wird (dossier.toml: [facts] {0} = …, oder --fact {0}=…)";
    GiveOwnFactIfRight:
        "{0}; ask this person whether that is right (dossier.toml: [[person]] facts = { {1} = … })",
        "{0}; vraag aan deze persoon of dat klopt (dossier.toml: [[person]] facts = { {1} = … })",
        "{0} ; demandez à cette personne si c'est exact (dossier.toml: [[person]] facts = { {1} = … })",
        "{0}; fragen Sie diese Person, ob das stimmt (dossier.toml: [[person]] facts = { {1} = … })";
    GiveOwnFact:
        "ask this person, or look at the papers: the answer decides what is asked here (dossier.toml: [[person]] facts = { {0} = … }; under [facts] it holds for everybody)",
        "vraag het aan deze persoon, of kijk in de stukken: het antwoord bepaalt wat hier wordt gevraagd (dossier.toml: [[person]] facts = { {0} = … }; onder [facts] geldt het voor iedereen)",
        "demandez à cette personne, ou regardez les pièces : la réponse décide de ce qui est demandé ici (dossier.toml: [[person]] facts = { {0} = … } ; sous [facts], cela vaut pour tous)",
        "fragen Sie diese Person, oder sehen Sie in die Papiere: die Antwort entscheidet, was hier verlangt wird (dossier.toml: [[person]] facts = { {0} = … }; unter [facts] gilt es für alle)";
    GiveBirth:
        "add a readable identity document, or say when this person was born (dossier.toml: [[person]] born = …)",
        "voeg een leesbaar identiteitsdocument toe, of zeg wanneer deze persoon geboren is (dossier.toml: [[person]] born = …)",
        "ajoutez un document d'identité lisible, ou dites quand cette personne est née (dossier.toml: [[person]] born = …)",
        "fügen Sie ein lesbares Identitätsdokument bei, oder sagen Sie, wann diese Person geboren ist (dossier.toml: [[person]] born = …)";
    ThePerson:
        "the {0}",
        "deze persoon ({0})",
        "cette personne ({0})",
        "diese Person ({0})";
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
        "{0} The answer given is {1}, but the document says {2}",
        "{0} Het gegeven antwoord is {1}, maar het document zegt {2}",
        "{0} La réponse donnée est {1}, mais le document dit {2}",
        "{0} Die gegebene Antwort ist {1}, aber das Dokument sagt {2}";
    CorrectFact:
        "look which of the two is right; then correct the answer, or confirm what stands on the paper (dossier.toml: [facts], or [[confirm]] fields)",
        "kijk welk van beide klopt; verbeter dan het antwoord, of bevestig wat op het stuk staat (dossier.toml: [facts], of [[confirm]] fields)",
        "vérifiez lequel des deux est exact ; corrigez alors la réponse, ou confirmez ce qui figure sur la pièce (dossier.toml: [facts], ou [[confirm]] fields)",
        "sehen Sie nach, was von beidem stimmt; berichtigen Sie dann die Antwort, oder bestätigen Sie, was auf dem Papier steht (dossier.toml: [facts], oder [[confirm]] fields)";
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
        "look at the paper; if it is this, say so (dossier.toml: [[confirm]] kind = \"{0}\")",
        "kijk naar het stuk; is het dit, zeg het dan (dossier.toml: [[confirm]] kind = \"{0}\")",
        "regardez la pièce ; si c'est elle, dites-le (dossier.toml: [[confirm]] kind = \"{0}\")",
        "sehen Sie das Papier an; ist es dies, sagen Sie es (dossier.toml: [[confirm]] kind = \"{0}\")";
    PagesMissing:
        "by its own numbers the {0} lacks page {1} of {2}",
        "{0}: volgens de eigen nummering ontbreekt bladzijde {1} van {2}",
        "{0} : d'après sa propre numérotation, il manque la page {1} sur {2}",
        "{0}: nach der eigenen Zählung fehlt Seite {1} von {2}";
    HelpPages:
        "scan the missing page too; if nothing lacks, say so (dossier.toml: [[confirm]] kind = \"{0}\")",
        "scan ook de ontbrekende bladzijde; ontbreekt er niets, zeg het dan (dossier.toml: [[confirm]] kind = \"{0}\")",
        "numérisez aussi la page manquante ; si rien ne manque, dites-le (dossier.toml: [[confirm]] kind = \"{0}\")",
        "scannen Sie auch die fehlende Seite; fehlt nichts, sagen Sie es (dossier.toml: [[confirm]] kind = \"{0}\")";
    PerhapsVoid:
        "the {0} bears “{1}”: does it still count?",
        "{0}: er staat “{1}” op: telt het document nog?",
        "{0} : il porte la mention « {1} » : compte-t-il encore ?",
        "{0}: darauf steht „{1}“: gilt das Dokument noch?";
    HelpVoid:
        "look at the paper; if it counts all the same, say so (dossier.toml: [[confirm]] kind = \"{0}\"), else add a valid one",
        "kijk naar het stuk; telt het toch, zeg het dan (dossier.toml: [[confirm]] kind = \"{0}\"), voeg anders een geldig stuk toe",
        "regardez la pièce ; si elle compte quand même, dites-le (dossier.toml: [[confirm]] kind = \"{0}\"), sinon ajoutez-en une valable",
        "sehen Sie das Papier an; gilt es trotzdem, sagen Sie es (dossier.toml: [[confirm]] kind = \"{0}\"), sonst fügen Sie ein gültiges bei";
    ForStranger:
        "the {0} is for {1}, who is nobody of this dossier",
        "{0}: op naam van {1}, die niet tot dit dossier behoort",
        "{0} : au nom de {1}, qui ne fait pas partie de ce dossier",
        "{0}: auf den Namen von {1}, der nicht zu diesem Dossier gehört";
    OtherBirth:
        "the {0} is for {1}: the name of {2}, but another birth date",
        "{0}: op naam van {1}: de naam van {2}, maar een andere geboortedatum",
        "{0} : au nom de {1} : le nom de {2}, mais une autre date de naissance",
        "{0}: auf den Namen von {1}: der Name von {2}, aber ein anderes Geburtsdatum";
    BirthDiffers:
        "the {0} gives {1} as the day of birth of {2}, dossier.toml {3}: a slip on one of the two, or of the reading",
        "{0}: geboortedag {1} voor {2}, in dossier.toml {3}: een vergissing in een van beide, of bij het lezen",
        "{0} : né(e) le {1} pour {2}, dans dossier.toml le {3} : une erreur dans l'un des deux, ou de lecture",
        "{0}: Geburtstag {1} für {2}, in dossier.toml {3}: ein Versehen in einem von beiden, oder beim Lesen";
    CompareBirths:
        "compare both birth dates with the identity document: have the paper corrected, or correct the day in dossier.toml",
        "vergelijk beide geboortedata met het identiteitsdocument: laat het stuk verbeteren, of verbeter de dag in dossier.toml",
        "comparez les deux dates de naissance avec le document d'identité : faites corriger la pièce, ou corrigez le jour dans dossier.toml",
        "vergleichen Sie beide Geburtsdaten mit dem Identitätsdokument: lassen Sie das Papier berichtigen, oder berichtigen Sie den Tag in dossier.toml";
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
        "the {0} dates from {1}: more than {2} before filing",
        "{0}: dateert van {1}, meer dan {2} vóór de indiening",
        "{0} : date du {1}, plus de {2} avant l'introduction",
        "{0}: vom {1}, mehr als {2} vor der Einreichung";
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
        "“{0}” is a date in the {1} calendar{2}: convert it",
        "“{0}” is een datum in de {1} kalender{2}: reken hem om",
        "« {0} » est une date du calendrier {1}{2} : convertissez-la",
        "„{0}“ ist ein Datum eines anderen Kalenders ({1}){2}: rechnen Sie es um";
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
        "“{0}” could not be read as a date",
        "“{0}” kon niet als datum worden gelezen",
        "« {0} » n'a pas pu être lu comme une date",
        "„{0}“ konnte nicht als Datum gelesen werden";
    ThisDate:
        "this date",
        "deze datum",
        "cette date",
        "dieses Datum";
    SeveralWays:
        "{0}: “{1}” can be read in several ways",
        "{0}: “{1}” kan op verschillende manieren worden gelezen",
        "{0} – « {1} » peut se lire de plusieurs façons",
        "{0}: „{1}“ lässt sich auf mehrere Arten lesen";
    DateDoubtful:
        "the date “{0}” on the {1} was read with doubt",
        "{1}: de datum “{0}” werd met twijfel gelezen",
        "{1} : la date « {0} » a été lue avec doute",
        "{1}: das Datum „{0}“ wurde mit Zweifel gelesen";
    CanBeReadWays:
        "“{0}” can be read in several ways",
        "“{0}” kan op verschillende manieren worden gelezen",
        "« {0} » peut se lire de plusieurs façons",
        "„{0}“ lässt sich auf mehrere Arten lesen";
    NoField:
        "no {0} stands on the {1}",
        "{1}: {0} is niet ingevuld",
        "{1} : rien n'est indiqué sous « {0} »",
        "{1}: unter „{0}“ steht nichts";
    NothingHere:
        "nothing stands here",
        "hier staat niets",
        "rien ici",
        "hier steht nichts";
    FieldUnread:
        "the {0} could not be read on the {1}",
        "{1}: {0} kon niet worden gelezen",
        "{1} : « {0} » n'a pas pu être lu",
        "{1}: „{0}“ konnte nicht gelesen werden";
    FieldDoubtful:
        "the {0} on the {1} was read with doubt",
        "{1}: {0} werd met twijfel gelezen",
        "{1} : « {0} » a été lu avec doute",
        "{1}: „{0}“ wurde mit Zweifel gelesen";
    NoneOfFields:
        "neither {0} could be read on the {1}",
        "{1}: noch {0} kon worden gelezen",
        "{1} : ni {0} n'a pu être lu",
        "{1}: weder {0} war zu lesen";
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
        "in which language the {0} must be depends on what nobody has answered: {1}",
        "{0}: in welke taal het moet zijn, hangt af van wat niemand beantwoordde ({1})",
        "{0} : la langue exigée dépend de ce que personne n'a répondu ({1})",
        "{0}: in welcher Sprache es sein muss, hängt davon ab, was niemand beantwortet hat ({1})";
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
        "{0} : le pays qui l'a délivré n'a pas pu être lu ; {1} – est-ce en ordre ?",
        "{0}: welches Land es ausstellte, konnte nicht gelesen werden; {1}: ist es in Ordnung?";
    IssuedByHere:
        "issued here",
        "hier afgegeven",
        "délivré ici",
        "hier ausgestellt";
    BelievedExempt:
        "papers of {0} are believed to need no legalisation; confirm it for this {1}",
        "papieren van {0} hebben wellicht geen legalisatie nodig; ga het na voor: {1}",
        "les documents de ce pays ({0}) n'ont sans doute pas besoin de légalisation ; vérifiez pour : {1}",
        "Papiere dieses Landes ({0}) brauchen wohl keine Legalisation; prüfen Sie es für: {1}";
    OwnCountryOnly:
        "the {0} from {1} was legalised by its own country only; an apostille is asked",
        "{0} uit {1}: alleen door het eigen land gelegaliseerd; een apostille is vereist",
        "{0} ({1}) : légalisé par son propre pays seulement ; une apostille est exigée",
        "{0} ({1}): nur vom eigenen Land legalisiert; eine Apostille ist verlangt";
    NoApostille:
        "the {0} from {1} has no apostille",
        "{0} uit {1}: zonder apostille",
        "{0} ({1}) : sans apostille",
        "{0} ({1}): ohne Apostille";
    LinkUnseen:
        "the {0} from {1} bears the Belgian legalisation, but the link of {1} before it was not seen",
        "{0} uit {1}: draagt de Belgische legalisatie, maar de schakel van {1} daarvóór werd niet gezien",
        "{0} ({1}) : porte la légalisation belge, mais le maillon de son propre pays avant elle n'a pas été vu",
        "{0} ({1}): trägt die belgische Legalisation, aber das Glied des eigenen Landes davor wurde nicht gesehen";
    NotByPost:
        "the {0} was legalised by {1}, but not by the Belgian post",
        "{0}: gelegaliseerd door {1}, maar niet door de Belgische post",
        "{0} ({1}) : légalisé par son propre pays, mais pas par le poste belge",
        "{0} ({1}): vom eigenen Land legalisiert, aber nicht von der belgischen Vertretung";
    ApostilleOfNonParty:
        "the {0} from {1} bears an apostille, but {1} is not known as a party: is it accepted?",
        "{0} uit {1}: draagt een apostille, maar {1} is niet bekend als partij: wordt ze aanvaard?",
        "{0} ({1}) : porte une apostille, mais ce pays n'est pas connu comme partie – est-elle acceptée ?",
        "{0} ({1}): trägt eine Apostille, aber dieses Land ist nicht als Vertragsstaat bekannt: wird sie anerkannt?";
    NotLegalised:
        "the {0} from {1} is not legalised",
        "{0} uit {1}: niet gelegaliseerd",
        "{0} ({1}) : non légalisé",
        "{0} ({1}): nicht legalisiert";
    RegimeUnknown:
        "how papers of {0} are legalised for Belgium is not settled; {1} on the {2}",
        "hoe papieren van {0} voor België worden gelegaliseerd, staat niet vast; {2}: {1}",
        "la façon dont les documents de ce pays ({0}) sont légalisés pour la Belgique n'est pas établie ; {2} – {1}",
        "wie Papiere dieses Landes ({0}) für Belgien legalisiert werden, steht nicht fest; {2}: {1}";
    NoTranslation:
        "the {0} is in another language ({1}) and has no sworn translation",
        "{0}: in een andere taal ({1}) en zonder beëdigde vertaling",
        "{0} : dans une autre langue ({1}) et sans traduction jurée",
        "{0}: in einer anderen Sprache ({1}) und ohne beeidigte Übersetzung";
    LanguageUnknown:
        "the language of the {0} could not be told; without a sworn translation it must be one of {1}",
        "{0}: de taal kon niet worden bepaald; zonder beëdigde vertaling moet het een van deze zijn: {1}",
        "{0} : la langue n'a pas pu être déterminée ; sans traduction jurée, ce doit être l'une de celles-ci ({1})",
        "{0}: die Sprache war nicht zu bestimmen; ohne beeidigte Übersetzung muss es eine von diesen sein: {1}";
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
    TranslationOfAnother:
        "the translation of the {0} does not name {1}: is it the translation of this paper?",
        "{0}: de vertaling noemt {1} niet: is het wel de vertaling van dit document?",
        "{0} : la traduction ne nomme pas {1} : est-ce bien la traduction de ce document ?",
        "{0}: die Übersetzung nennt {1} nicht: ist es die Übersetzung dieses Dokuments?";
    TranslationUnsigned:
        "no signature was seen on the translation of the {0}",
        "{0}: op de vertaling werd geen handtekening gezien",
        "{0} : aucune signature n'a été vue sur la traduction",
        "{0}: auf der Übersetzung wurde keine Unterschrift gesehen";
    LegalisationGuessed:
        "a legalisation or apostille lies in another file and names nothing of the {0}: whether it belongs to it must be looked at",
        "{0}: een legalisatie of apostille zit in een ander bestand en noemt niets van dit document: of ze erbij hoort, moet bekeken worden",
        "{0} : une légalisation ou apostille se trouve dans un autre fichier et ne nomme rien de ce document : il faut vérifier si elle s'y rapporte",
        "{0}: eine Legalisation oder Apostille liegt in einer anderen Datei und nennt nichts von diesem Dokument: ob sie dazugehört, muss geprüft werden";
    LegalisationOfAnother:
        "the legalisation on the {0} certifies a signature of somebody whom the paper does not name: is it the legalisation of this paper?",
        "{0}: de legalisatie erop betreft de handtekening van iemand die het document niet noemt: is het de legalisatie van dit document?",
        "{0} : la légalisation qui y figure certifie la signature de quelqu'un que le document ne nomme pas : est-ce la légalisation de ce document ?",
        "{0}: die Legalisation darauf beglaubigt die Unterschrift von jemandem, den das Dokument nicht nennt: ist es die Legalisation dieses Dokuments?";
    ThisTranslation:
        "this translation",
        "deze vertaling",
        "cette traduction",
        "diese Übersetzung";
    NoAmount:
        "“{0}” could not be read as an amount",
        "“{0}” kon niet als bedrag worden gelezen",
        "« {0} » n'a pas pu être lu comme un montant",
        "„{0}“ konnte nicht als Betrag gelesen werden";
    NotEuro:
        "“{0}” is not in euro: is it the amount asked?",
        "“{0}” is niet in euro: is het het gevraagde bedrag?",
        "« {0} » n'est pas en euros – est-ce le montant demandé ?",
        "„{0}“ ist nicht in Euro: ist es der verlangte Betrag?";
    OtherCurrency:
        "another currency",
        "een andere munt",
        "une autre monnaie",
        "eine andere Währung";
    AmountDoubtful:
        "the amount “{0}” was read with doubt",
        "het bedrag “{0}” werd met twijfel gelezen",
        "le montant « {0} » a été lu avec doute",
        "der Betrag „{0}“ wurde mit Zweifel gelesen";
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
        "{0}; the amount: {1}",
        "{0}; het bedrag: {1}",
        "{0} ; le montant : {1}",
        "{0}; der Betrag: {1}";
    ReadOn:
        "{0}, read {1}",
        "{0}, gelezen op {1}",
        "{0}, lue le {1}",
        "{0}, gelesen am {1}";
    RestReadOn:
        "{0}, the rest read {1}",
        "{0}, voor het overige gelezen op {1}",
        "{0}, le reste lu le {1}",
        "{0}, das Übrige gelesen am {1}";
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
        "look at the page, and say what it is; or install Tesseract with the data of this language (dossier.toml: [[confirm]] kind = …)",
        "kijk naar de bladzijde, en zeg wat het is; of installeer Tesseract met de gegevens van deze taal (dossier.toml: [[confirm]] kind = …)",
        "regardez la page, et dites ce que c'est ; ou installez Tesseract avec les données de cette langue (dossier.toml: [[confirm]] kind = …)",
        "sehen Sie die Seite an, und sagen Sie, was sie ist; oder installieren Sie Tesseract mit den Daten dieser Sprache (dossier.toml: [[confirm]] kind = …)";
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
        "{0} page {1} was not recognised; perhaps it is this: {2}",
        "{0} bladzijde {1} werd niet herkend; misschien is het dit: {2}",
        "{0} page {1} n'a pas été reconnue ; c'est peut-être ceci : {2}",
        "{0} Seite {1} wurde nicht erkannt; vielleicht ist es dies: {2}";
    TellWhatItIs:
        "look at the page; if it is asked for, say what it is (dossier.toml: [[confirm]] kind = \"{0}\")",
        "kijk naar de bladzijde; wordt het stuk gevraagd, zeg dan wat het is (dossier.toml: [[confirm]] kind = \"{0}\")",
        "regardez la page ; si la pièce est demandée, dites ce que c'est (dossier.toml: [[confirm]] kind = \"{0}\")",
        "sehen Sie die Seite an; wird das Papier verlangt, sagen Sie, was es ist (dossier.toml: [[confirm]] kind = \"{0}\")";
    NotRecognisedHere:
        "not recognised",
        "niet herkend",
        "non reconnu",
        "nicht erkannt";
    CheckDigits:
        "check digits of the machine-readable zone do not fit: {0}",
        "controlecijfers van de machineleesbare zone kloppen niet: {0}",
        "des chiffres de contrôle de la zone de lecture automatique ne concordent pas : {0}",
        "Prüfziffern der maschinenlesbaren Zone passen nicht: {0}";
    CompareZone:
        "compare the zone with the printed data by eye; scan the page again if the zone is blurred",
        "vergelijk de zone met de gedrukte gegevens; scan de bladzijde opnieuw als de zone onscherp is",
        "comparez la zone aux données imprimées ; numérisez la page à nouveau si la zone est floue",
        "vergleichen Sie die Zone mit den gedruckten Angaben; scannen Sie die Seite neu, wenn die Zone unscharf ist";
    ZoneDiffers:
        "{0}: the machine-readable zone and the print do not agree ({1})",
        "{0}: de machineleesbare zone en de druk stemmen niet overeen ({1})",
        "{0} : la zone lisible à la machine et l'impression ne concordent pas ({1})",
        "{0}: die maschinenlesbare Zone und der Druck stimmen nicht überein ({1})";
    NumberDiffers:
        "the {0} gives {1} as the day of birth, and the national register number {2}: they do not agree",
        "{0}: geboortedag {1} en rijksregisternummer {2} stemmen niet overeen",
        "{0} : né(e) le {1} et numéro de registre national {2} ne concordent pas",
        "{0}: Geburtstag {1} und Nationalregisternummer {2} stimmen nicht überein";
    CompareNumber:
        "look at both on the paper: one was misread, or the paper is wrong, or the number is somebody else's",
        "bekijk beide op het stuk: een van de twee is verkeerd gelezen, of het stuk is fout, of het nummer is van iemand anders",
        "regardez les deux sur la pièce : l'un a été mal lu, ou la pièce est fausse, ou le numéro est celui d'une autre personne",
        "sehen Sie beide auf dem Papier an: eines wurde falsch gelesen, oder das Papier ist falsch, oder die Nummer gehört jemand anderem";
    Ended:
        "the {0} says that it ended on {1}, before the filing date {2}",
        "{0}: eindigde volgens het stuk zelf op {1}, vóór de indieningsdatum {2}",
        "{0} : a pris fin, selon la pièce même, le {1}, avant la date d'introduction {2}",
        "{0}: endete nach eigenem Wortlaut am {1}, vor dem Tag der Einreichung {2}";
    HelpEnded:
        "if it was prolonged or goes on by law, add what shows it; else add the one that is in force",
        "werd het verlengd of loopt het van rechtswege door, voeg toe wat dat aantoont; voeg anders het geldende stuk toe",
        "si elle a été prolongée ou se poursuit de plein droit, joignez ce qui le montre ; sinon joignez celle qui est en vigueur",
        "wurde es verlängert oder läuft es von Rechts wegen weiter, fügen Sie den Nachweis bei; sonst das geltende Papier";
    SpelledOtherwise:
        "“{0}” is written here; elsewhere the name is {1}",
        "hier staat “{0}”; elders is de naam {1}",
        "ici est écrit « {0} » ; ailleurs, le nom est {1}",
        "hier steht „{0}“; anderswo lautet der Name {1}";
    CorrectSpelling:
        "have the spelling corrected, or add a paper that says both are one person",
        "laat de schrijfwijze verbeteren, of voeg een stuk toe dat zegt dat het om één persoon gaat",
        "faites corriger l'orthographe, ou ajoutez une pièce qui dit qu'il s'agit d'une même personne",
        "lassen Sie die Schreibweise berichtigen, oder fügen Sie ein Papier bei, dass beide eine Person sind";
    ShowOtherName:
        "if this is a birth name or the name before a marriage, add the act that shows both names; else have the name corrected",
        "is dit een geboortenaam of de naam vóór een huwelijk, voeg dan de akte toe die beide namen toont; laat anders de naam verbeteren",
        "s'il s'agit d'un nom de naissance ou du nom d'avant un mariage, ajoutez l'acte qui montre les deux noms ; sinon faites corriger le nom",
        "ist dies ein Geburtsname oder der Name vor einer Heirat, fügen Sie die Urkunde bei, die beide Namen zeigt; sonst lassen Sie den Namen berichtigen";
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
    StrangersEvidence:
        "the {0} is for {1}, who is nobody of this dossier: does it serve?",
        "{0}: op naam van {1}, die niet tot dit dossier behoort: dient het?",
        "{0} : au nom de {1}, qui ne fait pas partie de ce dossier : sert-elle ?",
        "{0}: auf den Namen von {1}, der nicht zu diesem Dossier gehört: dient es?";
    ApostilleElsewhere:
        "the {0} is from {1}, but what certifies it was made in {2}",
        "{0}: uit {1}, maar wat het bekrachtigt werd gemaakt in {2}",
        "{0} : de {1}, mais ce qui le certifie a été fait en {2}",
        "{0}: aus {1}, aber was es beglaubigt, wurde in {2} gemacht";
    HelpElsewhere:
        "only an authority of {0} can certify its own papers: have the right certification made, or look which country issued the paper (dossier.toml: [[answer]] requirement = \"{1}\")",
        "alleen een overheid van {0} kan haar eigen stukken bekrachtigen: laat de juiste bekrachtiging maken, of kijk na welk land het stuk afgaf (dossier.toml: [[answer]] requirement = \"{1}\")",
        "seule une autorité de {0} peut certifier ses propres actes : faites faire la bonne certification, ou regardez quel pays a délivré la pièce (dossier.toml: [[answer]] requirement = \"{1}\")",
        "nur eine Behörde von {0} kann ihre eigenen Papiere beglaubigen: lassen Sie die richtige Beglaubigung machen, oder sehen Sie nach, welches Land das Papier ausgestellt hat (dossier.toml: [[answer]] requirement = \"{1}\")";
    TakePaperOut:
        "take the paper out, or say who this is (dossier.toml: [[person]] name = …)",
        "haal het stuk eruit, of zeg wie dit is (dossier.toml: [[person]] name = …)",
        "retirez la pièce, ou dites qui c'est (dossier.toml: [[person]] name = …)",
        "nehmen Sie das Papier heraus, oder sagen Sie, wer das ist (dossier.toml: [[person]] name = …)";
    LeaveWithThat:
        "another paper names this person: leave it with that paper, and say who this is (dossier.toml: [[person]] name = …)",
        "een ander stuk noemt deze persoon: laat het bij dat stuk, en zeg wie dit is (dossier.toml: [[person]] name = …)",
        "une autre pièce nomme cette personne : laissez-la avec cette pièce, et dites qui c'est (dossier.toml: [[person]] name = …)",
        "ein anderes Papier nennt diese Person: lassen Sie es bei jenem, und sagen Sie, wer das ist (dossier.toml: [[person]] name = …)";
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
    HelpDate:
        "look at the date on the paper, and write down what stands there if it was read wrongly or not at all (dossier.toml: [[confirm]] fields = { {0} = … })",
        "kijk naar de datum op het stuk, en schrijf op wat er staat als ze verkeerd of niet werd gelezen (dossier.toml: [[confirm]] fields = { {0} = … })",
        "regardez la date sur la pièce, et notez ce qui y figure si elle a été mal lue ou n'a pas été lue (dossier.toml: [[confirm]] fields = { {0} = … })",
        "sehen Sie das Datum auf dem Papier an, und schreiben Sie auf, was dort steht, wenn es falsch oder nicht gelesen wurde (dossier.toml: [[confirm]] fields = { {0} = … })";
    HelpAtLimit:
        "file a day earlier, or ask for a new one: whether that very day still counts is not settled",
        "dien een dag vroeger in, of vraag een nieuw: of die dag zelf nog meetelt, staat niet vast",
        "introduisez un jour plus tôt, ou demandez-en un nouveau : il n'est pas établi que ce jour compte encore",
        "reichen Sie einen Tag früher ein, oder lassen Sie es neu ausstellen: ob dieser Tag selbst noch zählt, steht nicht fest";
    HelpShort:
        "ask for a new one in time: the procedure may last longer than this one is valid",
        "vraag op tijd een nieuw: de procedure kan langer duren dan dit geldig is",
        "demandez-en un nouveau à temps : la procédure peut durer plus longtemps que celui-ci n'est valable",
        "beantragen Sie rechtzeitig ein neues: das Verfahren kann länger dauern, als dieses gültig ist";
    HelpLongAgo:
        "ask whether it is still accepted, or add a newer one",
        "vraag of het nog wordt aanvaard, of voeg een recenter toe",
        "demandez s'il est encore accepté, ou joignez-en un plus récent",
        "fragen Sie, ob es noch angenommen wird, oder fügen Sie ein neueres bei";
    HelpDatedAfter:
        "look at the date on the paper; if it is right, file on that day or later",
        "kijk naar de datum op het stuk; klopt ze, dien dan op die dag of later in",
        "regardez la date sur la pièce ; si elle est exacte, introduisez ce jour-là ou plus tard",
        "sehen Sie das Datum auf dem Papier an; stimmt es, reichen Sie an diesem Tag oder später ein";
    HelpField:
        "look at the paper: if it stands there, write it down (dossier.toml: [[confirm]] fields = { {0} = … })",
        "kijk naar het stuk: staat het erop, schrijf het dan op (dossier.toml: [[confirm]] fields = { {0} = … })",
        "regardez la pièce : si cela y figure, notez-le (dossier.toml: [[confirm]] fields = { {0} = … })",
        "sehen Sie das Papier an: steht es darauf, schreiben Sie es auf (dossier.toml: [[confirm]] fields = { {0} = … })";
    HelpFill:
        "have it filled in by whoever made the paper, or ask for a complete one",
        "laat het invullen door wie het stuk maakte, of vraag een volledig stuk",
        "faites-le compléter par l'auteur de la pièce, ou demandez une pièce complète",
        "lassen Sie es von dem ausfüllen, der das Papier ausgestellt hat, oder verlangen Sie ein vollständiges";
    HelpPart:
        "look whether this part is there: a page may be missing from the scan (dossier.toml: [[answer]] requirement = \"{0}\")",
        "kijk of dit deel er is: misschien ontbreekt een bladzijde in de scan (dossier.toml: [[answer]] requirement = \"{0}\")",
        "vérifiez si cette partie est là : une page manque peut-être à la numérisation (dossier.toml: [[answer]] requirement = \"{0}\")",
        "sehen Sie nach, ob dieser Teil da ist: vielleicht fehlt eine Seite im Scan (dossier.toml: [[answer]] requirement = \"{0}\")";
    HelpName:
        "look at the name on the paper, and say whose it is (dossier.toml: [[confirm]] person = \"{0}\")",
        "kijk naar de naam op het stuk, en zeg van wie het is (dossier.toml: [[confirm]] person = \"{0}\")",
        "regardez le nom sur la pièce, et dites à qui elle est (dossier.toml: [[confirm]] person = \"{0}\")",
        "sehen Sie den Namen auf dem Papier an, und sagen Sie, wessen es ist (dossier.toml: [[confirm]] person = \"{0}\")";
    HelpNames:
        "look whether the name stands on the paper, perhaps spelled otherwise; if it does not, ask for a paper that names both (dossier.toml: [[answer]] requirement = \"{0}\")",
        "kijk of de naam op het stuk staat, misschien anders gespeld; zo niet, vraag een stuk dat beiden noemt (dossier.toml: [[answer]] requirement = \"{0}\")",
        "vérifiez si le nom figure sur la pièce, peut-être orthographié autrement ; sinon, demandez une pièce qui nomme les deux (dossier.toml: [[answer]] requirement = \"{0}\")",
        "sehen Sie nach, ob der Name auf dem Papier steht, vielleicht anders geschrieben; wenn nicht, verlangen Sie ein Papier, das beide nennt (dossier.toml: [[answer]] requirement = \"{0}\")";
    HelpCommunication:
        "look at the communication of the payment; if it does not name the applicant, ask the authority whether a statement of the bank or the payer is enough, before anybody pays again (dossier.toml: [[answer]] requirement = \"{0}\")",
        "kijk naar de mededeling van de betaling; noemt ze de aanvrager niet, vraag dan aan de overheid of een verklaring van de bank of de betaler volstaat, voor iemand opnieuw betaalt (dossier.toml: [[answer]] requirement = \"{0}\")",
        "regardez la communication du paiement ; si elle ne nomme pas le demandeur, demandez à l'autorité si une déclaration de la banque ou du payeur suffit, avant que quelqu'un ne paie à nouveau (dossier.toml: [[answer]] requirement = \"{0}\")",
        "sehen Sie die Mitteilung der Zahlung an; nennt sie den Antragsteller nicht, fragen Sie die Behörde, ob eine Erklärung der Bank oder des Zahlers genügt, bevor jemand noch einmal zahlt (dossier.toml: [[answer]] requirement = \"{0}\")";
    HelpSign:
        "have it signed by hand by whoever must sign it, and scan it again; if it is signed, say so (dossier.toml: [[confirm]] kind = \"{0}\")",
        "laat het met de hand ondertekenen door wie het moet ondertekenen, en scan het opnieuw; is het ondertekend, zeg dat dan (dossier.toml: [[confirm]] kind = \"{0}\")",
        "faites-le signer à la main par qui doit le signer, et numérisez-le à nouveau ; s'il est signé, dites-le (dossier.toml: [[confirm]] kind = \"{0}\")",
        "lassen Sie es von dem, der es unterschreiben muss, von Hand unterschreiben, und scannen Sie es neu; ist es unterschrieben, sagen Sie es (dossier.toml: [[confirm]] kind = \"{0}\")";
    HelpLanguage:
        "look in which language the paper is; if it is another one, have it translated by a sworn translator (dossier.toml: [[answer]] requirement = \"{0}\")",
        "kijk in welke taal het stuk is; is het een andere, laat het dan vertalen door een beëdigd vertaler (dossier.toml: [[answer]] requirement = \"{0}\")",
        "regardez dans quelle langue est la pièce ; si c'est une autre, faites-la traduire par un traducteur juré (dossier.toml: [[answer]] requirement = \"{0}\")",
        "sehen Sie nach, in welcher Sprache das Papier ist; ist es eine andere, lassen Sie es von einem vereidigten Übersetzer übersetzen (dossier.toml: [[answer]] requirement = \"{0}\")";
    HelpShortfall:
        "{0} is asked and {1} was paid: {2} is lacking. Ask the applicant whether more was paid, and the authority how to pay what is lacking; do not pay the whole amount again",
        "er wordt {0} gevraagd en er werd {1} betaald: er ontbreekt {2}. Vraag aan de aanvrager of er meer werd betaald, en aan de overheid hoe het ontbrekende te betalen is; betaal niet het hele bedrag opnieuw",
        "{0} est demandé et {1} a été payé : il manque {2}. Demandez au demandeur si davantage a été payé, et à l'autorité comment payer ce qui manque ; ne payez pas à nouveau le montant entier",
        "verlangt werden {0}, bezahlt wurden {1}: es fehlen {2}. Fragen Sie den Antragsteller, ob mehr bezahlt wurde, und die Behörde, wie der Rest zu zahlen ist; zahlen Sie nicht noch einmal den ganzen Betrag";
    HelpOldAmount:
        "ask the authority whether the old amount is still accepted; if it is not, {2} is lacking ({0} is asked, {1} was paid). Do not pay the whole amount again (dossier.toml: [[answer]] requirement = \"{3}\")",
        "vraag aan de overheid of het oude bedrag nog wordt aanvaard; zo niet, dan ontbreekt {2} (gevraagd {0}, betaald {1}). Betaal niet het hele bedrag opnieuw (dossier.toml: [[answer]] requirement = \"{3}\")",
        "demandez à l'autorité si l'ancien montant est encore accepté ; sinon, il manque {2} (demandé {0}, payé {1}). Ne payez pas à nouveau le montant entier (dossier.toml: [[answer]] requirement = \"{3}\")",
        "fragen Sie die Behörde, ob der alte Betrag noch angenommen wird; wenn nicht, fehlen {2} (verlangt {0}, bezahlt {1}). Zahlen Sie nicht noch einmal den ganzen Betrag (dossier.toml: [[answer]] requirement = \"{3}\")";
    HelpOverpaid:
        "nothing more is to be paid; look whether the amount was read well, and whether it is for several persons (dossier.toml: [[answer]] requirement = \"{0}\")",
        "er is niets meer te betalen; kijk of het bedrag goed werd gelezen, en of het voor meer personen is (dossier.toml: [[answer]] requirement = \"{0}\")",
        "il n'y a plus rien à payer ; vérifiez si le montant a été bien lu, et s'il vaut pour plusieurs personnes (dossier.toml: [[answer]] requirement = \"{0}\")",
        "es ist nichts mehr zu zahlen; sehen Sie nach, ob der Betrag richtig gelesen wurde, und ob er für mehrere Personen gilt (dossier.toml: [[answer]] requirement = \"{0}\")";
    HelpAmountNotKnown:
        "look up with the authority which amount is asked on {0}, before anybody pays anything more; if {1} is right, say so (dossier.toml: [[answer]] requirement = \"{2}\")",
        "zoek bij de overheid op welk bedrag op {0} wordt gevraagd, voor iemand nog iets betaalt; is {1} juist, zeg dat dan (dossier.toml: [[answer]] requirement = \"{2}\")",
        "vérifiez auprès de l'autorité quel montant est demandé le {0}, avant que quelqu'un ne paie encore ; si {1} est exact, dites-le (dossier.toml: [[answer]] requirement = \"{2}\")",
        "erfragen Sie bei der Behörde, welcher Betrag am {0} verlangt wird, bevor jemand noch etwas zahlt; stimmen {1}, sagen Sie es (dossier.toml: [[answer]] requirement = \"{2}\")";
    HelpEuro:
        "look up what it came to in euro on the day of the payment (dossier.toml: [[answer]] requirement = \"{0}\")",
        "zoek op hoeveel het was in euro op de dag van de betaling (dossier.toml: [[answer]] requirement = \"{0}\")",
        "cherchez ce que cela faisait en euros le jour du paiement (dossier.toml: [[answer]] requirement = \"{0}\")",
        "ermitteln Sie, wie viel es am Tag der Zahlung in Euro war (dossier.toml: [[answer]] requirement = \"{0}\")";
    HelpAccount:
        "look at the account number on the proof; if it went to another account, ask the applicant and the bank before anybody pays again",
        "kijk naar het rekeningnummer op het bewijs; ging het naar een andere rekening, vraag het dan aan de aanvrager en de bank voor iemand opnieuw betaalt",
        "regardez le numéro de compte sur la preuve ; si le paiement est allé à un autre compte, renseignez-vous auprès du demandeur et de la banque avant que quelqu'un ne paie à nouveau",
        "sehen Sie die Kontonummer auf dem Nachweis an; ging die Zahlung auf ein anderes Konto, fragen Sie den Antragsteller und die Bank, bevor jemand noch einmal zahlt";
    HelpCountry:
        "look which country issued the paper, and whether it bears the legalisation or apostille of that country (dossier.toml: [[answer]] requirement = \"{0}\")",
        "kijk welk land het stuk afgaf, en of het de legalisatie of apostille van dat land draagt (dossier.toml: [[answer]] requirement = \"{0}\")",
        "regardez quel pays a délivré la pièce, et si elle porte la légalisation ou l'apostille de ce pays (dossier.toml: [[answer]] requirement = \"{0}\")",
        "sehen Sie nach, welches Land das Papier ausgestellt hat, und ob es dessen Legalisation oder Apostille trägt (dossier.toml: [[answer]] requirement = \"{0}\")";
    HelpTogether:
        "put the paper and its legalisation into one file, one behind the other, or say that they belong together (dossier.toml: [[answer]] requirement = \"{0}\")",
        "zet het stuk en zijn legalisatie in één bestand, achter elkaar, of zeg dat ze bij elkaar horen (dossier.toml: [[answer]] requirement = \"{0}\")",
        "mettez la pièce et sa légalisation dans un seul fichier, l'une derrière l'autre, ou dites qu'elles vont ensemble (dossier.toml: [[answer]] requirement = \"{0}\")",
        "legen Sie das Papier und seine Legalisation in eine Datei, hintereinander, oder sagen Sie, dass sie zusammengehören (dossier.toml: [[answer]] requirement = \"{0}\")";
    HelpWhoseSignature:
        "compare the name in the legalisation with who signed the paper; if it is its own, say so (dossier.toml: [[answer]] requirement = \"{0}\")",
        "vergelijk de naam in de legalisatie met wie het stuk ondertekende; is het de zijne, zeg het dan (dossier.toml: [[answer]] requirement = \"{0}\")",
        "comparez le nom dans la légalisation avec le signataire de la pièce ; si c'est bien la sienne, dites-le (dossier.toml: [[answer]] requirement = \"{0}\")",
        "vergleichen Sie den Namen in der Legalisation mit dem, der das Papier unterschrieben hat; ist es die richtige, sagen Sie es (dossier.toml: [[answer]] requirement = \"{0}\")";
    HelpAskPost:
        "ask the Belgian embassy or consulate for {0} what this paper needs, and write down the answer (dossier.toml: [[answer]] requirement = \"{1}\")",
        "vraag aan de Belgische ambassade of het consulaat voor {0} wat dit stuk nodig heeft, en schrijf het antwoord op (dossier.toml: [[answer]] requirement = \"{1}\")",
        "demandez à l'ambassade ou au consulat belge compétent ({0}) ce qu'il faut à cette pièce, et notez la réponse (dossier.toml: [[answer]] requirement = \"{1}\")",
        "fragen Sie die zuständige belgische Botschaft oder das Konsulat ({0}), was dieses Papier braucht, und schreiben Sie die Antwort auf (dossier.toml: [[answer]] requirement = \"{1}\")";
    HelpApostille:
        "ask for an apostille from the authority of {0} that issues them; have the paper translated after that, so that the translation covers it",
        "vraag een apostille bij de bevoegde overheid van {0}; laat het stuk daarna vertalen, zodat de vertaling ze omvat",
        "demandez une apostille à l'autorité compétente du pays ({0}) ; faites traduire la pièce ensuite, pour que la traduction la couvre",
        "verlangen Sie eine Apostille bei der zuständigen Behörde des Landes ({0}); lassen Sie das Papier danach übersetzen, damit die Übersetzung sie umfasst";
    HelpLegalise:
        "have it legalised first by the authorities of {0}, then by the Belgian embassy or consulate; have it translated after that, so that the translation covers both",
        "laat het eerst legaliseren door de overheid van {0}, dan door de Belgische ambassade of het consulaat; laat het daarna vertalen, zodat de vertaling beide omvat",
        "faites-le légaliser d'abord par les autorités du pays ({0}), puis par l'ambassade ou le consulat belge ; faites-le traduire ensuite, pour que la traduction couvre les deux",
        "lassen Sie es zuerst von den Behörden des Landes ({0}) legalisieren, dann von der belgischen Botschaft oder dem Konsulat; lassen Sie es danach übersetzen, damit die Übersetzung beides umfasst";
    HelpSecondLegalisation:
        "have the Belgian embassy or consulate legalise it too: the legalisation of {0} is there already, the second one is lacking",
        "laat het ook door de Belgische ambassade of het consulaat legaliseren: de legalisatie van {0} is er al, de tweede ontbreekt",
        "faites-le légaliser aussi par l'ambassade ou le consulat belge : la légalisation du pays ({0}) est déjà là, la seconde manque",
        "lassen Sie es auch von der belgischen Botschaft oder dem Konsulat legalisieren: die Legalisation des Landes ({0}) ist schon da, die zweite fehlt";
    HelpFirstLegalisation:
        "look whether the legalisation of {0} stands on the paper, on its back or on another page; if it does not, ask the Belgian embassy or consulate (dossier.toml: [[answer]] requirement = \"{1}\")",
        "kijk of de legalisatie van {0} op het stuk staat, op de achterkant of op een andere bladzijde; zo niet, vraag het aan de Belgische ambassade of het consulaat (dossier.toml: [[answer]] requirement = \"{1}\")",
        "vérifiez si la légalisation du pays ({0}) figure sur la pièce, au dos ou sur une autre page ; sinon, renseignez-vous à l'ambassade ou au consulat belge (dossier.toml: [[answer]] requirement = \"{1}\")",
        "sehen Sie nach, ob die Legalisation des Landes ({0}) auf dem Papier steht, auf der Rückseite oder auf einer anderen Seite; wenn nicht, fragen Sie die belgische Botschaft oder das Konsulat (dossier.toml: [[answer]] requirement = \"{1}\")";
    HelpTranslate:
        "have it translated by a sworn translator into one of these languages: {0}",
        "laat het door een beëdigd vertaler vertalen in een van deze talen: {0}",
        "faites-le traduire par un traducteur juré dans l'une de ces langues : {0}",
        "lassen Sie es von einem vereidigten Übersetzer in eine dieser Sprachen übersetzen: {0}";
    HelpSworn:
        "look for the translator's stamp, number and declaration; if there is none, have it translated by a sworn translator (dossier.toml: [[answer]] requirement = \"{0}\")",
        "zoek de stempel, het nummer en de verklaring van de vertaler; zijn die er niet, laat het dan door een beëdigd vertaler vertalen (dossier.toml: [[answer]] requirement = \"{0}\")",
        "cherchez le cachet, le numéro et la déclaration du traducteur ; s'il n'y en a pas, faites-le traduire par un traducteur juré (dossier.toml: [[answer]] requirement = \"{0}\")",
        "suchen Sie Stempel, Nummer und Erklärung des Übersetzers; fehlen sie, lassen Sie es von einem vereidigten Übersetzer übersetzen (dossier.toml: [[answer]] requirement = \"{0}\")";
    HelpItsTranslation:
        "add the translation of this very paper; if it is there and spells the name otherwise, say so (dossier.toml: [[answer]] requirement = \"{0}\")",
        "voeg de vertaling van precies dit document toe; is ze er en spelt ze de naam anders, zeg het dan (dossier.toml: [[answer]] requirement = \"{0}\")",
        "ajoutez la traduction de ce document précis ; si elle y est et écrit le nom autrement, dites-le (dossier.toml: [[answer]] requirement = \"{0}\")",
        "fügen Sie die Übersetzung genau dieses Dokuments bei; liegt sie bei und schreibt den Namen anders, sagen Sie es (dossier.toml: [[answer]] requirement = \"{0}\")";
    HelpTranslatorSigns:
        "have the sworn translator sign it, by hand or electronically; if it is signed, say so (dossier.toml: [[answer]] requirement = \"{0}\")",
        "laat de beëdigde vertaler ze ondertekenen, met de hand of elektronisch; is ze ondertekend, zeg het dan (dossier.toml: [[answer]] requirement = \"{0}\")",
        "faites-la signer par le traducteur juré, à la main ou électroniquement ; si elle est signée, dites-le (dossier.toml: [[answer]] requirement = \"{0}\")",
        "lassen Sie den vereidigten Übersetzer sie unterschreiben, von Hand oder elektronisch; ist sie unterschrieben, sagen Sie es (dossier.toml: [[answer]] requirement = \"{0}\")";
    HelpTranslateLegalisation:
        "have the sworn translator translate the legalisation too",
        "laat de beëdigde vertaler ook de legalisatie vertalen",
        "faites traduire aussi la légalisation par le traducteur juré",
        "lassen Sie den vereidigten Übersetzer auch die Legalisation übersetzen";
    Nor:
        " nor ",
        " noch ",
        " ni ",
        " noch ";
    ZoneNumber:
        "the document number",
        "het documentnummer",
        "le numéro du document",
        "die Dokumentennummer";
    ZoneBorn:
        "the birth date",
        "de geboortedatum",
        "la date de naissance",
        "das Geburtsdatum";
    ZoneExpires:
        "the date of expiry",
        "de vervaldatum",
        "la date d'expiration",
        "das Ablaufdatum";
    ZonePersonal:
        "the personal number",
        "het persoonlijke nummer",
        "le numéro personnel",
        "die persönliche Nummer";
    ZoneWhole:
        "the zone as a whole",
        "de zone als geheel",
        "la zone dans son ensemble",
        "die Zone als Ganzes";
    SolarHijri:
        "solar Hijri",
        "zonne-Hidjri",
        "hégirien solaire",
        "Hidschra, Sonnenjahre";
    Hijri:
        "Hijri",
        "Hidjri",
        "hégirien",
        "Hidschra";
    AnyHijri:
        "Hijri or solar Hijri",
        "Hidjri of zonne-Hidjri",
        "hégirien ou hégirien solaire",
        "Hidschra, Mond- oder Sonnenjahre";
    Ethiopian:
        "Ethiopian",
        "Ethiopische",
        "éthiopien",
        "äthiopisch";
    Buddhist:
        "Buddhist",
        "boeddhistische",
        "bouddhique",
        "buddhistisch";
    HelpHuman:
        "settle this with the applicant, from the papers, and write down who answered what (dossier.toml: [[answer]] requirement = \"{0}\")",
        "klaar dit met de aanvrager uit, aan de hand van de stukken, en schrijf op wie wat antwoordde (dossier.toml: [[answer]] requirement = \"{0}\")",
        "tranchez ceci avec le demandeur, à l'aide des pièces, et notez qui a répondu quoi (dossier.toml: [[answer]] requirement = \"{0}\")",
        "klären Sie dies mit dem Antragsteller anhand der Papiere, und schreiben Sie auf, wer was geantwortet hat (dossier.toml: [[answer]] requirement = \"{0}\")";
    DarkOrUnsharp:
        "dark or out of focus",
        "donker of onscherp",
        "sombre ou flou",
        "dunkel oder unscharf";
}
