'use client'

import { Field, TextInput } from '@/ui/kit/field'

type Props = { id: string; label: string; value: string; onChange: (value: string) => void; hideLabel?: boolean }

const shown = (value: string): string => value.replace('.', ',').replace('-', '−')
const typed = (text: string): string => text.trim().replace(',', '.').replace('−', '-')

/** A decimal as people type it, «1,5»; the document keeps «1.5». What is not yet a number is kept as typed and told by the checker of the structure. */
export const AmountInput = ({ id, label, value, onChange, hideLabel = false }: Props) => {
  const control = <TextInput id={id} inputMode="decimal" value={shown(value)} onChange={(event) => onChange(typed(event.target.value))} {...(hideLabel ? { 'aria-label': label } : {})} className="text-right tabular-nums" />
  return hideLabel ? control : <Field id={id} label={label}>{control}</Field>
}
