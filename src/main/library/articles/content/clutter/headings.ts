/** What the part of a page below such a heading is. */
export type FurtherPart = 'comments' | 'further'

/** Headings above what is not the story. Each must match from start to end; by kind, then by language. */
export const furtherHeadings: readonly { readonly part: FurtherPart; readonly pattern: RegExp }[] = [
  {
    part: 'comments',
    pattern:
      /^(?:(?:join|view|see|show|read|add|hide) (?:the |all )?)?(?:\d[\d,.]* )?(?:comments?|responses|replies|reactions|reader comments|discussion about this post|member discussion|discussion|thoughts on .{1,120})(?: ?[(\d).,]+)?\W*$/i
  },
  {
    part: 'comments',
    pattern:
      /^(?:leave a (?:reply|comment)|write a comment|post a comment|join the (?:conversation|discussion)|add your (?:comment|voice))\W*$/i
  },
  {
    part: 'comments',
    pattern:
      /^(?:\d+ )?(?:kommentare?|diskutieren sie mit.{0,40}|leserkommentare|commentaires?|réagir|vos réactions|comentarios?|comentários?|commenti|reacties|komentarze|komentáře|kommentarer|kommentit|yorumlar|комментарии|обсуждение|коментарі|каментары|التعليقات|تعليقات|תגובות|نظرات|评论|網友評論|网友评论|评论区|コメント|댓글|ความคิดเห็น|टिप्पणियाँ|bình luận)(?: ?[(（]?\d+[)）]?)?\W*$/iu
  },
  {
    part: 'further',
    pattern:
      /^(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|recommended(?: for you| stories| reading| articles)?|more (?:from|on|stories|news|articles|like|in|long reads)\b.{0,50}|(?:the )?most (?:read|popular|viewed|shared|commented|watched)(?: .{1,20})?|trending(?: now)?|popular (?:stories|now|articles|posts)|related(?: stories| articles| posts| content| coverage| topics| links| news| reading)?|read (?:next|more|also|this next)|see also|also read|up next|next up|what to read next|don[’']t miss|in case you missed it|editors?[’']?s? picks?|top stories|latest(?: news| stories| articles)?|recent (?:posts|stories|news)|around the web|from the web|promoted stories|sponsored links|you might have missed|keep reading|continue reading|explore more)\W*$/i
  },
  {
    part: 'further',
    pattern:
      /^(?:about the (?:author|writer)s?|written by|tags|topics|topics in this article|filed under|categories|share(?: this.{0,40})?|follow .{1,40}|sign up.{0,60}|newsletter.{0,40}|subscribe.{0,60}|support (?:us|our .{1,40}|the .{1,40})|is this page useful|was this (?:page|article) helpful|help us improve this site|did you make this recipe|article information|contact us|advertisement|who is online)\W*$/i
  },
  {
    part: 'further',
    pattern:
      /^(?:das könnte (?:sie|dich|euch) auch interessieren|mehr zum thema|zum thema|mehr aus .{1,40}|mehr von .{1,40}|meistgelesen(?:e artikel)?|am meisten gelesen|empfohlen(?:e artikel)?|weitere (?:artikel|meldungen|themen|nachrichten)|lesen sie (?:auch|mehr)|auch interessant|verwandte (?:artikel|themen)|neueste (?:artikel|meldungen)|themen|schlagwörter|zur person|über den autor|über die autorin|teilen|die wiedergabe wurde unterbrochen)\W*$/i
  },
  {
    part: 'further',
    pattern:
      /^(?:[àa] lire (?:aussi|également|ensuite)|lire aussi|lire également|vous aimerez aussi|sur le même (?:sujet|thème)|les plus (?:lus|populaires|partagés)|articles (?:liés|similaires|recommandés)|dans la même rubrique|à découvrir|contribuer|services|partager|mots-clés|te puede interesar|también te puede interesar|lo más (?:leído|visto)|más (?:noticias|leídas|vistas|información|en .{1,30})|noticias relacionadas|artículos relacionados|archivado en|sobre la firma|sobre el autor|etiquetas|compartir)\W*$/i
  },
  {
    part: 'further',
    pattern:
      /^(?:leia (?:também|mais)|veja (?:também|mais)|mais (?:lidas|lidos|notícias|sobre .{1,40})|notícias relacionadas|leggi anche|ti potrebbe interessare(?: anche)?|i più letti|articoli correlati|potrebbe interessarti|lees (?:ook|meer|verder)|meest gelezen|meer (?:over|nieuws|uit) ?.{0,40}|gerelateerde artikelen|läs (?:mer|också|även)|mest läst|les også|mest lest|læs også|mest læste|lue myös|luetuimmat|czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również)|najczęściej czytane|polecane|čtěte také|související články|nejčtenější|olvasta már|kapcsolódó cikkek|ilgili haberler|çok okunanlar|citește și|διαβάστε (?:επίσης|ακόμη)|δείτε επίσης|baca juga|berita terkait|terpopuler|đọc (?:thêm|nhiều)|tin liên quan|xem thêm)\W*$/iu
  },
  {
    part: 'further',
    pattern:
      /^(?:читайте также|материалы по теме|по теме|популярное|последние новости|главные новости|новости по теме|самое читаемое|другие новости|ещё по теме|теги|поделиться|чытайце таксама|читайте також|популярне|за темою)\W*$/iu
  },
  {
    part: 'further',
    pattern:
      /^(?:相关阅读|相关新闻|相关文章|相关报道|推荐阅读|热门(?:排行|推荐|文章)?|延伸閱讀|相關新聞|相關文章|推薦閱讀|熱門.{0,6}|猜你喜欢|为您推荐|更多(?:新闻|文章)?|关键词|標籤|分享到?|関連(?:記事|ニュース|リンク|キーワード|トピックス)?|おすすめ(?:記事)?|あわせて読みたい|(?:アクセス|人気)?ランキング|よく読まれている記事|新着(?:記事|ニュース)?|많이 본 (?:뉴스|기사)|관련 ?(?:기사|뉴스)|추천 ?(?:기사|뉴스)|인기 ?(?:기사|뉴스)|주요 ?뉴스)[：:\s]*$/u
  },
  {
    part: 'further',
    pattern:
      /^(?:اقرأ (?:أيضا|أيضًا|المزيد)|إقرأ أيضا|مواضيع ذات صلة|أخبار ذات صلة|مقالات ذات صلة|الأكثر (?:قراءة|مشاهدة|تداولا)|قد يعجبك أيضا|شارك|הנקראות ביותר|כתבות נוספות|אולי יעניין אותך|עוד בנושא|קראו גם|تگ‌?ها|مطالب مرتبط|اخبار مرتبط|پربازدیدترین.{0,10}|بیشتر بخوانید|یہ بھی پڑھیں|ये भी पढ़ें|यह भी पढ़ें|संबंधित (?:ख़बरें|खबरें)|और पढ़ें|ข่าวที่เกี่ยวข้อง|ข่าวเกี่ยวข้อง|อ่านเพิ่มเติม|ข่าวล่าสุด|ข่าวยอดนิยม|সম্পর্কিত খবর|আরও পড়ুন|தொடர்புடைய செய்திகள்)[：:\s]*$/u
  }
]
