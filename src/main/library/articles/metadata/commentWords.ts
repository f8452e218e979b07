/** "comments", as sites write it beside a number, as patterns by language. Sorted. */
const wordsByLanguage: Readonly<Record<string, string>> = {
  ar: 'تعليق(?:ات|ا)?|التعليقات',
  be: 'камент\\p{L}*|кament\\p{L}*',
  bg: 'коментара?и?',
  cs: 'komentář[eůi]?|diskuse',
  da: 'kommentarer?',
  de: '(?:leser)?kommentare?|antworten|beiträge|lesermeinungen|meinungen',
  el: 'σχόλια|σχόλιο',
  en: '(?:(?:reader|user)\\s+)?comments?|responses?|replies|reply|answers?|posts',
  es: 'comentarios?|respuestas?',
  fa: 'نظر(?:ات)?|دیدگاه(?:‌?ها)?',
  fi: 'kommentt(?:ia|i)|kommentit',
  fr: 'commentaires?|réactions?|réponses?',
  he: 'תגובות|תגובה',
  hi: 'टिप्पणियाँ|टिप्पणियां|टिप्पणी|कमेंट',
  hu: 'hozzászólás(?:ok)?|komment',
  id: 'komentar',
  it: 'commenti|commento',
  ja: 'コメント',
  ko: '댓글|코멘트',
  nl: 'reacties?|opmerkingen',
  pl: 'komentarz[ey]?|komentarzy|opinie',
  pt: 'comentários?',
  ro: 'comentarii|comentariu',
  ru: 'коммент\\p{L}*|отзыв(?:ов|а)?',
  sv: 'kommentarer?',
  th: 'ความคิดเห็น|ความเห็น',
  tr: 'yorum(?:lar)?',
  uk: 'коментар\\p{L}*',
  vi: 'bình luận',
  zh: '条评论|條評論|則評論|则评论|评论|評論|留言|条留言|跟帖'
}

const words = [...new Set(Object.values(wordsByLanguage).flatMap((pattern) => pattern.split(/\|(?![^(]*\))/)))].join('|')
const number = '\\p{Nd}[\\p{Nd}.,\\s\\u00a0\\u202f]*(?:k\\b|tsd\\b|万)?'
const verb =
  '(?:(?:view|show|see|read|join|all|alle|voir|ver|ver los|lire les|leer|смотреть|показать|tous les|todos los)\\s+){0,2}(?:(?:the|die|les|los|all)\\s+)?'

/** "12 comments", "Show all 12 comments", "12 条评论". */
export const numberFirst = new RegExp(`^${verb}\\(?(${number})\\)?\\s*(?:件の|条|條|則|则|개의)?\\s*(?:${words})(?!\\p{L})`, 'iu')
/** "Comments (12)", "Kommentare: 12", "评论 12". */
export const wordFirst = new RegExp(`^${verb}(?:${words})\\s*[:：(（\\[•·|-]?\\s*(${number})\\s*[)）\\]件条개]?$`, 'iu')
/** "No comments yet". Sorted by language. */
export const noneYet =
  /^(?:žádné komentáře|ingen kommentarer|(?:noch\s+)?keine\s+kommentare|no\s+(?:comments?|responses|replies)(?:\s+yet)?|be the first to comment|sin comentarios|ningún comentario|aucun commentaire|nessun commento|geen reacties|brak komentarzy|nenhum comentário|sem comentários|нет комментариев|комментариев (?:пока )?нет|inga kommentarer|henüz yorum (?:yok|yapılmamış)|немає коментарів|لا توجد تعليقات|אין תגובות|暂无评论|尚無評論|コメントはありません|댓글 없음)\.?$/i

/** Words that name comments in an address or a class. */
export const commentLabels =
  /comment|kommentar|commento|commenti|comentario|komentar|yorum|reactie|reacties|disqus|replies|discussion|respond/
