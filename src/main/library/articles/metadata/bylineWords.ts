/** Words before a name, as patterns, by language. Sorted. */
const openerWords: Readonly<Record<string, string>> = {
  ar: 'بقلم|كتبت?|إعداد|تقرير',
  bg: 'автор|от',
  bn: 'লেখক|প্রতিবেদক',
  cs: 'autor|autorka|napsala?',
  da: 'af|skrevet af|tekst',
  de: 'autor(?:in|en)?|ein (?:beitrag|bericht|kommentar|gastbeitrag|interview) von|eine? (?:analyse|reportage|kolumne) von|geschrieben von|text|verfasst von|von',
  el: 'γράφει (?:ο|η)|σύνταξη|γράφουν|συντάκτης|του|της',
  en: 'authors?|by|published by|reported by|reporting by|story by|text by|words by|words|written by|posted by|review by|interview by|analysis by',
  es: 'autora?|escrito por|por|redacción|texto|publicado por',
  fa: 'نویسنده|نوشته|به قلم|گزارش',
  fi: 'teksti|kirjoittaja|kirjoittanut',
  fr: 'auteure?|de notre correspondante?|écrit par|par|propos recueillis par|publié par|rédigé par|texte|de notre envoyée? spéciale?',
  he: 'מאת|כתבה?|כתב',
  hi: 'द्वारा|लेखक|लेखिका|संवाददाता',
  hu: 'írta|szerző',
  id: 'oleh|penulis',
  it: 'a cura di|autore|autrice|da|dal nostro (?:inviato|corrispondente)|di|scritto da|testo di',
  ja: '文[:：/／]|取材・文|文・写真|聞き手|執筆|筆者|ライター|記者[:：/／]',
  ko: '글|기자',
  nb: 'av',
  nl: 'auteur|door|geschreven door|tekst',
  pl: 'autorka?|napisała?|oprac(?:owała?)?|przez|tekst|rozmawiała?',
  pt: 'autora?|escrito por|por|texto(?: de)?|reportagem(?: de)?|da redação',
  ro: 'autor|de|scris de',
  ru: 'автор(?:ы)?|беседовала?|записала?|корреспондент|подготовила?|текст|от',
  sv: 'av|text',
  th: 'โดย|เรื่อง|ผู้เขียน',
  tr: 'haber|yazan|yazar',
  uk: 'автор(?:ка|и)?|текст',
  vi: 'bài|tác giả|theo',
  zh: '作者|文[/／:：]|文|撰文|记者|記者|本报记者|本報記者|新华社记者|新華社記者|特约记者|编辑|撰稿'
}

/** What a person is, not who: of a text after a name it tells that it is no name. Folded, sorted by language. */
const roleWords =
  // English
  'analyst|anchor|author|bureau|chief|columnist|contributor|contributing|correspondent|critic|desk|director|editor|editors|freelance|freelancer|fellow|guest|journalist|newsroom|photographer|political|producer|professor|reporter|reporting|reporters|researcher|senior|special|staff|team|writer|writers|' +
  // German
  'autor|autorin|chefredakteur|chefredakteurin|freier|freie|gastautor|gastautorin|journalistin|kolumnist|kolumnistin|korrespondent|korrespondentin|redakteur|redakteurin|redaktion|ressortleiter|ressortleiterin|reporterin|volontar|volontarin|' +
  // French, Spanish, Italian, Portuguese
  'auteur|chroniqueur|chroniqueuse|correspondance|correspondante|correspondants|envoye|envoyee|journaliste|redacteur|redactrice|redaction|corresponsal|enviada|enviado|periodista|redaccion|redactor|redactora|corrispondente|giornalista|inviata|inviato|redazione|colunista|correspondente|jornalista|redacao|reportera|reportero|' +
  // Dutch, Nordic, Polish, Czech, Turkish
  'correspondente|redacteur|redactie|verslaggever|verslaggeefster|journalist|kommentator|redaktor|dziennikarka|dziennikarz|korespondent|korespondentka|redakcja|redakce|muhabir|muhabiri|yazari|' +
  // Russian, Ukrainian
  'журналист|журналистка|корреспондент|корреспондентка|обозреватель|редактор|редакция|специально|спецкор|кореспондент|редакция|' +
  // Arabic, Persian, Hebrew
  'مراسل|مراسلة|محرر|محررة|صحفي|صحفية|خبرنگار|نويسنده|כתב|כתבת|עורך|עורכת|כתבנו|מערכת'

