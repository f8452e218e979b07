/**
 * How the names of the twelve months begin, in the languages feeds are written in, full or short, in the forms they
 * have in dates. Where languages disagree (Czech and Croatian on "srp", Polish and Croatian on "lip") the more spoken wins.
 */
const beginnings: readonly (readonly string[])[] = [
  [
    'jan',
    'ene',
    'gen',
    'ian',
    'led',
    'oca',
    'sijec',
    'sty',
    'tammi',
    'ιαν',
    'янв',
    'ян',
    'січ',
    'ינו',
    'يناير',
    'जन',
    'ม.ค',
    'มกรา',
    'thang 1'
  ],
  ['feb', 'fev', 'febr', 'helmi', 'lut', 'sub', 'uno', 'φεβ', 'фев', 'лют', 'פבר', 'فبراير', 'फ', 'ก.พ', 'กุมภา', 'thang 2'],
  ['mar', 'mae', 'mrt', 'brez', 'maalis', 'maart', 'μαρ', 'мар', 'бер', 'מרץ', 'مارس', 'मार', 'มี.ค', 'มีนา', 'thang 3'],
  ['apr', 'abr', 'avr', 'ápr', 'dub', 'huhti', 'kwi', 'nis', 'απρ', 'апр', 'квіт', 'кві', 'אפר', 'أبريل', 'अप', 'เม.ย', 'เมษา', 'thang 4'],
  [
    'may',
    'mai',
    'maj',
    'mag',
    'mei',
    'máj',
    'mayis',
    'kvet',
    'touko',
    'μαι',
    'μαϊ',
    'мая',
    'май',
    'трав',
    'тра',
    'מאי',
    'مايو',
    'मई',
    'พ.ค',
    'พฤษภา',
    'thang 5'
  ],
  [
    'jun',
    'juin',
    'juni',
    'jún',
    'giu',
    'iun',
    'cze',
    'cerven',
    'cervn',
    'haz',
    'kesa',
    'ιουν',
    'июн',
    'юни',
    'черв',
    'чер',
    'יונ',
    'يونيو',
    'जून',
    'มิ.ย',
    'มิถุนา',
    'thang 6'
  ],
  [
    'jul',
    'juil',
    'júl',
    'lug',
    'iul',
    'lip',
    'cervenec',
    'cervence',
    'tem',
    'heina',
    'ιουλ',
    'июл',
    'юли',
    'лип',
    'יול',
    'يوليو',
    'जुल',
    'ก.ค',
    'กรกฎา',
    'thang 7'
  ],
  ['aug', 'ago', 'aou', 'agu', 'sie', 'srp', 'elo', 'αυγ', 'авг', 'серп', 'сер', 'אוג', 'أغسطس', 'अग', 'ส.ค', 'สิงหา', 'thang 8'],
  [
    'sep',
    'set',
    'sett',
    'szept',
    'wrz',
    'zari',
    'eyl',
    'syys',
    'σεπ',
    'сен',
    'септ',
    'вер',
    'ספט',
    'سبتمبر',
    'सित',
    'ก.ย',
    'กันยา',
    'thang 9'
  ],
  ['oct', 'okt', 'out', 'ott', 'paz', 'rij', 'eki', 'loka', 'οκτ', 'окт', 'жов', 'אוק', 'أكتوبر', 'अक', 'ต.ค', 'ตุลา', 'thang 10'],
  ['nov', 'noi', 'noe', 'lis', 'kas', 'marras', 'νοε', 'ноя', 'ное', 'лис', 'נוב', 'نوفمبر', 'नव', 'พ.ย', 'พฤศจิกา', 'thang 11'],
  [
    'dec',
    'dez',
    'dic',
    'des',
    'gru',
    'pros',
    'ara',
    'joulu',
    'δεκ',
    'дек',
    'груд',
    'гру',
    'דצמ',
    'ديسمبر',
    'दिस',
    'ธ.ค',
    'ธันวา',
    'thang 12'
  ]
]

/** Beginnings folded like the texts, each with its month; the longest first, so that "cervenec" is not "cerven". */
const byLength: readonly (readonly [beginning: string, month: number])[] = beginnings
  .flatMap((names, place) => names.map((name) => [foldDate(name), place + 1] as const))
  .sort(([a], [b]) => b.length - a.length)

/** The number of a month by its name, from 1; null for what is none. */
export function monthByName(name: string): number | null {
  // Hebrew puts "in" before the name, without a blank.
  const folded = foldDate(name).replace(/^ב/, '')
  return byLength.find(([beginning]) => folded.startsWith(beginning))?.[1] ?? null
}

/** Text as dates are compared: lower case, no accents, digits of all scripts as 0–9, one kind of blank, dash and colon. */
export function foldDate(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim()
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\u200e\u200f\u061c]/gu, '')
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59]/g, (digit) => String(digitValue(digit)))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Each script's digits stand in a row of ten. */
function digitValue(digit: string): number {
  const zeros = [0x0660, 0x06f0, 0x0966, 0x0e50]
  const code = digit.codePointAt(0) ?? 0
  return code - (zeros.findLast((zero) => zero <= code) ?? code)
}
