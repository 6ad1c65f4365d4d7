/**
 * Arrays cross the driver as text: `{1,2,3}` parses several times faster than a list of BigInt objects, and one
 * statement with `unnest` carries a whole region.
 */

/** PostgreSQL's `{1,-2,3}` → numbers. */
export const parseNumberArray = (text: string): number[] => (text.length <= 2 ? [] : text.slice(1, -1).split(',').map(Number))

export const parseHexBytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex')

export const numberArrayText = (values: ArrayLike<number>, from: number, to: number): string => {
  let text = '{'
  for (let index = from; index < to; index += 1) text += index === from ? String(values[index]) : `,${String(values[index])}`
  return `${text}}`
}

export const hexText = (bytes: Uint8Array, from: number, to: number): string => Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('hex')
