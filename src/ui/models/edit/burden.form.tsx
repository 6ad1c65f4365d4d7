'use client'

import { burdenOf } from '@/domain/models/burden'
import type { Burden, EnteredBy, FederalForm, Field } from '@/domain/models/model-document'
import { burdenTexts as texts, enteredByNames } from '@/texts/burden'
import { Card } from '@/ui/kit/card'
import { Checkbox, SelectField, TextField } from '@/ui/kit/field'
import { AmountInput } from './amount-input'

type Props = { field: Field; onChange: (field: Field) => void }

const parts = ['section', 'line', 'column'] as const

const withForm = (burden: Burden, change: Partial<FederalForm>): Burden => {
  const { form: old, ...rest } = burden
  const filled = Object.fromEntries(Object.entries({ form: '', ...old, ...change }).filter(([, value]) => value !== ''))
  return typeof filled['form'] === 'string' ? { ...rest, form: filled as FederalForm } : rest
}

/** Who enters the figure, how long it takes, and the federal form that already holds it. */
export const BurdenForm = ({ field, onChange }: Props) => {
  const { burden, ...rest } = field
  const { isEstimated: _estimated, ...shown } = burdenOf(field)
  const put = (next: Burden): void => onChange({ ...rest, burden: next })
  return (
    <Card title={texts.title} level={2}>
      <div className="flex flex-col gap-4">
        <Checkbox id="burden-own" label={texts.own} help={texts.help} checked={burden !== undefined} onChange={() => onChange(burden === undefined ? { ...rest, burden: shown } : rest)} />
        {burden !== undefined && (
          <div className="grid gap-4 md:grid-cols-2">
            <SelectField id="burden-by" name="burden-by" label={texts.enteredBy} options={Object.entries(enteredByNames).map(([value, label]) => ({ value, label }))} value={burden.enteredBy} onChange={(event) => put({ ...burden, enteredBy: event.target.value as EnteredBy })} />
            <AmountInput id="burden-minutes" label={texts.minutes} value={burden.minutes} onChange={(minutes) => put({ ...burden, minutes })} />
            <TextField id="burden-form" name="burden-form" label={texts.federalForm} optional value={burden.form?.form ?? ''} onChange={(event) => put(withForm(burden, { form: event.target.value }))} />
            {burden.form !== undefined && parts.map((part) => (
              <TextField key={part} id={`burden-${part}`} name={`burden-${part}`} label={texts[part]} optional value={burden.form?.[part] ?? ''} onChange={(event) => put(withForm(burden, { [part]: event.target.value }))} />
            ))}
          </div>
        )}
      </div>
    </Card>
  )
}
