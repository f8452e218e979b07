/** Parts of class names and ids (parted by - _ and case) that mark what is not the story. Sorted. */
export const clutterNames: ReadonlySet<string> = new Set(
  (
    'abo ad adbox adcontainer ads adsense adslot adunit advert advertisement advertising advertorial adwrap anzeige authorbio banner bio ' +
    'breadcrumb breadcrumbs catlinks comments commentlist consent cookie cookies cta disqus donate donation editsection feedback follow gdpr ' +
    'hatnote inread jumpbox livefyre masthead menu metabox modal mostread mpu nav navbar navbox navigation newsletter noprint outbrain pager ' +
    'pagination paywall popular popup printfooter promo promobox promoted promotion publicidad reactions recirc recirculation recommend ' +
    'recommendation recommendations recommended regwall replies respond share sharebar sharedaddy sharing sidebar signature signup skip sns social ' +
    'sponsor sponsored subscribe subscription taboola tags taglist talkbacks teilen toc toolbar topbar trending viral werbung widget'
  ).split(' ')
)

/** Names that count only together, as they stand in the class. */
export const clutterPhrases =
  /(?:about-?(?:the-?)?author|author-?(?:about|bio|box|card|info|profile))|bread-?crumbs?|(?:more|also|read|related|most|you)-?(?:from|on|like|stories|story|articles|posts|links|read|next|news|popular|viewed)\b|jp-relatedposts|read-?(?:more|next)|(?:post|entry|article)-?(?:tags|footer|share|tools|meta|nav)|print-only|screen-reader|sr-only|visually-?hidden|keep-reading|call-to-action|sign-?up|reputation-?score|rank-?list|tag-?list|a_ar\b/i

/** Prefixes under which page builders name every box of a page; such a name says nothing of what is in it. */
export const builderPrefixes = /^(?:elementor|et_pb|fl|fusion|tdb|tdi|vc|wp-block|wpb)(?![a-z])/i

/** What a page builder calls a box that is no story. */
export const builderClutter =
  /author-box|comments|footer|form\b|header|login|nav-menu|post-info|post-navigation|posts\b|search|share|sitemap|social|table-of-contents/i

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
  'amp-ad, amp-analytics, amp-consent, amp-list, amp-sidebar, amp-social-share, amp-sticky-ad',
  'ins.adsbygoogle',
  '[data-ad], [data-ad-slot], [data-ad-unit], [data-google-query-id]',
  'aside',
  'footer'
]
