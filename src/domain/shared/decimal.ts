import DecimalJs from 'decimal.js'

/** Half up, the way the ministry's own spreadsheets round. The only door to decimal.js. */
export const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP })
export type Decimal = InstanceType<typeof DecimalJs>
export const ZERO = new Decimal(0)
export const HUNDRED = new Decimal(100)
