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

/** What guesses are counted by. A known browser has a count of its own: somebody else's guessing does not slow its owner. Sorted, for one order of locks. */
export const throttleKeys = ({ email, address, device }: { email: string; address: string; device: string }): ReadonlyArray<string> => {
  const known = knownDevice(device, email)
  return known === undefined ? [hashSecret(`account:${email}`), hashSecret(`address:${address}:${email}`)].sort() : [hashSecret(`device:${known}:${email}`)]
}
