const shape = /^[^\s@"(),:;<>[\]\\]+@[^\s@"(),:;<>[\]\\]+\.[^\s@"(),:;<>[\]\\]+$/u
const MAX_LENGTH = 254

/** Look-alike letters are folded before the address is judged or looked up. */
export const normalizeEmail = (text: string): string => text.normalize('NFKC').trim().toLowerCase()

export const isEmail = (normalized: string): boolean => normalized.length <= MAX_LENGTH && shape.test(normalized)
