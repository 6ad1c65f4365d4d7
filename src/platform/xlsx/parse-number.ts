const POWERS = Array.from({ length: 23 }, (_, power) => 10 ** power)
const MINUS = 0x2d
const POINT = 0x2e
const ZERO = 0x30
const NINE = 0x39
const MAX_EXACT_DIGITS = 15
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,4})?$/i

/** Anything that is not plain digits with at most one point: exponents, very long numbers, garbage. */
const parseSlowly = (bytes: Buffer, start: number, end: number): number => {
  const text = bytes.toString('latin1', start, end).trim()
  return NUMBER.test(text) && Number.isFinite(Number(text)) ? Number(text) : Number.NaN
}

/** Position of the only point, `end` when there is none, -1 when the bytes are not plain digits. */
const findPoint = (bytes: Buffer, first: number, end: number): number => {
  let point = end
  for (let at = first; at < end; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === POINT && point === end) point = at
    else if (byte < ZERO || byte > NINE) return -1
  }
  return point
}

const readDigits = (bytes: Buffer, { first, point, end }: { first: number; point: number; end: number }): number => {
  let whole = 0
  for (let at = first; at < end; at += 1) if (at !== point) whole = whole * 10 + (bytes[at] ?? 0) - ZERO
  return whole
}

/**
 * A number as workbooks spell it (point, no spaces, perhaps an exponent); NaN for anything else, infinity included.
 * Up to 15 digits it is an integer divided by a power of ten, which IEEE 754 rounds correctly.
 */
export const parseNumber = (bytes: Buffer, start: number, end: number): number => {
  const isNegative = bytes[start] === MINUS
  const first = isNegative ? start + 1 : start
  const point = findPoint(bytes, first, end)
  const digits = point === end ? end - first : end - first - 1
  if (point < 0 || digits <= 0 || digits > MAX_EXACT_DIGITS) return parseSlowly(bytes, start, end)
  const whole = readDigits(bytes, { first, point, end })
  const size = point < end - 1 ? whole / (POWERS[end - 1 - point] ?? 1) : whole
  return isNegative && size !== 0 ? -size : size
}