/** Agencies and words for them: after a name they are no names. Folded, sorted. */
const agencyWords =
  'aap|afp|agence|agencies|agency|agencias|agencja|agenturen|agenzia|anadolu|ansa|ap|apa|associated press|belga|bloomberg|bta|cna|cp|ctk|dpa|dpa afx|efe|epd|europa press|getty|interfax|jiji|kna|kyodo|lusa|mti|ntb|pa|pa media|pap|press association|pti|ria|reuters|ritzau|rnd|sda|sid|staff and agencies|stt|tass|tt|upi|wire|wires|xinhua|yonhap|агентство|интерфакс|риа|риа новости|тасс|وكالات|رويترز|أ ف ب|ا ف ب|共同|时事|新华社|新華社|연합뉴스'

/** Accounts and placeholders that publishing systems put where a name should be. Folded, sorted. */
const nobodyWords =
  'admin|administrator|anonymous|author|autor|author name|da redacao|default|editor|editorial|editorial team|guest|gast|la redaccion|la redaction|la redazione|null|n a|online redaktion|redaccion|redacao|redactie|redakce|redakcia|redakcja|redaktion|redaction|redazione|root|staff|staff reporter|staff writer|superuser|test|the editors|undefined|unknown|user|web|webmaster|администратор|редакция|本社|编辑|編集部|本报讯|관리자|ادمین|المحرر|التحرير'

/** What opens a byline and is no part of a name: "By", "Von", "文／". */
export const openers = new RegExp(
  `^(?:[—–-]\\s*)?(?:(?:${Object.values(openerWords).join('|')})(?:\\s*[:：/／]\\s*|\\s+|(?<=[:：/／])))(?:the\\s+)?`,
  'iu'
)

/** Openers of scripts without spaces may touch the name: "文高瀬" is a guess, "記者張三" is not. */
export const tightOpeners = /^(?:(?:本报|本報|新华社|新華社|特约|特約)?(?:记者|記者)|撰文|作者|文[／/:：]|取材・文)\s*[:：／/]?\s*/u
/** Titles that follow a name without a space, in Chinese, Japanese and Korean. */
export const tightRoles =
  /\s*(?:[（(]?(?:本报|本紙)?(?:记者|記者|編集委員|特派員|论说委员|論説委員|通讯员|通訊員|编辑|編輯|撰|文|기자|특파원|논설위원|선임기자)[)）]?)$/u

export const roles: ReadonlySet<string> = new Set(roleWords.split('|'))
export const agencies: ReadonlySet<string> = new Set(agencyWords.split('|'))
export const nobodies: ReadonlySet<string> = new Set(nobodyWords.split('|'))

/** Words that only the names of papers, stations and firms have. Sorted. */
export const houseWords: ReadonlySet<string> = new Set('agency magazine media network news online radio television tv zeitung'.split(' '))

/** Small words within names: "Jan van der Berg". Sorted. */
export const particles: ReadonlySet<string> = new Set(
  'abu af al ap av ben bin da dal de degli dei del della den der di do dos du e el ibn la las le lo los ter und van vom von y zu zum zur'.split(
    ' '
  )
)

/** Of these, the ones that stay small in a name that was all in capitals; "DI STEFANO" and "EL AMRANI" are written large. Sorted. */
export const smallParticles: ReadonlySet<string> = new Set('da das de do dos du e und van der den ter vom von y zu zum zur'.split(' '))

/** Marks between two names. */
export const separators = /\s*[,;、，；،&+・／/]\s*/u
/** Words between two names, in any language we read. */
export const joiners = /\s+(?:and|und|et|y|e|en|og|och|ja|i|a|ve|и|та|і|with|mit|avec|con|com)\s+|\s+[וو](?=[\p{L}\s])\s*/iu
