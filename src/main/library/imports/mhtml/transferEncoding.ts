const [equals, carriageReturn, lineFeed, space, tab] = [0x3d, 0x0d, 0x0a, 0x20, 0x09]

/** Undoes a `Content-Transfer-Encoding` (RFC 2045 §6); what is unknown (7bit, 8bit, binary) comes back as it is. */
export function decodeTransfer(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'), 'base64')
  return encoding === 'quoted-printable' ? decodeQuotedPrintable(bytes) : bytes
}

/** RFC 2045 §6.7; an `=` that begins nothing stays. */
function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte !== equals) {
      decoded[length++] = byte
      continue
    }
    const end = softBreakEnd(bytes, at + 1)
    const [high, low] = [hexDigit(bytes[at + 1]), hexDigit(bytes[at + 2])]
    if (end !== null) at = end
    else if (high !== null && low !== null) {
      decoded[length++] = high * 16 + low
      at += 2
    } else decoded[length++] = byte
  }
  return decoded.subarray(0, length)
}

/** Where the line feed is that an `=` at the end of a line hides; blanks may stand between. */
function softBreakEnd(bytes: Uint8Array, from: number): number | null {
  let at = from
  while (at < from + 20 && (bytes[at] === space || bytes[at] === tab)) at++
  if (bytes[at] === carriageReturn) at++
  return bytes[at] === lineFeed || at >= bytes.length ? at : null
}

function hexDigit(byte: number | undefined): number | null {
  const digit = byte === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(byte), 16)
  return Number.isNaN(digit) ? null : digit
}
