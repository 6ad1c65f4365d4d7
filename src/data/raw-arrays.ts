/**
 * Arrays cross the driver as text: `{1,2,3}` parses several times faster than a list of BigInt objects. A whole column of
 * arrays crosses as one text, `{1,2};{3,4}`, because the driver handles every element of a list by itself.
 */

const COMMA = 0x2c
const MINUS = 0x2d
const ZERO = 0x30
const OPEN = 0x7b
const CLOSE = 0x7d
const ROW_MARK = 0x3b

/** −2⁵³ stands for NaN («none»): bigint has no NaN, and the value is out of every range. */
export const NONE = -9_007_199_254_740_992
const NULL_WORD = Buffer.from('NULL')
/** The longest number, −2⁵³, with its comma. */
const LONGEST = 18
const LOW_DIGITS = 8
const LOW_UNIT = 10 ** LOW_DIGITS

/** PostgreSQL's `{1,-2,3}` → whole numbers; every element must be one. */
export const parseNumberArray = (text: string): number[] => {
  const numbers: number[] = []
  let value = 0
  let sign = 1
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= ZERO) {
      if (code < CLOSE) value = value * 10 + (code - ZERO)
      else if (text.length > 2) numbers.push(sign * value)
    } else if (code === MINUS) sign = -1
    else {
      numbers.push(sign * value)
      value = 0
      sign = 1
    }
  }
  return numbers
}

/** The same, with «none» as NaN. */
export const parseMicroArray = (text: string): number[] => {
  const numbers = parseNumberArray(text)
  for (let at = 0; at < numbers.length; at += 1) if (numbers[at] === NONE) numbers[at] = Number.NaN
  return numbers
}

export const parseHexBytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex')

const digitsIn = (value: number): number => {
  let digits = 1
  for (let limit = 10; value >= limit; limit *= 10) digits += 1
  return digits
}

/** Writes a whole number in [0; 10⁸) with at least `width` digits; returns the place after it. */
const putDigits = (bytes: Buffer, at: number, { value, width }: { value: number; width: number }): number => {
  const end = at + Math.max(width, digitsIn(value))
  for (let place = end - 1, left = value; place >= at; place -= 1) {
    const rest = Math.trunc(left / 10)
    bytes[place] = ZERO + left - rest * 10
    left = rest
  }
  return end
}

const putNumber = (bytes: Buffer, at: number, value: number): number => {
  if (Number.isNaN(value)) {
    bytes.set(NULL_WORD, at)
    return at + NULL_WORD.length
  }
  if (value < 0) {
    bytes[at] = MINUS
    return putNumber(bytes, at + 1, -value)
  }
  if (value < LOW_UNIT) return putDigits(bytes, at, { value, width: 1 })
  const high = Math.trunc(value / LOW_UNIT)
  const next = high < LOW_UNIT ? putDigits(bytes, at, { value: high, width: 1 }) : putNumber(bytes, at, high)
  return putDigits(bytes, next, { value: value - high * LOW_UNIT, width: LOW_DIGITS })
}

/**
 * Arrays of `width` whole numbers each, one after another, as one text `{…};{…}` for `string_to_array(…, ';')`. Numbers lie
 * within ± 2⁵³. NaN is written NULL, four times shorter than NONE: the statement puts NONE in its place by `array_replace`.
 */
export const numberRowsText = (values: ArrayLike<number>, width: number): string => {
  const bytes = Buffer.allocUnsafe(values.length * LONGEST + (values.length / Math.max(1, width)) * 3 + 2)
  let at = 0
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? Number.NaN
    const isFirst = index % width === 0
    if (isFirst && index > 0) bytes[at++] = ROW_MARK
    bytes[at++] = isFirst ? OPEN : COMMA
    at = putNumber(bytes, at, value)
    if (index % width === width - 1) bytes[at++] = CLOSE
  }
  return bytes.toString('latin1', 0, at)
}

/** One array of whole numbers as text. */
export const numberArrayText = (values: ArrayLike<number>): string => (values.length === 0 ? '{}' : numberRowsText(values, values.length))

/** Ids need no quoting. */
export const idArrayText = (ids: ReadonlyArray<string>): string => `{${ids.join(',')}}`
