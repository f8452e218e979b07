/** A decoded picture: four bytes a pixel (red, green, blue, alpha, not premultiplied), rows from the top. */
export interface Pixels {
  readonly data: Uint8Array | Uint8ClampedArray
  readonly width: number
  readonly height: number
}
