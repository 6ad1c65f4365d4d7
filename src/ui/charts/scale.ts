/** Geometry of the charts: numbers in, percents of the drawing's width out. SVG takes percents, so text keeps its size on any screen. */
export type Domain = readonly [low: number, high: number]

/** Position of a value as a percent of the axis, kept inside it, with four digits so that server and browser agree. */
export const toPercent = (value: number, [low, high]: Domain): number => {
  const share = high === low ? 0.5 : (value - low) / (high - low)
  return Math.round(Math.min(1, Math.max(0, share)) * 1_000_000) / 10_000
}

export const percent = (value: number, domain: Domain): string => `${toPercent(value, domain)}%`

const NICE = [1, 2, 2.5, 5, 10] as const

const niceStep = (rough: number): number => {
  const power = 10 ** Math.floor(Math.log10(rough))
  return (NICE.find((nice) => nice * power >= rough * 0.999_999) ?? 10) * power
}

const clean = (value: number): number => Number(value.toPrecision(12))

/** Round ticks inside the domain, some `count` of them. */
export const ticks = ([low, high]: Domain, count = 5): ReadonlyArray<number> => {
  if (!(high > low)) return [low]
  const step = niceStep((high - low) / count)
  const first = Math.ceil(low / step - 1e-9)
  const last = Math.floor(high / step + 1e-9)
  return Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step))
}

/** The axis of a bar always starts at zero: a cut bar lies. Negative values push the lower end down. */
export const barDomain = (values: ReadonlyArray<number>): Domain => {
  const high = Math.max(0, ...values)
  const low = Math.min(0, ...values)
  if (high === low) return [0, 1]
  const step = niceStep((high - low) / 5)
  return [clean(Math.floor(low / step + 1e-9) * step), clean(Math.ceil(high / step - 1e-9) * step)]
}

/** The axis of points need not start at zero: whole steps around the values. */
export const pointDomain = (values: ReadonlyArray<number>): Domain => {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (values.length === 0) return [0, 1]
  if (low === high) return [low - 1, high + 1]
  const step = niceStep((high - low) / 5)
  return [clean(Math.floor(low / step + 1e-9) * step), clean(Math.ceil(high / step - 1e-9) * step)]
}

/** Digits after the comma that the ticks of a step need. */
export const tickDigits = (values: ReadonlyArray<number>): number =>
  Math.max(0, ...values.map((value) => (String(value).split('.')[1] ?? '').length))

/** Quantile by linear interpolation between neighbours (as Excel's QUARTILE.INC). Empty list → NaN. */
export const quantile = (values: ReadonlyArray<number>, share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return below === undefined || above === undefined ? NaN : below + (above - below) * (at - Math.floor(at))
}
