/** Words by which a box or paragraph asks for something instead of telling: both a request and its object are named. By kind, then by language. */
export const boxWords: readonly RegExp[] = [
  /(?:sign up|subscribe|get|receive|delivered|straight|enter your|leave us your|type your).{0,80}\b(?:newsletters?|inbox|e-?mail(?: address)?|briefing|your address)\b/i,
  /\bnewsletter\b.{0,120}(?:sign up|subscribe|inbox|free|every (?:day|week|morning|month))/i,
  /(?:abonnieren|bestellen|anmelden|kostenlos|postfach).{0,80}newsletter|newsletter.{0,80}(?:abonnieren|bestellen|anmelden|kostenlos|postfach)/i,
  /newsletter.{0,160}(?:s['’]inscrire|inscrivez|recevoir|recevez|abonnez)|(?:inscrivez|abonnez)-vous.{0,80}newsletter/i,
  /(?:suscríbe|apúnta|recib[ae]).{0,80}(?:newsletter|boletín)|(?:iscriviti|ricevi).{0,60}newsletter|(?:inscreva|assine|receba).{0,60}newsletter|(?:schrijf je in|ontvang).{0,60}nieuwsbrief/i,
  /external content from .{0,200}display|externer inhalt|(?:contenu|contenido) externo?|inhalte von drittplattformen/i,
  /reader-supported (?:publication|newsletter)|becoming a (?:free or )?paid (?:subscriber|member)|(?:consider|make) (?:a (?:gift|donation|contribution)|supporting us|becoming a (?:member|supporter))/i,
  /会員(?:登録|限定).{0,80}(?:登録|ログイン)|(?:登录|注册)后.{0,20}(?:阅读|查看)|会員になると/u,
  /by (?:entering|submitting|signing up).{0,80}(?:you agree|privacy)/i,
  /your email address will not be published/i,
  /you are receiving this (?:e-?mail|message)|unsubscribe .{0,60}preferences/i,
  /as an amazon associate|affiliate links?.{0,60}commission/i
]

/** Boxes and paragraphs longer than this, in Latin letters, tell something. */
export const boxLength = { box: 420, paragraph: 260 }

/** Words of a notice that asks for consent or a subscription in the place of the story. */
export const wallWords =
  /\b(?:we (?:value|care about|respect) your privacy|we and our (?:\d+ )?(?:partners|vendors)|with your agreement, we|accept (?:all )?cookies|cookie (?:policy|settings|preferences)|(?:this (?:web)?site|we) uses? (?:some )?(?:essential )?cookies|manage (?:your )?(?:consent|preferences|choices)|consent to the (?:use|processing)|legitimate interest|enable javascript|javascript is (?:disabled|required)|are you a robot|verify (?:that )?you are (?:a )?human|unusual traffic|checking your browser|access denied|wir (?:schätzen|respektieren) ihre privatsphäre|wir (?:und unsere partner )?(?:verwenden|nutzen) cookies|cookies akzeptieren|zustimmen und weiter|tout accepter|nous (?:et nos partenaires )?utilisons des cookies|utilizamos cookies|mы используем (?:файлы )?cookies?|utilizziamo (?:i )?cookie|wij gebruiken cookies)\b/i
export const subscriptionWords =
  /\b(?:subscribe (?:now )?(?:to|and) (?:continue|read)|(?:to continue|continue) reading|already a subscriber|this (?:article|content|story) is (?:for|available to|exclusive to|reserved for) (?:paying )?(?:subscribers|members)|log in to (?:continue|read)|register to (?:continue|read)|jetzt weiterlesen|nur für abonnenten|réservé aux abonnés|exclusivo para suscriptores|riservato agli abbonati)\b/i
