import { Decimal } from './decimal'

/**
 * Whole micro-units: decimals of at most six places within ± 9·10⁹ are integers below 2⁵³, so sums do not depend
 * on order and TypeScript, SQL and a spreadsheet agree bit for bit.
 */
export const MICRO = 1_000_000
export const MAX_MICRO = 9_000_000_000 * MICRO

/** "12.5" → 12500000. The caller has checked the range and the six places (`parseAmount`). */
export const toMicro = (amount: Decimal | string): number => new Decimal(amount).times(MICRO).toNumber()

/** 12500000 → "12.5", exactly. */
export const microToText = (micro: number): string => {
  if (!Number.isSafeInteger(micro) || Object.is(micro, -0)) return new Decimal(micro).div(MICRO).toFixed()
  const size = Math.abs(micro)
  const rest = size % MICRO
  const digits = rest === 0 ? '' : `.${String(rest).padStart(6, '0').replace(/0+$/, '')}`
  return `${micro < 0 ? '-' : ''}${Math.trunc(size / MICRO)}${digits}`
}
