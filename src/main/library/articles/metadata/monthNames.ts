import { foldText } from '../text/sameText'

/** The months as they are written in dates, January first; forms parted by a bar. Gregorian, sorted by language. "Listopada" is left to Polish, which has more readers than Croatian. */
const months: Readonly<Record<string, string>> = {
  ar: 'يناير|كانون الثاني|جانفي,فبراير|شباط|فيفري,مارس|آذار,أبريل|ابريل|إبريل|نيسان|أفريل,مايو|أيار|ماي,يونيو|يونيه|حزيران|جوان,يوليو|يوليه|تموز|جويلية,أغسطس|اغسطس|آب|أوت,سبتمبر|أيلول,أكتوبر|اكتوبر|تشرين الأول,نوفمبر|تشرين الثاني,ديسمبر|كانون الأول',
  be: 'студзеня,лютага,сакавіка,красавіка,траўня|мая,чэрвеня,ліпеня,жніўня,верасня,кастрычніка,лістапада,снежня',
  bg: 'януари,февруари,март,април,май,юни,юли,август,септември,октомври,ноември,декември',
  cs: 'ledna,února,března,dubna,května,června,července,srpna,září,října,listopadu,prosince',
  da: 'januar,februar,marts,april,maj,juni,juli,august,september,oktober,november,december',
  de: 'januar|jänner|jan,februar|feber|feb,märz|mär|mrz,april|apr,mai,juni|jun,juli|jul,august|aug,september|sept|sep,oktober|okt,november|nov,dezember|dez',
  el: 'ιανουαριου|ιαν,φεβρουαριου|φεβ,μαρτιου|μαρ,απριλιου|απρ,μαιου|μαι,ιουνιου|ιουν,ιουλιου|ιουλ,αυγουστου|αυγ,σεπτεμβριου|σεπ,οκτωβριου|οκτ,νοεμβριου|νοε,δεκεμβριου|δεκ',
  en: 'january|jan,february|feb,march|mar,april|apr,may,june|jun,july|jul,august|aug,september|sept|sep,october|oct,november|nov,december|dec',
  es: 'enero|ene,febrero|feb,marzo|mar,abril|abr,mayo|may,junio|jun,julio|jul,agosto|ago,septiembre|setiembre|sept|sep,octubre|oct,noviembre|nov,diciembre|dic',
  fa: 'ژانویه,فوریه,مارس,آوریل,مه|می,ژوئن,ژوئیه|جولای,اوت|آگوست,سپتامبر,اکتبر,نوامبر,دسامبر',
  fi: 'tammikuuta,helmikuuta,maaliskuuta,huhtikuuta,toukokuuta,kesäkuuta,heinäkuuta,elokuuta,syyskuuta,lokakuuta,marraskuuta,joulukuuta',
  fr: 'janvier|janv,février|févr|fév,mars,avril|avr,mai,juin,juillet|juil,août,septembre|sept,octobre|oct,novembre|nov,décembre|déc',
  he: 'ינואר,פברואר,מרץ|מרס,אפריל,מאי,יוני,יולי,אוגוסט,ספטמבר,אוקטובר,נובמבר,דצמבר',
  hr: 'siječnja,veljače,ožujka,travnja,svibnja,lipnja,srpnja,kolovoza,rujna,,studenoga|studenog,prosinca',
  hu: 'január,február,március,április,május,június,július,augusztus,szeptember,október,november,december',
  id: 'januari,februari,maret,april,mei,juni,juli,agustus,september,oktober,november,desember',
  it: 'gennaio|gen,febbraio|feb,marzo|mar,aprile|apr,maggio|mag,giugno|giu,luglio|lug,agosto|ago,settembre|sett|set,ottobre|ott,novembre|nov,dicembre|dic',
  nb: 'januar,februar,mars,april,mai,juni,juli,august,september,oktober,november,desember|des',
  nl: 'januari|jan,februari|feb,maart|mrt,april|apr,mei,juni|jun,juli|jul,augustus|aug,september|sep,oktober|okt,november|nov,december|dec',
  pl: 'stycznia|sty,lutego|lut,marca,kwietnia|kwi,maja,czerwca|cze,lipca|lip,sierpnia|sie,września|wrz,października|paź,listopada|lis,grudnia|gru',
  pt: 'janeiro|jan,fevereiro|fev,março|mar,abril|abr,maio|mai,junho|jun,julho|jul,agosto|ago,setembro|set,outubro|out,novembro|nov,dezembro|dez',
  ro: 'ianuarie,februarie,martie,aprilie,mai,iunie,iulie,august,septembrie,octombrie,noiembrie,decembrie',
  ru: 'января|янв,февраля|фев|февр,марта|мар,апреля|апр,мая|май,июня|июн,июля|июл,августа|авг,сентября|сен|сент,октября|окт,ноября|ноя|нояб,декабря|дек',
  sv: 'januari,februari,mars,april,maj,juni,juli,augusti,september,oktober,november,december',
  th: 'มกราคม|ม ค,กุมภาพันธ์|ก พ,มีนาคม|มี ค,เมษายน|เม ย,พฤษภาคม|พ ค,มิถุนายน|มิ ย,กรกฎาคม|ก ค,สิงหาคม|ส ค,กันยายน|ก ย,ตุลาคม|ต ค,พฤศจิกายน|พ ย,ธันวาคม|ธ ค',
  tr: 'ocak|oca,şubat|şub,mart,nisan|nis,mayıs,haziran|haz,temmuz|tem,ağustos|ağu,eylül|eyl,ekim|eki,kasım|kas,aralık|ara',
  uk: 'січня,лютого,березня,квітня,травня,червня,липня,серпня,вересня,жовтня,листопада,грудня'
}

/** The months of the Solar Hijri calendar (Iran), first to twelfth. */
const solarHijri: readonly string[] = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند'
].map(foldText)

const byName = new Map<string, number>()
for (const names of Object.values(months)) {
  names.split(',').forEach((forms, index) => {
    for (const form of forms.split('|')) if (form) byName.set(foldText(form), index + 1)
  })
}

/** 1 for January to 12 for December, from a name in any language we read, whole or shortened; null for another word. */
export function monthNumber(name: string): number | null {
  const folded = foldText(name)
  return byName.get(folded) ?? byName.get(folded.replace(/^ב/, '')) ?? null
}

/** The number of a month of the Solar Hijri calendar, 1 to 12; null for another word. */
export function solarHijriMonth(name: string): number | null {
  const index = solarHijri.indexOf(foldText(name))
  return index < 0 ? null : index + 1
}
