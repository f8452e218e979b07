/** Lines that are not the story, whole. Each must match from start to end; by kind, then by language. */
export const clutterLines: readonly RegExp[] = [
  // Advertisements.
  /^\W*(?:advertisement|advertising|advert|ad|sponsored(?: content| by .{1,40})?|promoted|paid content)(?: [·•|–-] scroll to continue)?\W*$/i,
  /^\W*(?:anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|annons|annonse|annonce|mainos|reklama|reklamy|reklam|hirdetés|publicitate|διαφήμιση|реклама|рэклама|广告|廣告|広告|pr|광고|โฆษณา|विज्ञापन|বিজ্ঞাপন|إعلان|اعلان|تبلیغات|آگهی|פרסומת|quảng cáo|iklan)\W*$/iu,
  /^(?:article|story) continues(?: (?:below|after|under))?(?: (?:the |this )?(?:advertisement|ad|promotion))?\W*$/i,
  /^(?:scroll|skip|continue)(?: down)? (?:to|past|reading|after|for) (?:the )?(?:continue|ad|advertisement|newsletter|promotion|below|main story|more).{0,30}$/i,
  /^(?:la suite après cette publicité|der artikel wird nach der werbung fortgesetzt|lesen sie nach der anzeige weiter|continúa después de la publicidad|continua após a publicidade|sigue leyendo)\W*$/i,
  // Newsletters, apps and channels.
  /^(?:sign up|subscribe)(?: here| now| today)?(?: (?:for|to|and get) (?:our|the|my|.{1,30}[’']s) [^.]{0,60}(?:newsletter|briefing|mailing list|email|channel)[^.]{0,60})?\W*$/i,
  /^(?:download|get|install|try) (?:our|the) (?:free |new )?(?:[\w’' ]{0,20})?app\b.{0,100}$/i,
  /^(?:follow|find|join|like) (?:us|the [\p{L} ]{2,40}|@?[\p{L}\d_.]{2,30})(?: on (?:facebook|twitter|x|instagram|threads|whatsapp|telegram|tiktok|linkedin|youtube|bluesky|mastodon|google news|social media)[^.]{0,80})\W*$/iu,
  /^(?:follow us|find us|join us|like us)\W*$/i,
  /^(?:do you have|got|have you got) (?:a|any) (?:story|news|tip|tips|question|comment)s?\b.{0,30}[?.!].{0,120}$/i,
  /^(?:jetzt )?(?:unseren|den) (?:kostenlosen )?newsletter .{0,80}(?:abonnieren|bestellen|anmelden).{0,30}$/i,
  /^(?:suscríbete|apúntate|inscríbete)\b.{0,100}(?:newsletter|boletín|canal|whatsapp).{0,60}$/i,
  /^(?:(?:pour ne rien manquer|inscrivez-vous|abonnez-vous|s'inscrire)\b.{0,120})$/i,
  /^(?:подписывайтесь на|подпишитесь на|підписуйтесь на|падпісвайцеся на|следите за .{1,40} в) .{2,100}$/iu,
  /^(?:нашли (?:опечатку|ошибку)|заметили ошибку|знайшли помилку)\?.{0,120}$/iu,
  /^(?:关注|扫码关注|長按|长按|点击).{0,30}(?:公众号|二维码|訂閱|订阅).{0,20}$/u,
  // Sharing and tools.
  /^(?:share|tweet|pin|email|print|save|copy link|link copied|share this(?: article| story| post| update)?|share on (?:facebook|twitter|x|whatsapp|linkedin)|tweet this|gift this article|add to (?:reading list|favou?rites)|listen to (?:this )?(?:article|story).{0,30})\W*$/i,
  /^(?:teilen|merken|drucken|artikel (?:verschenken|drucken|teilen)|zur merkliste(?: hinzufügen)?|link kopieren|vorlesen|partager(?: sur .{1,20})?|imprimer|envoyer par e-?mail|ajouter à (?:vos|mes) .{1,30}|copier le lien|compartir(?: en .{1,20})?|imprimir|guardar|condividi|stampa|delen|dela|udostępnij|поделиться|обсудить|распечатать|シェア(?:する)?|その他シェアする|印刷|メール|공유(?:하기)?|인쇄|分享(?:到)?|收藏|打印|شارك|مشاركة|طباعة|שתפו|הדפסה|แชร์)[：:\W]*$/iu,
  // The page's own workings.
  /^(?:loading|please wait)(?:…|\.\.\.)?$/i,
  /^(?:read (?:more|on|the (?:full|whole) (?:story|article))|continue reading|weiterlesen|lire la suite|leer más|seguir leyendo|leggi tutto|lees meer|läs mer|читать далее|阅读全文|続きを読む|더 ?보기|المزيد)\W*$/iu,
  /^(?:back to (?:the )?(?:top|index|home|list)|skip to content|jump to (?:comments|recipe)|leave a comment|show comments|view comments|view all|hide caption|toggle caption|play video|enlarge image|view in browser|newest first|oldest first|load more|show more|edit this page|permalink|reply|quote|report|on this page|nach oben|haut de page|volver arriba|наверх|返回顶部|ページトップへ)\W*$/i,
  /^(?:this video (?:can|could) ?not be played|to play this video.{0,80}|your browser does not support .{0,80}|javascript is (?:required|disabled).{0,60})$/i,
  /^(?:last updated|last modified)[^.]{0,40}\.? best viewed .{0,80}$/i,
  /^(?:first published|last updated|updated|published):? .{0,12}\d{4}.{0,20}$/i,
  /^(?:jump to|print|pin|save|rate)(?: this)? recipe\W*$/i,
  /^\d(?:[.,]\d{1,2})? ?(?:\/ ?5 )?(?:from|\(|out of 5).{0,20}(?:votes|ratings|reviews)\)?$/i,
  /^(?:\d{1,3} (?:likes?|shares?|views?|comments?))$/i,
  // Rights, sources and standards.
  /^(?:©|ⓒ|\(c\)|copyright\b).{0,160}$/i,
  /^all (?:rights reserved|content is available under).{0,80}$/i,
  /^our standards: .{0,80}$/i,
  /^[（(]?(?:责任编辑|責任編輯|编辑|編輯|责编|校对|来源|來源)[：:].{0,30}$/u,
  /^(?:المصدر|مصدر|منبع)\s*[:：].{0,40}$/u,
  /^.{0,12}(?:무단 ?전재|재배포 ?금지).{0,30}$/u,
  /^[가-힣]{2,4} 기자(?: \S+@\S+)?$/u
]
