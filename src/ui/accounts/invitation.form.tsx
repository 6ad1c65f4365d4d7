'use client'

import { useActionState, useMemo } from 'react'
import { invitationTexts, resetTexts } from '@/texts/accounts'
import { formatDateTime } from '@/texts/format'
import { roleNames } from '@/texts/roles'
import type { OpenInvitation } from '@/usecases/accounts/accept-invitation'
import type { FormAction } from '@/usecases/kernel/action-state'
import { FormErrorSummary } from '../kit/form-error-summary'
import { KeyValue } from '../kit/key-value'
import { PasswordField } from '../kit/password-field'
import { SubmitButton } from '../kit/submit-button'
import { errorOf, errorsOf, passwordCodes } from './form-state'

export const InvitationForm = ({ invitation, token, accept }: { invitation: OpenInvitation; token: string; accept: FormAction }) => {
  const [state, submit] = useActionState(accept, { status: 'idle' })
  const errors = useMemo(() => errorsOf(state, passwordCodes), [state])
  return (
    <form action={submit} className="flex flex-col gap-5" noValidate>
      <p>{invitationTexts.lead(invitation.regionName)}</p>
      <KeyValue items={[
        { label: invitationTexts.name, value: invitation.displayName },
        { label: invitationTexts.email, value: invitation.email },
        { label: invitationTexts.role, value: roleNames[invitation.role] },
        { label: invitationTexts.until, value: formatDateTime(invitation.expiresAt, invitation.timeZone) },
      ]} />
      <FormErrorSummary errors={errors} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" autoComplete="username" value={invitation.email} readOnly />
      {invitation.needsPassword
        ? <PasswordField id="password" name="password" label={invitationTexts.password} help={resetTexts.passwordHelp} autoComplete="new-password" {...errorOf(errors, 'password')} />
        : <p>{invitationTexts.hasAccount}</p>}
      <SubmitButton>{invitationTexts.submit}</SubmitButton>
    </form>
  )
}
