'use client'

import { useActionState } from 'react'
import { organizationCodes, type OrganizationCodes } from '@/domain/organizations/organization-codes'
import { organizationCodeNames, statisticsTexts as texts } from '@/texts/statistics'
import type { FormAction } from '@/usecases/kernel/action-state'
import { Callout } from '../kit/callout'
import { Checkbox, TextField } from '../kit/field'
import { FormErrorSummary } from '../kit/form-error-summary'
import { SubmitButton } from '../kit/submit-button'

export type CodesAction = FormAction
type Props = { readonly organizationId: string; readonly codes: OrganizationCodes; readonly isBranch: boolean; readonly save: CodesAction }

/** State codes of the organization, for those who keep the register. */
export const CodesForm = ({ organizationId, codes, isBranch, save }: Props) => {
  const [state, submit] = useActionState(save, { status: 'idle' })
  const typed = state.status === 'refused' || state.status === 'invalid' ? state.typed : undefined
  const wrong = state.status === 'invalid' ? state.fields : {}
  const errors = state.status === 'refused' ? [{ message: state.message }] : Object.entries(wrong).map(([name, message]) => ({ fieldId: `code-${name}`, message }))
  return (
    <form action={submit} className="flex flex-col gap-3" noValidate>
      <FormErrorSummary errors={errors} />
      {state.status === 'ok' && <Callout tone="success" live>{texts.codesSaved}</Callout>}
      <input type="hidden" name="organizationId" value={organizationId} />
      <div className="grid gap-3 sm:grid-cols-2">
        {organizationCodes.map((code) => <TextField key={code} id={`code-${code}`} name={code} label={organizationCodeNames[code]} inputMode="numeric" maxLength={30} defaultValue={typed?.[code] ?? codes[code] ?? ''} error={wrong[code]} />)}
      </div>
      <Checkbox id="code-isBranch" name="isBranch" label={texts.isBranch} help={texts.isBranchHelp} defaultChecked={typed === undefined ? isBranch : typed['isBranch'] === 'on'} />
      <div><SubmitButton pendingLabel={texts.working}>{texts.saveCodes}</SubmitButton></div>
    </form>
  )
}
