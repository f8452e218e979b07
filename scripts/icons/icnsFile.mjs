/** The types that hold PNG files, by size in pixels; two types where a size serves also as half its size at double density. */
const types = new Map([
  [16, ['icp4']],
  [32, ['icp5', 'ic11']],
  [64, ['ic12']],
  [128, ['ic07']],
  [256, ['ic08', 'ic13']],
  [512, ['ic09', 'ic14']],
  [1024, ['ic10']]
])
const headerLength = 8

/**
 * An Apple icon file: chunks of a type, a length that counts the eight bytes before the data, and the data.
 * @param {ReadonlyMap<number, Buffer>} images PNG files by size
 */
export function icnsFile(images) {
  const chunks = [...types].flatMap(([size, names]) => {
    const png = images.get(size)
    return png ? names.map((name) => chunk(name, png)) : []
  })
  return chunk('icns', Buffer.concat(chunks))
}

/** @param {string} type four letters @param {Buffer} data */
function chunk(type, data) {
  const header = Buffer.alloc(headerLength)
  header.write(type, 0, 'latin1')
  header.writeUInt32BE(headerLength + data.length, 4)
  return Buffer.concat([header, data])
}
