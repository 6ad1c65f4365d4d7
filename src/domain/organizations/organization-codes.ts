/** State identifiers of an organization: a branch shares ИНН and ОГРН with its head and has an ОКПО (14 signs) and a КПП of its own. */
export const organizationCodes = ['inn', 'kpp', 'ogrn', 'okpo'] as const
export type OrganizationCode = (typeof organizationCodes)[number]
export type OrganizationCodes = Readonly<Record<OrganizationCode, string | null>>

const digitsOf = (text: string): ReadonlyArray<number> => [...text].map(Number)
const weighed = (digits: ReadonlyArray<number>, weights: ReadonlyArray<number>): number => weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0)

const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8]
const INN_12_FIRST = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
const INN_12_SECOND = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
const lastDigit = (sum: number): number => (sum % 11) % 10

/** Control digits of an ИНН without them: one for 9 signs (an organization), two for 10 (an entrepreneur). */
export const innControl = (body: string): string => {
  const digits = digitsOf(body)
  if (body.length === INN_10.length) return String(lastDigit(weighed(digits, INN_10)))
  const first = lastDigit(weighed(digits, INN_12_FIRST))
  return `${first}${lastDigit(weighed([...digits, first], INN_12_SECOND))}`
}

/** Control digit of an ОГРН (12 signs without it) or an ОГРНИП (14). */
export const ogrnControl = (body: string): string => String(Number(BigInt(body) % BigInt(body.length - 1)) % 10)

const OKPO_WEIGHTS = 10
const okpoRest = (digits: ReadonlyArray<number>, shift: number): number => weighed(digits, digits.map((_, index) => ((index + shift) % OKPO_WEIGHTS) + 1)) % 11

/** Control digit of an ОКПО by ПР 50.1.024: weights 1–10, and 3–10, 1, 2 where the rest is ten; ten again is zero. */
export const okpoControl = (body: string): string => {
  const digits = digitsOf(body)
  const rest = okpoRest(digits, 0)
  const control = rest < OKPO_WEIGHTS ? rest : okpoRest(digits, 2)
  return String(control % OKPO_WEIGHTS)
}

export type CodeFault = 'CODE_LENGTH' | 'CODE_CONTROL'

const controlled = (text: string, control: (body: string) => string, signs: number): CodeFault | undefined => (control(text.slice(0, -signs)) === text.slice(-signs) ? undefined : 'CODE_CONTROL')

const checks: Readonly<Record<OrganizationCode, (text: string) => CodeFault | undefined>> = {
  inn: (text) => {
    if (!/^(\d{10}|\d{12})$/.test(text)) return 'CODE_LENGTH'
    return controlled(text, innControl, text.length === 12 ? 2 : 1)
  },
  kpp: (text) => (/^\d{4}[\dA-Z]{2}\d{3}$/.test(text) ? undefined : 'CODE_LENGTH'),
  ogrn: (text) => (/^(\d{13}|\d{15})$/.test(text) ? controlled(text, ogrnControl, 1) : 'CODE_LENGTH'),
  okpo: (text) => (/^(\d{8}|\d{10}|\d{14})$/.test(text) ? controlled(text, okpoControl, 1) : 'CODE_LENGTH'),
}

/** What is wrong with a code; undefined where nothing is. */
export const checkCode = (code: OrganizationCode, text: string): CodeFault | undefined => checks[code](text)

const LOST_ZEROS = 3
const lengths: Readonly<Record<OrganizationCode, ReadonlyArray<number>>> = { inn: [10, 12], kpp: [9], ogrn: [13, 15], okpo: [8, 10, 14] }

/** A code as a spreadsheet gives it: without spaces, with the zeros that a number has lost in front. Empty is null. */
export const readCode = (code: OrganizationCode, text: string): string | null => {
  const plain = text.replaceAll(/[\s\u00A0]/g, '').toUpperCase()
  if (plain === '' || plain === '-' || plain === '—') return null
  const fitting = lengths[code].find((length) => plain.length <= length)
  return /^\d+$/.test(plain) && fitting !== undefined && fitting - plain.length <= LOST_ZEROS ? plain.padStart(fitting, '0') : plain
}
