/** The only reader of the machine's clock. */
export const systemClock = (): Date => new Date()
