import { hash, verify } from '@node-rs/argon2'
import { hashSecret, newSecret } from './token'

/** OWASP: argon2id, 19 MiB, two passes. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const PREFIX = '$argon2id$v=19$m=19456,t=2,p=1$'
const AT_ONCE = 4
const QUEUE = 20

let running = 0
const waiting: Array<() => void> = []

/** At most four hashes at once, twenty in the queue; then 'busy', so that sign-in cannot eat the machine. */
const inTurn = async <T>(work: () => Promise<T>): Promise<T | 'busy'> => {
  if (running >= AT_ONCE) {
    if (waiting.length >= QUEUE) return 'busy'
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else {
    running += 1
  }
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}

/** The hash to keep. */
export const hashPassword = (password: string): Promise<string | 'busy'> => inTurn(() => hash(password, parameters))

let dummy: Promise<string> | undefined
/** Looked at when there is no account, so that an unknown address costs the same time as a wrong password. */
const dummyHash = (): Promise<string> => (dummy ??= hash(hashSecret(newSecret()), parameters))

export type PasswordVerdict = 'right' | 'wrong' | 'busy'

/** `null`: no such account or no password set; takes as long as any other. */
export const verifyPassword = async (passwordHash: string | null, password: string): Promise<PasswordVerdict> => {
  const against = passwordHash ?? (await dummyHash())
  const isRight = await inTurn(() => verify(against, password))
  if (isRight === 'busy') return 'busy'
  return isRight && passwordHash !== null ? 'right' : 'wrong'
}

/** Made with other parameters than today's: replaced at the next sign-in. */
export const isOutdatedHash = (passwordHash: string): boolean => !passwordHash.startsWith(PREFIX)
