import { plural, type PluralForms } from './plural'

/** The only place where numbers and dates become Russian text. Amounts are decimal strings, micro-units or hundredths. */
export const NBSP = '\u00A0'
export const MINUS = '\u2212'
export const NO_DATA = '—'
export const NOT_APPLICABLE = 'н/п'

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, NBSP)

/** '-1234.50' → '−1 234,50'; "-0.00" loses its sign. */
const toRussian = (plain: string): string => {
  const [whole = '0', fraction] = plain.replace('-', '').split('.')
  const isNegative = plain.startsWith('-') && /[1-9]/.test(plain)
  return `${isNegative ? MINUS : ''}${grouped(whole)}${fraction === undefined ? '' : `,${fraction}`}`
}

/** An amount as whole units of the last digit: '-12.50' is −1250 with the scale 2. */
type Exact = { readonly units: bigint; readonly scale: number }

/** Plain whole numbers instead of decimal.js: every page brings this file to the browser. Throws on what is not a number. */
const exact = (text: string): Exact => {
  const [, sign = '', whole = '', fraction = '', power = '0'] = /^\s*([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?\s*$/i.exec(text) ?? []
  if (whole === '' && fraction === '') throw new Error(`Not a number: ${text}`)
  const units = BigInt(`${sign === '-' ? '-' : ''}${whole}${fraction}`)
  const scale = fraction.length - Number(power)
  return scale < 0 ? { units: units * 10n ** BigInt(-scale), scale: 0 } : { units, scale }
}

/** Half up, away from zero, as the exact sums are rounded. */
const rounded = ({ units, scale }: Exact, digits: number): bigint => {
  if (scale <= digits) return units * 10n ** BigInt(digits - scale)
  const step = 10n ** BigInt(scale - digits)
  const half = units < 0n ? -step / 2n : step / 2n
  return (units + half) / step
}

const decimalText = (amount: Exact, digits: number | undefined): string => {
  const places = digits ?? amount.scale
  const units = rounded(amount, places)
  const figures = String(units < 0n ? -units : units).padStart(places + 1, '0')
  const plain = places === 0 ? figures : `${figures.slice(0, -places)}.${figures.slice(-places)}`
  const shown = digits === undefined && places > 0 ? plain.replace(/\.?0+$/, '') : plain
  return toRussian(`${units < 0n ? '-' : ''}${shown}`)
}

const MICRO_SCALE = 6
const HUNDREDTHS_SCALE = 2
const shifted = (count: number, by: number): Exact => {
  const { units, scale } = exact(String(count))
  return { units, scale: scale + by }
}

/** Decimal text with a point → '1 234,5'; `digits` rounds half up and pads; null → '—'. Throws on what is not a number. */
export const formatAmount = (text: string | null, digits?: number): string =>
  text === null ? NO_DATA : decimalText(exact(text), digits)

/** Whole micro-units (1e-6) → '68,14'. NaN (no value) → '—'. */
export const formatMicro = (micro: number, digits?: number): string =>
  Number.isNaN(micro) ? NO_DATA : decimalText(shifted(micro, MICRO_SCALE), digits)

/** Whole hundredths → always two digits: 6814 → '68,14'. */
export const formatHundredths = (hundredths: number): string => decimalText(shifted(hundredths, HUNDREDTHS_SCALE), 2)

/** A count of things: 1500 → '1 500'. */
export const formatCount = (count: number): string => toRussian(String(Math.trunc(count)))

/** 'N слов' with a no-break space: 1500, {…} → '1 500 школ'. */
export const formatCountOf = (count: number, forms: PluralForms): string => `${formatCount(count)}${NBSP}${plural(count, forms)}`

/** Percentage points 0–100 as decimal text → '12,5 %'. */
export const formatPercent = (text: string | null, digits?: number): string =>
  text === null ? NO_DATA : `${formatAmount(text, digits)}${NBSP}%`

const signed = (amount: Exact, digits: number | undefined): string => {
  const text = decimalText(amount, digits)
  return /[1-9]/.test(text) && !text.startsWith(MINUS) ? `+${text}` : text
}

/** A change with its sign: '+3,12', '−0,50', '0,00'; null → '—'. */
export const formatDelta = (text: string | null, digits?: number): string =>
  text === null ? NO_DATA : signed(exact(text), digits)

/** A change in hundredths with its sign: 312 → '+3,12'. */
export const formatDeltaHundredths = (hundredths: number): string => signed(shifted(hundredths, HUNDREDTHS_SCALE), 2)

const BYTE_UNITS = ['Б', 'КБ', 'МБ', 'ГБ'] as const

/** 1_536_000 → '1,5 МБ' (by 1024, one digit from КБ on). */
export const formatBytes = (bytes: number): string => {
  const power = Math.min(BYTE_UNITS.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10))
  // 1/1024 is 5¹⁰/10¹⁰: exact in decimal digits.
  const amount = { units: BigInt(bytes) * 5n ** BigInt(10 * power), scale: 10 * power }
  return `${decimalText(amount, power === 0 ? 0 : 1)}${NBSP}${BYTE_UNITS[power] ?? ''}`
}
const MONTHS = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'] as const
const MOSCOW = 'Europe/Moscow'
const DAY_MS = 86_400_000

/** Calendar date 'YYYY-MM-DD' → '14.12.2025'. */
export const formatDate = (date: string): string => date.slice(0, 10).split('-').reverse().join('.')

/** Calendar date 'YYYY-MM-DD' → '14 декабря 2025 г.'. */
export const formatDateLong = (date: string): string => {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-')
  return `${Number.parseInt(day, 10)}${NBSP}${MONTHS[Number.parseInt(month, 10) - 1] ?? ''}${NBSP}${year}${NBSP}г.`
}

type WallClock = { date: string; time: string; asUtcMs: number }

// Making a format costs a hundred times more than using it, and a result card shows hundreds of instants.
const clocks = new Map<string, Intl.DateTimeFormat>()
const clockOf = (zone: string): Intl.DateTimeFormat => {
  const made = clocks.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' })
  clocks.set(zone, made)
  return made
}

const wallClock = (instant: Date, zone: string): WallClock => {
  const parts = clockOf(zone).formatToParts(instant)
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((p) => p.type === type)?.value ?? ''
  const date = `${part('year')}-${part('month')}-${part('day')}`
  const time = `${part('hour')}:${part('minute')}`
  return { date, time, asUtcMs: Date.parse(`${date}T${time}:00Z`) }
}

/** 'время Москвы' or the distance to it, 'МСК+6', at the given instant. */
export const formatZone = (iso: string, zone: string): string => {
  const instant = new Date(iso)
  const hours = (wallClock(instant, zone).asUtcMs - wallClock(instant, MOSCOW).asUtcMs) / 3_600_000
  if (hours === 0) return 'время Москвы'
  return `МСК${hours > 0 ? '+' : MINUS}${String(Math.abs(hours)).replace('.', ',')}`
}

const NEAR_DAYS = new Map([[-1, 'вчера'], [0, 'сегодня'], [1, 'завтра']])

const dayWord = (date: string, today: string): string | undefined =>
  NEAR_DAYS.get(Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY_MS))

/** An instant in a zone, always with the zone's words: '31.03.2026, 23:59 (время Москвы)'; near `now`: 'сегодня, 23:59 (МСК+6)'. */
export const formatDateTime = (iso: string, zone: string, now?: string): string => {
  const { date, time } = wallClock(new Date(iso), zone)
  const near = now === undefined ? undefined : dayWord(date, wallClock(new Date(now), zone).date)
  return `${near ?? formatDate(date)}, ${time}${NBSP}(${formatZone(iso, zone)})`
}

const MINUTE_MS = 60_000

/** The exclusive end of a term as people say it, the last minute that still counts: '31.12.2026, 23:59 (МСК+6)'. */
export const formatDeadline = (iso: string, zone: string, now?: string): string => formatDateTime(new Date(Date.parse(iso) - MINUTE_MS).toISOString(), zone, now)

/** Calendar date of an instant in a zone: '2026-03-31'. For `formatDate` and `formatDateLong`. */
export const dateInZone = (iso: string, zone: string): string => wallClock(new Date(iso), zone).date

/** The unit of a measured value that is a yes or a no. */
export const YES_OR_NO = 'да/нет'
export const yesOrNo = (isYes: boolean): string => (isYes ? 'да' : 'нет')
