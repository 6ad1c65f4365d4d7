import { MAX_MICRO } from '../shared/micro'
import { err, ok, type Result } from '../shared/result'

/** What a person typed into a cell: an amount in micro-units, nothing, «н/п» or «нет данных». Four different things. */
export type ParsedAmount =
  | { readonly kind: 'amount'; readonly micro: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'noData' }

export type AmountRefusal = 'AMOUNT_NOT_A_NUMBER' | 'AMOUNT_TOO_PRECISE' | 'AMOUNT_OUT_OF_RANGE'

const MAX_LENGTH = 64
const PLACES = 6
const SPACES = /[\s\u00a0\u202f\u2009\u2007]+/g
const GROUPED = /^-?(?:\d{1,3}(?: \d{3})+|\d+)(?:[.,]\d+)?$/
const PARTS = /^(-?)0*(\d*?)(?:[.,](\d*?)0*)?$/
const NO_DATA = new Set(['—', '–', '-', '−', 'н/д', 'нд', 'нет данных'])
const NOT_APPLICABLE = new Set(['н/п', 'нп', 'не применимо'])

const readNumber = (text: string): Result<ParsedAmount, AmountRefusal> => {
  const plain = text.replace(/ ?%$/, '').replace(/^[\u2212\u2013] ?/, '-')
  if (!GROUPED.test(plain)) return err('AMOUNT_NOT_A_NUMBER')
  const match = PARTS.exec(plain.replaceAll(' ', ''))
  const [, sign = '', whole = '', decimals = ''] = match ?? []
  if (whole.length > 10) return err('AMOUNT_OUT_OF_RANGE')
  if (decimals.length > PLACES) return err('AMOUNT_TOO_PRECISE')
  const micro = BigInt(`${whole}${decimals.padEnd(PLACES, '0')}`)
  if (micro > BigInt(MAX_MICRO)) return err('AMOUNT_OUT_OF_RANGE')
  return ok({ kind: 'amount', micro: sign === '-' && micro !== 0n ? -Number(micro) : Number(micro) })
}

/**
 * Reads one cell, the whole string or nothing: comma or point, no-break and thin spaces between thousands, either
 * minus, a percent sign at the end; never through a float. «—» and «н/д» are no data, «н/п» is not applicable.
 * Refuses NaN, exponents, hexadecimal, more than six places, and what lies outside ± 9·10⁹.
 */
export const parseAmount = (raw: string): Result<ParsedAmount, AmountRefusal> => {
  const text = raw.replace(SPACES, ' ').trim()
  if (text === '') return ok({ kind: 'blank' })
  if (text.length > MAX_LENGTH) return err('AMOUNT_NOT_A_NUMBER')
  const word = text.toLowerCase()
  if (NO_DATA.has(word)) return ok({ kind: 'noData' })
  if (NOT_APPLICABLE.has(word)) return ok({ kind: 'notApplicable' })
  return readNumber(text)
}
