import { foldText } from '../text/sameText'

/** Words that stand around a date and say nothing but that it is one, by language. Sorted. */
const fillers: Readonly<Record<string, string>> = {
  ar: 'في نشر النشر تاريخ الساعة بتاريخ يوم الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت آخر ميلادي م ه توقيت غرينتش بتوقيت جرينتش',
  cs: 'pondělí úterý středa čtvrtek pátek sobota neděle v dne vydáno publikováno',
  da: 'mandag tirsdag onsdag torsdag fredag lørdag søndag den kl offentliggjort publiceret udgivet',
  de: 'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so am um uhr den vom von veröffentlicht erschienen erstellt datum stand erstmals publiziert online seit',
  el: 'δευτερα τριτη τεταρτη πεμπτη παρασκευη σαββατο κυριακη στις δημοσιευθηκε δημοσιευση',
  en: 'monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun first originally published posted created written uploaded date on at the of time local hrs hours h release released issued dated last t',
  es: 'lunes martes miércoles jueves viernes sábado domingo lun mar mié jue vie sáb dom el a las la de del publicado publicada publicación fecha horas hora hs h creado',
  fa: 'شنبه یکشنبه دوشنبه سه‌شنبه سه چهارشنبه چهار پنجشنبه پنج‌شنبه پنج جمعه ساعت تاریخ انتشار منتشر شده در',
  fi: 'julkaistu klo maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai',
  fr: 'lundi mardi mercredi jeudi vendredi samedi dimanche le à h publié publiée posté paru mis en ligne date la par heure heures min',
  he: 'יום ראשון שני שלישי רביעי חמישי שישי שבת פורסם בתאריך ב בשעה תאריך',
  hu: 'hétfő kedd szerda csütörtök péntek szombat vasárnap közzétéve megjelent',
  it: 'lunedì martedì mercoledì giovedì venerdì sabato domenica il alle ore pubblicato pubblicata data',
  ja: '公開 公開日 掲載 配信 投稿 投稿日 日付 日 月 火 水 木 金 土 曜日 曜 日曜日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 午前 午後 分 秒 発行',
  ko: '입력 등록 게시 작성 발행 승인 일요일 월요일 화요일 수요일 목요일 금요일 토요일 일 월 화 수 목 금 토 오전 오후 기사입력',
  nl: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag op om uur gepubliceerd geplaatst',
  pl: 'poniedziałek wtorek środa czwartek piątek sobota niedziela opublikowano data publikacji dodano godz r dnia o',
  pt: 'segunda terça quarta quinta sexta feira sábado domingo em às as publicado publicada postado criado min h',
  ru: 'понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс в г года опубликовано опубликован дата публикации время создано от мин',
  sv: 'måndag tisdag onsdag torsdag fredag lördag söndag publicerad publicerat den kl',
  th: 'วันที่ วัน จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์ เผยแพร่ เวลา น เมื่อ',
  tr: 'pazartesi salı çarşamba perşembe cuma cumartesi pazar yayınlanma yayın tarihi giriş saat oluşturulma haber',
  uk: 'понеділок вівторок середа четвер пʼятниця субота неділя о опубліковано дата р року',
  zh: '发布 發布 发布时间 發布時間 发表于 發表於 发表 發表 时间 時間 日期 来源 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 上午 下午 分 秒 北京时间 更新时间'
}

/** Words that say a date is of a change, not of the publication, in the same languages. Sorted. */
const updates =
  'actualisé actualizada actualizado aggiornato ajour aktualisiert aktualizacja atualizado bijgewerkt changed edited geändert gewijzigd güncelleme güncellenme jour majour modificado modified opdateret oppdatert päivitetty revised uppdaterad update updated zaktualizowano ενημερωθηκε изменено обновлено онавлено оновлено עודכן آخر تحديث تحديث التحديث به‌روزرسانی 更新 更新日 最終更新 最后更新 更新时间 修正 수정'

const fillerWords: ReadonlySet<string> = new Set(
  Object.values(fillers)
    .flatMap((words) => words.split(' '))
    .flatMap(parts)
)
const updateWords: ReadonlySet<string> = new Set(updates.split(' ').flatMap(parts))

/** Folding may part a word: "به‌روزرسانی" becomes two. */
function parts(word: string): string[] {
  return foldText(word).split(' ')
}

/** Whether nothing in this text, taken from around a date, says more than that it is one. */
export function isFiller(text: string): boolean {
  return wordsOf(text).every((word) => fillerWords.has(word) || updateWords.has(word))
}

/** Whether a text before a date says that it is the date of a change. */
export function saysUpdated(text: string): boolean {
  return wordsOf(text).some((word) => updateWords.has(word)) || /mis(?:e)? à jour/i.test(text)
}

function wordsOf(text: string): string[] {
  const folded = foldText(text)
  return folded === '' ? [] : folded.split(' ')
}
