/** Parts of class names and ids (parted by - _ and case) that mark what is not the story. Sorted. */
export const clutterNames: ReadonlySet<string> = new Set(
  (
    'ad adbox adcontainer ads adsense adslot adunit advert advertisement advertising advertorial adwrap authorbio banner ' +
    'breadcrumb breadcrumbs comments commentlist consent cookie cookies disqus donate donation follow gdpr inread livefyre ' +
    'menu modal mostread mpu nav navbar navigation newsletter outbrain pagination paywall popular popup promo promobox ' +
    'promoted promotion recirc recirculation recommend recommendation recommendations recommended regwall respond ' +
    'share sharebar sharedaddy sharing sidebar signup skip social sponsor sponsored subscribe subscription taboola tags taglist ' +
    'toolbar trending viral widget'
  ).split(' ')
)

/** Names that count only together, as they stand in the class. */
export const clutterPhrases =
  /author-?(?:bio|box|card|info)|(?:more|also|read|related|most|you)-?(?:from|on|like|stories|story|articles|posts|links|read|next|news)\b|jp-relatedposts|read-?(?:more|next)|(?:post|entry|article)-?(?:tags|footer|share|tools|meta|nav)|print-only|screen-reader|sr-only|visually-?hidden|keep-reading|call-to-action|sign-?up/i

/** Elements that never hold the story, by markup. */
export const clutterMarkup: readonly string[] = [
  'nav',
  'dialog',
  '[role="navigation"]',
  '[role="banner"]',
  '[role="contentinfo"]',
  '[role="complementary"]',
  '[role="search"]',
  '[role="dialog"]',
  '[role="alertdialog"]',
  '[hidden]',
  '[aria-hidden="true"]',
  '[style*="display:none" i], [style*="display: none" i]',
  'amp-ad, amp-sticky-ad, amp-analytics, amp-social-share, amp-consent',
  'ins.adsbygoogle',
  '[data-ad], [data-ad-slot], [data-ad-unit], [data-google-query-id]',
  'aside',
  'footer'
]

/** Lines that are not the story, whole. Each must match from start to end. */
export const clutterLines: readonly RegExp[] = [
  /^\W*(?:advertisement|advertising|advert|ad|sponsored(?: content| by .{1,40})?|promoted|paid content)\W*$/i,
  /^\W*(?:anzeige|werbung|publicité|publicidad|pubblicità|advertentie|reklama|реклама|рэклама|广告|広告|إعلان|פרסומת)\W*$/i,
  /^(?:article|story) continues(?: (?:below|after|under))?(?: (?:the |this )?(?:advertisement|ad|promotion))?\W*$/i,
  /^(?:scroll|skip|continue)(?: down)? (?:to|past|reading|after) (?:the )?(?:continue|ad|advertisement|newsletter|promotion|below|main story).{0,30}$/i,
  /^(?:sign up|subscribe)(?: here| now| today)?(?: (?:for|to|and get) (?:our|the|my) [^.]{0,60}(?:newsletter|briefing|mailing list|email)[^.]{0,60})?\W*$/i,
  /^(?:share|tweet|pin|email|print|save|copy link|share this(?: article| story| post)?|share on (?:facebook|twitter|x|whatsapp|linkedin))\W*$/i,
  /^(?:follow us|find us|join us|like us)(?: on [^.]{1,60})?\W*$/i,
  /^(?:loading|please wait)(?:…|\.\.\.)?$/i,
  /^(?:back to top|skip to content|jump to comments|leave a comment|show comments|view comments|hide caption|toggle caption|play video|enlarge image)$/i
]

/** Headings above lists of links to other stories. Each must match from start to end. */
export const furtherHeadings: readonly RegExp[] = [
  /^(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|recommended(?: for you| stories| reading| articles)?|more (?:from|on|stories|news|articles|like)\b.{0,50}|most (?:read|popular|viewed|shared)|trending(?: now)?|popular (?:stories|now|articles)|related(?: stories| articles| posts| content| coverage| topics| links| news)?|read (?:next|more)|up next|what to read next|editors?[’']?s? picks?|top stories|latest(?: news| stories)?|around the web|promoted stories|sponsored links|tags|topics|share this.{0,30}|sign up.{0,60}|newsletter.{0,40}|subscribe.{0,60})\W*$/i,
  /^(?:das könnte (?:sie|dich) auch interessieren|mehr zum thema|meistgelesen|empfohlen|weitere artikel|mehr aus .{1,40}|lesen sie auch|auch interessant)\W*$/i,
  /^(?:à lire aussi|vous aimerez aussi|sur le même sujet|les plus lus|te puede interesar|lo más leído|noticias relacionadas|más noticias|leia também|leggi anche|lees ook|meest gelezen)\W*$/i,
  /^(?:читайте также|по теме|популярное|чытайце таксама|相关阅读|相关新闻|推荐阅读|热门|関連記事|おすすめ記事|ランキング|اقرأ أيضا|مواضيع ذات صلة|الأكثر قراءة|כתבות נוספות|אולי יעניין אותך)\W*$/iu
]

/** Words of a notice that asks for consent or a subscription in the place of the story. */
export const wallWords =
  /\b(?:we (?:value|care about|respect) your privacy|we and our (?:\d+ )?(?:partners|vendors)|accept (?:all )?cookies|cookie (?:policy|settings|preferences)|manage (?:your )?(?:consent|preferences|choices)|consent to the (?:use|processing)|legitimate interest|enable javascript|javascript is (?:disabled|required)|are you a robot|verify (?:that )?you are (?:a )?human|unusual traffic|checking your browser|access denied|wir (?:schätzen|respektieren) ihre privatsphäre|cookies akzeptieren|zustimmen und weiter|tout accepter)\b/i
export const subscriptionWords =
  /\b(?:subscribe to (?:continue|read)|(?:to continue|continue) reading|already a subscriber|this (?:article|content|story) is (?:for|available to|exclusive to) subscribers|log in to (?:continue|read)|register to (?:continue|read)|jetzt weiterlesen|nur für abonnenten|réservé aux abonnés|exclusivo para suscriptores)\b/i
