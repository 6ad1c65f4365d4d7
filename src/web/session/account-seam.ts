import { clearSessionCookie, writeDeviceCookie, writeSessionCookie } from './session-cookie'
import { fromFormData } from '../input/form-data'
import { paths } from '../paths'
import { safeReturnPath } from './return-path'
import type { SignInOut } from '@/usecases/accounts/sign-in'

const returnPathOf = (payload: unknown): string | undefined => {
  const asked = payload instanceof FormData ? fromFormData(payload)['next'] : undefined
  return typeof asked === 'string' ? safeReturnPath(asked, paths.home) : undefined
}

/** After a right password: the cookies, then the asked page or the choice of a region. */
export const finishSignIn = async (out: SignInOut, payload: unknown): Promise<string> => {
  await writeSessionCookie(out.sessionId)
  await writeDeviceCookie(out.device)
  const next = returnPathOf(payload)
  return out.isRegionChosen ? (next ?? paths.home) : paths.chooseRegion(next)
}

/** The own session ended: the cookie goes too. Another one ended: the page stays. */
export const finishClosing = async ({ isCurrent }: { isCurrent: boolean }): Promise<string | undefined> => {
  if (!isCurrent) return undefined
  await clearSessionCookie()
  return paths.signIn()
}

export const finishChoice = async (_out: unknown, payload: unknown): Promise<string> => Promise.resolve(returnPathOf(payload) ?? paths.home)
export const finishReset = async (): Promise<string> => Promise.resolve(`${paths.signIn()}?done=password`)
export const finishInvitation = async (): Promise<string> => Promise.resolve(`${paths.signIn()}?done=invitation`)
