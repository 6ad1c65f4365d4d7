const NARROW = /[.,:;!|'’()[\]«»\-–ijlI\u0020\u00A0\u202F]/u
const WIDE = /[МШЩЖФЮЫмшщжфюыWMwm—%№]/u
const CAPITAL = /[\p{Lu}]/u
const DIGIT = /\d/

const partOfEm = (sign: string): number => {
  if (NARROW.test(sign)) return 0.34
  if (WIDE.test(sign)) return CAPITAL.test(sign) ? 0.95 : 0.8
  if (CAPITAL.test(sign)) return 0.72
  return DIGIT.test(sign) ? 0.5 : 0.53
}

/** How wide a text stands in a serif of this size, a little more than it is: no font is read here. @returns in the unit of `size` */
export const estimateWidth = (text: string, size: number): number => [...text].reduce((sum, sign) => sum + partOfEm(sign), 0) * size

/** Lines of a text in a column, broken at spaces; a word longer than the column stands on a line of its own. */
export const wrapText = (text: string, width: number, size: number): ReadonlyArray<string> => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const joined = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && estimateWidth(joined, size) <= width) lines[lines.length - 1] = joined
    else lines.push(word)
  }
  return lines
}

/** A text cut at the end of a column, with «…» in the place of what is cut. */
export const clipText = (text: string, width: number, size: number): string => {
  if (estimateWidth(text, size) <= width) return text
  let kept = text
  while (kept !== '' && estimateWidth(`${kept}…`, size) > width) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}
