/** NIST 800-63B-4: length and a block-list; no rules of composition and no rotation. */
export const MIN_PASSWORD_LENGTH = 15
export const MAX_PASSWORD_LENGTH = 128
export type PasswordFinding = 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_COMMON' | 'PASSWORD_OWN'

/** Equal letters written differently are the same password. */
export const normalizePassword = (text: string): string => text.normalize('NFC')

const latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
const russian = 'йцукенгшщзхъфывапролджэячсмитьбюё'
/** What was typed in the wrong layout, back in Latin keys. */
const toLatinKeys = (text: string): string => [...text].map((char) => latin[russian.indexOf(char)] ?? char).join('')

const keyRows = ['qwertyuiopasdfghjklzxcvbnm', 'qwertyuiop[]asdfghjkl;\'zxcvbnm,.', '01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', '1qaz2wsx3edc4rfv5tgb6yhn7ujm', '1q2w3e4r5t6y7u8i9o0p']
const reversed = (text: string): string => [...text].reverse().join('')
const runs = keyRows.flatMap((row) => [row + row, reversed(row + row)])
const WORDS = [
  'password', 'parol', 'gfhjkm', 'qwerty', 'admin', 'administrator', 'user', 'welcome', 'letmein', 'iloveyou', 'monkey', 'dragon', 'football', 'shkola', 'irjkf', 'school', 'director', 'direktor',
  'lbhtrnjh', 'ministerstvo', 'vbybcnthcndj', 'monitoring', 'vjybnjhbyu', 'smer', 'cv\'h', 'rossiya', 'hjccbz', 'russia', 'amur', 'fveh', 'perm', 'gthvm', 'krasnoyarsk', 'rhfcyjzhcr', 'changeme', 'secret', 'master', 'login', 'test', 'demo',
]
const MAX_UNIT = 4
const MIN_OWN_REST = 8

const isRepeated = (text: string): boolean =>
  Array.from({ length: MAX_UNIT }, (_, index) => index + 1).some((size) => text.length > size && text === text.slice(0, size).repeat(Math.ceil(text.length / size)).slice(0, text.length))

/** What is left when known words, years and digits at the ends are taken away; under four letters nothing was chosen. */
const isKnownWords = (text: string): boolean => WORDS.reduce((rest, word) => rest.replaceAll(word, ''), text).replace(/[\d\W_]+/g, '').length < MAX_UNIT

const isCommon = (text: string): boolean => {
  const keys = toLatinKeys(text.toLowerCase())
  return isRepeated(keys) || runs.some((run) => run.includes(keys)) || isKnownWords(keys)
}

/** The own name or address with little added is what a guesser tries first. */
const isOwn = (text: string, about: ReadonlyArray<string>): boolean => {
  const lower = text.toLowerCase()
  const parts = about.flatMap((fact) => fact.toLowerCase().split(/[\s@.\-_]+/)).filter((part) => part.length >= MAX_UNIT)
  const rest = parts.reduce((left, part) => left.replaceAll(part, ''), lower)
  return rest !== lower && rest.length < MIN_OWN_REST
}

/** Why a new password is not taken, or null. `about`: e-mail and name of the person. */
export const checkPassword = (raw: string, about: ReadonlyArray<string>): PasswordFinding | null => {
  const text = normalizePassword(raw)
  const length = [...text].length
  if (length < MIN_PASSWORD_LENGTH) return 'PASSWORD_TOO_SHORT'
  if (length > MAX_PASSWORD_LENGTH) return 'PASSWORD_TOO_LONG'
  if (isCommon(text)) return 'PASSWORD_COMMON'
  return isOwn(text, about) ? 'PASSWORD_OWN' : null
}
