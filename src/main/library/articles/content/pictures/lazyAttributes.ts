/** Attributes that lazy loaders keep a picture's address in. Sorted. */
export const lazySources: readonly string[] = [
  'data-actualsrc',
  'data-cfsrc',
  'data-defer-src',
  'data-delayed-url',
  'data-echo',
  'data-ezsrc',
  'data-flickity-lazyload',
  'data-full-src',
  'data-hi-res',
  'data-hi-res-src',
  'data-highres',
  'data-image-src',
  'data-img-src',
  'data-img-url',
  'data-large',
  'data-large-src',
  'data-lazy',
  'data-lazy-original',
  'data-lazy-src',
  'data-lazyload',
  'data-lazyload-src',
  'data-noscript-src',
  'data-opt-src',
  'data-original',
  'data-original-src',
  'data-orsrc',
  'data-pagespeed-high-res-src',
  'data-pagespeed-lazy-src',
  'data-pin-media',
  'data-runner-src',
  'data-src',
  'data-src-large',
  'data-src-medium',
  'data-srcurl',
  'data-thumb-src',
  'data-unveil',
  'data-url',
  'nitro-lazy-src'
]

/** Attributes that stand for `srcset`. Sorted. */
export const lazySourceSets: readonly string[] = [
  'data-bgset',
  'data-ezsrcset',
  'data-flickity-lazyload-srcset',
  'data-hi-res-srcset',
  'data-lazy-srcset',
  'data-lazyload-srcset',
  'data-opt-srcset',
  'data-original-set',
  'data-pagespeed-high-res-srcset',
  'data-responsive',
  'data-retina-srcset',
  'data-sourceset',
  'data-src-set',
  'data-srcset',
  'nitro-lazy-srcset'
]

/** Attributes with the address of a file whose size another attribute tells, as `1200,800` or `1200x800` or `1200`. Sorted. */
export const sizedSources: readonly { readonly source: string; readonly size: string; readonly otherwise: number }[] = [
  { source: 'data-full-image', size: 'data-full-size', otherwise: 2048 },
  { source: 'data-large-file', size: 'data-large-size', otherwise: 1024 },
  { source: 'data-medium-file', size: 'data-medium-size', otherwise: 300 },
  { source: 'data-orig-file', size: 'data-orig-size', otherwise: 4000 },
  { source: 'data-retina', size: 'data-retina-size', otherwise: 1440 },
  { source: 'data-zoom-image', size: 'data-zoom-size', otherwise: 2048 },
  { source: 'data-zoom-src', size: 'data-zoom-size', otherwise: 2048 }
]

/** Attributes of a link that tell the size of the picture it leads to. Sorted. */
export const linkedSizes: readonly string[] = ['data-dimension', 'data-full-size', 'data-pswp-width', 'data-size', 'data-width']

/** Attributes that hold the address of a CSS background until it is needed. Sorted. */
export const lazyBackgrounds: readonly string[] = [
  'data-background',
  'data-background-image',
  'data-background-url',
  'data-bg',
  'data-bg-image',
  'data-bg-src',
  'data-bg-url',
  'data-flickity-bg-lazyload',
  'data-image-src',
  'data-lazy-background',
  'data-lazy-bg',
  'data-parallax-image'
]

/** Attributes that list the widths a template of an address may be filled with. Sorted. */
export const offeredWidths: readonly string[] = ['data-available-widths', 'data-sizes-available', 'data-widths']
