'use server'

import { acceptInvitation } from '@/usecases/accounts/accept-invitation'
import { chooseRegion, closeOwnSession } from '@/usecases/accounts/own-sessions'
import { inviteDelegate, revokeDelegate, withdrawDelegate } from '@/usecases/accounts/appoint-delegate'
import { askPasswordReset, resetPassword } from '@/usecases/accounts/reset-password'
import { signIn } from '@/usecases/accounts/sign-in'
import { finishChoice, finishClosing, finishInvitation, finishReset, finishSignIn } from '@/web/session/account-seam'
import { toAccountAction, toAction, toPlainAction } from '@/web/action'

export const signInAction = toAccountAction(signIn, { finish: finishSignIn })
export const closeOwnSessionAction = toAccountAction(closeOwnSession, { finish: finishClosing })
/** For the own menu, whose form has no state: ends the session that asks. */
export const signOutAction = toPlainAction(closeOwnSessionAction)
export const chooseRegionAction = toAccountAction(chooseRegion, { finish: finishChoice })
export const askPasswordResetAction = toAccountAction(askPasswordReset)
export const resetPasswordAction = toAccountAction(resetPassword, { finish: finishReset })
export const acceptInvitationAction = toAccountAction(acceptInvitation, { finish: finishInvitation })
export const inviteDelegateAction = toAction(inviteDelegate)
export const revokeDelegateAction = toAction(revokeDelegate)
export const withdrawDelegateAction = toAction(withdrawDelegate)
