/** SVG 1.1 elements that only draw. Sorted. */
export const svgElements: readonly string[] = [
  'circle',
  'clipPath',
  'defs',
  'desc',
  'ellipse',
  'feBlend',
  'feColorMatrix',
  'feComponentTransfer',
  'feComposite',
  'feFlood',
  'feFuncA',
  'feFuncB',
  'feFuncG',
  'feFuncR',
  'feGaussianBlur',
  'feMerge',
  'feMergeNode',
  'feMorphology',
  'feOffset',
  'feTurbulence',
  'filter',
  'g',
  'line',
  'linearGradient',
  'marker',
  'mask',
  'path',
  'pattern',
  'polygon',
  'polyline',
  'radialGradient',
  'rect',
  'stop',
  'svg',
  'symbol',
  'text',
  'textPath',
  'title',
  'tspan',
  'use'
]

/** Attributes that place and paint. `style` is kept, its values are checked. Sorted. */
export const svgAttributes: readonly string[] = (
  'baseFrequency clip-path clip-rule clipPathUnits color color-interpolation-filters cx cy d direction display dominant-baseline dx dy exponent fill ' +
  'fill-opacity fill-rule filter filterUnits flood-color flood-opacity font-family font-size font-style font-variant font-weight fx fy gradientTransform ' +
  'gradientUnits height href id in in2 intercept k1 k2 k3 k4 lang lengthAdjust letter-spacing marker-end marker-mid marker-start markerHeight markerUnits ' +
  'markerWidth mask mask-type maskContentUnits maskUnits mode numOctaves offset opacity operator orient overflow paint-order pathLength patternContentUnits ' +
  'patternTransform patternUnits points preserveAspectRatio primitiveUnits r radius refX refY result rotate rx ry scale seed shape-rendering slope spreadMethod ' +
  'startOffset stdDeviation stitchTiles stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit ' +
  'stroke-opacity stroke-width style tableValues text-anchor text-decoration text-rendering textLength transform transform-origin type unicode-bidi values ' +
  'vector-effect version viewBox visibility width word-spacing writing-mode x x1 x2 xlink:href xml:lang xml:space xmlns xmlns:xlink y y1 y2'
).split(' ')
