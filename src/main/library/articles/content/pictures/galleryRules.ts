/** Markup of sets of pictures: WordPress blocks and shortcodes, other systems' galleries, and what slideshow scripts need. Sorted. */
export const galleryMarkup = [
  '.diptych',
  '.kg-gallery-card',
  '.photoset',
  '.rslides',
  '.triptych',
  '[class*="carousel" i]',
  '[class*="fotorama" i]',
  '[class*="galler" i]',
  '[class*="image-grid" i]',
  '[class*="image-row" i]',
  '[class*="lightbox" i]',
  '[class*="photo-essay" i]',
  '[class*="photo-grid" i]',
  '[class*="photo-row" i]',
  '[class*="slick" i]',
  '[class*="slider" i]',
  '[class*="slideshow" i]',
  '[class*="splide" i]',
  '[class*="swiper" i]',
  '[data-component*="gallery" i]',
  '[data-ride="carousel"]',
  '[id*="gallery" i]',
  '[id*="slideshow" i]',
  '[itemtype$="/ImageGallery"]',
  'amp-base-carousel',
  'amp-carousel',
  'amp-inline-gallery',
  'figure'
].join(', ')

/** Slides that a script made twice, and the strip of small pictures below a slideshow. */
export const repeatedSlides =
  '.slick-cloned, .swiper-slide-duplicate, .splide__slide--clone, .owl-item.cloned, .bx-clone, .flickity-clone, [class*="thumbnails" i], [class*="thumbs" i], [class*="thumb-nav" i], [class*="indicators" i]'

/** Words of a slide that only serve the slideshow. Each must match from start to end. */
export const slideFurniture =
  /^(?:\(?\d{1,3}\s*(?:\/|of|von|de|sur|из|／)\s*\d{1,3}\)?|\d{1,2}|next|previous|prev|close|open|enlarge|fullscreen|full screen|view (?:gallery|image|photo|slideshow)|[<>‹›«»×←→]+|weiter|zurück|suivant|précédent|siguiente|anterior)$/i

/** Attributes that hold a slideshow's slides as JSON. Sorted. */
export const slideAttributes: readonly string[] = [
  'data-carousel',
  'data-gallery',
  'data-gallery-images',
  'data-gallery-items',
  'data-images',
  'data-items',
  'data-photos',
  'data-pictures',
  'data-props',
  'data-slides',
  'data-slideshow'
]

/** Names of a slide's properties, best first. */
export const slideAddresses: readonly string[] = [
  'full',
  'original',
  'large',
  'src',
  'url',
  'contentUrl',
  'image',
  'href',
  'medium',
  'path'
]
export const slideCaptions: readonly string[] = ['caption', 'description', 'text', 'title', 'legend']
export const slideCredits: readonly string[] = ['credit', 'credits', 'copyright', 'photographer', 'source', 'author', 'byline']
