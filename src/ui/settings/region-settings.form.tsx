'use client'

import { useActionState, useMemo } from 'react'
import { regionSettingsTexts as texts } from '@/texts/settings'
import type { FormAction } from '@/usecases/kernel/action-state'
import { errorOf, errorsOf, typedOf } from '../accounts/form-state'
import { Callout } from '../kit/callout'
import { Card } from '../kit/card'
import { TextField } from '../kit/field'
import { FormErrorSummary } from '../kit/form-error-summary'
import { SubmitButton } from '../kit/submit-button'

type Settings = { readonly smallestGroup: number; readonly least: number; readonly most: number }

/** The threshold of small groups. */
export const RegionSettingsForm = ({ settings, action }: { settings: Settings; action: FormAction }) => {
  const [state, submit] = useActionState(action, { status: 'idle' })
  const errors = useMemo(() => errorsOf(state), [state])
  return (
    <Card title={texts.groups}>
      <form action={submit} className="flex max-w-reading flex-col gap-4" noValidate>
        <p className="text-muted">{texts.groupsHelp}</p>
        <FormErrorSummary errors={errors} />
        <TextField id="smallestGroup" name="smallestGroup" type="number" inputMode="numeric" min={settings.least} max={settings.most} label={texts.smallestGroup} help={texts.smallestHelp(settings.least, settings.most)}
          defaultValue={typedOf(state, 'smallestGroup') || String(settings.smallestGroup)} {...errorOf(errors, 'smallestGroup')} />
        <div><SubmitButton>{texts.save}</SubmitButton></div>
        {state.status === 'ok' && <Callout tone="success" live>{texts.saved}</Callout>}
      </form>
    </Card>
  )
}
