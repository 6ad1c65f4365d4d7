import { FREE_FAILURES, FREE_FAILURES_OF_SOURCE } from '@/domain/accounts/sign-in-delay'
import { sessionSecret } from '@/platform/env'
import { hashSecret, isSameText, newSecret, signText } from '@/platform/token'

const SEPARATOR = '.'
const markOf = (id: string, email: string): string => signText(`device:${id}:${email}`, sessionSecret())

/** The cookie of a browser in which this person has signed in: a random number and our mark on it. Names nobody. */
export const newDevice = (email: string): string => {
  const id = newSecret(16)
  return `${id}${SEPARATOR}${markOf(id, email)}`
}

const knownDevice = (device: string, email: string): string | undefined => {
  const [id, mark] = device.split(SEPARATOR)
  return id !== undefined && mark !== undefined && isSameText(mark, markOf(id, email)) ? id : undefined
}

/** What attempts are counted by; after `free` of them pauses begin. `isShared`: many people may stand behind it. */
export type ThrottleKey = { readonly key: string; readonly free: number; readonly isShared: boolean }

/** Sorted, for one order of locks. */
const inOrder = (keys: ReadonlyArray<ThrottleKey>): ReadonlyArray<ThrottleKey> => [...keys].sort((a, b) => (a.key < b.key ? -1 : 1))
const own = (text: string): ThrottleKey => ({ key: hashSecret(text), free: FREE_FAILURES, isShared: false })

/** The network address alone, against one password tried on many accounts; none where the address is not known. */
const sourceKeys = (kind: 'signIn' | 'reset', address: string): ReadonlyArray<ThrottleKey> =>
  address === '' ? [] : [{ key: hashSecret(`source:${kind}:${address}`), free: FREE_FAILURES_OF_SOURCE, isShared: true }]

/** A known browser has a count of its own: somebody else's guessing does not slow its owner. */
export const signInKeys = ({ email, address, device }: { email: string; address: string; device: string }): ReadonlyArray<ThrottleKey> => {
  const known = knownDevice(device, email)
  return known === undefined ? inOrder([own(`account:${email}`), own(`address:${address}:${email}`), ...sourceKeys('signIn', address)]) : [own(`device:${known}:${email}`)]
}

export const resetKeys = ({ email, address }: { email: string; address: string }): ReadonlyArray<ThrottleKey> => inOrder([own(`reset:${email}`), ...sourceKeys('reset', address)])
