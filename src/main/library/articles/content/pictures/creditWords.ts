/** Labels that open a picture's credit, as sources of patterns, by language (BCP 47). A colon, comma or slash follows, or is asked for where a sentence might open so. */
export const creditWords: Readonly<Record<string, readonly string[]>> = {
  ar: ['(?:الصورة|صورة|مصدر الصورة|المصدر|تصوير)(?=\\s*[:：])'],
  be: ['(?:фота|крыніца|здымак|ілюстрацыя)(?=\\s*[:©])'],
  ca: ['(?:fotografia|imatge)(?=\\s*:)'],
  cs: ['(?:fotografie|foto|zdroj|ilustrace)(?=\\s*:)', 'autor foto'],
  da: ['(?:foto|kilde)(?=\\s*:)', 'foto af'],
  de: [
    'bildquelle',
    'bildrechte',
    'bildnachweis',
    '(?:bild|grafik|illustration|aufnahme)(?=\\s*:)',
    'fotos?(?:\\s+von)?(?=\\s*[:/])',
    'fotograf(?:in)?(?=\\s*:)',
    'quelle(?=\\s*:)'
  ],
  el: ['(?:φωτογραφία|φωτο|πηγή)(?=\\s*:)'],
  en: [
    '(?:image|photo|picture|illustration|graphic|photograph|cover)\\s+(?:source|credit|by|courtesy(?:\\s+of)?|copyright|from)',
    '(?:photo|image|picture)s?\\s+via',
    'photo(?:graph(?:s|y)?)?(?:\\s+by)?(?=\\s*[:/])',
    '(?:image|picture|photos|illustration|graphic|chart|map|drawing|photographer|artwork)s?(?=\\s*:)',
    'credits?(?=\\s*:)',
    'source(?=\\s*:)',
    'courtesy\\s+of'
  ],
  es: [
    '(?:fotografía|foto|imagen|crédito|créditos|fuente|ilustración)(?=\\s*:)',
    '(?:fotografía|imagen|foto|crédito)\\s+de(?=\\s*[:\\p{Lu}])',
    '(?:foto|imagen)\\s+cortesía\\s+de'
  ],
  fa: ['(?:عکس|منبع)(?=\\s*[:：])'],
  fi: ['(?:kuva|kuvat|lähde)(?=\\s*:)'],
  fr: [
    'crédit(?:s)?(?:\\s+(?:photo|image)s?)?(?=\\s*:)',
    'crédits?\\s+(?:photo|image)s?',
    "(?:photo|image)\\s+d[e’'](?=\\s*\\p{Lu})",
    '(?:photographie|photo|illustration|infographie|dessin)(?=\\s*:)'
  ],
  he: ['(?:צילום|קרדיט|תמונה)(?=\\s*:)'],
  hu: ['(?:fotó|kép|forrás)(?=\\s*:)'],
  id: ['(?:foto|sumber|gambar)(?=\\s*:)'],
  it: ['(?:fotografia|foto|immagine|fonte|crediti|credito)(?=\\s*:)', 'foto\\s+di(?=\\s*[:\\p{Lu}])'],
  ja: ['(?:写真提供|画像提供|写真|画像|撮影|出典|提供|イラスト)(?=\\s*[:：/／＝=])'],
  ko: ['(?:사진|이미지|출처|그림|사진 제공|자료)(?=\\s*[:：=])'],
  nl: ['(?:beeld|foto|afbeelding|bron|illustratie)(?=\\s*:)', 'foto\\s+door'],
  no: ['(?:foto|bilde|illustrasjon|kilde)(?=\\s*[:/])'],
  pl: ['(?:fot\\.|fot|zdjęcie|źródło|autor zdjęcia|ilustracja)(?=\\s*:)', 'fot\\.(?=\\s*\\p{Lu})'],
  pt: ['(?:fotografia|foto|imagem|crédito|créditos|fonte|divulgação)(?=\\s*:)', 'foto\\s+de(?=\\s*[:\\p{Lu}])'],
  ro: ['(?:fotografie|foto|sursa(?:\\s+foto)?)(?=\\s*:)'],
  ru: ['(?:фото|фотография|источник|снимок|иллюстрация|изображение)(?=\\s*[:©])', '©\\s*фото'],
  sv: ['(?:foto|bild|källa|illustration)(?=\\s*:)'],
  th: ['(?:ภาพ|ที่มา|ภาพจาก|เครดิต)(?=\\s*[:：])'],
  tr: ['(?:fotoğraf|foto|kaynak|görsel)(?=\\s*:)'],
  uk: ['(?:фото|джерело|світлина|ілюстрація)(?=\\s*[:©])'],
  vi: ['(?:ảnh|nguồn|nguồn ảnh)(?=\\s*:)'],
  zh: ['(?:图片来源|图片|图源|图|来源|摄影|圖片來源|圖片|圖|來源|攝影|圖源|供图|插图)(?=\\s*[:：/／])']
}

/** Labels that open a caption and say nothing. */
export const captionOpeners =
  /^(?:image caption|photo caption|bildunterschrift|bildbeschreibung|caption|légende|didascalia|pie de foto|legenda|подпись к фото|图注|キャプション)\s*[:,：]\s*/i
