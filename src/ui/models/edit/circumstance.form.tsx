'use client'

import { organizationTypes, type ModelDocument } from '@/domain/models/model-document'
import type { Circumstance } from '@/domain/models/scoring-parts'
import { ruleEditorTexts as texts } from '@/texts/model-rule-editor'
import { modelPages } from '@/texts/model-pages'
import { organizationTypeShortNames } from '@/texts/organizations'
import { Checkbox, SelectField, TextField } from '@/ui/kit/field'
import { AmountInput } from './amount-input'

type Props = { id: string; when: Circumstance; onChange: (when: Circumstance) => void; indicators: ModelDocument['indicators'] }

/** A part of a condition set, or taken out where it is empty. */
const withPart = <K extends keyof Circumstance>(when: Circumstance, name: K, value: Circumstance[K] | undefined): Circumstance => {
  const { [name]: _old, ...rest } = when
  return value === undefined ? rest : { ...rest, [name]: value }
}

const years = (text: string): number | undefined => (/^\d{1,2}$/.test(text) ? Number.parseInt(text, 10) : undefined)
const filled = (text: string): string | undefined => (text.trim() === '' ? undefined : text)
const codes = (text: string): ReadonlyArray<string> | undefined => {
  const list = text.split(',').map((part) => part.trim()).filter((part) => part !== '')
  return list.length === 0 ? undefined : list
}

const Types = ({ id, when, onChange }: Props) => {
  const chosen = when.organizationTypes ?? []
  const toggle = (type: (typeof organizationTypes)[number]): void => {
    const next = organizationTypes.filter((one) => (one === type) !== chosen.includes(one))
    onChange(withPart(when, 'organizationTypes', next.length === 0 ? undefined : next))
  }
  return (
    <fieldset className="flex flex-wrap gap-4 md:col-span-2">
      <legend className="mb-1 text-sm font-medium">{texts.types}</legend>
      {organizationTypes.map((type) => <Checkbox key={type} id={`${id}-${type}`} label={organizationTypeShortNames[type]} checked={chosen.includes(type)} onChange={() => toggle(type)} />)}
    </fieldset>
  )
}

/** When an addition counts: every part that is filled in must hold. */
export const CircumstanceForm = (props: Props) => {
  const { id, when, onChange, indicators } = props
  const { weakIndicator } = when
  const weakOptions = [{ value: '', label: texts.weakNone }, ...indicators.map(({ code, name }) => ({ value: code, label: modelPages.directionTitle(code, name) }))]
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <Types {...props} />
      <AmountInput id={`${id}-years-from`} label={texts.yearsFrom} value={String(when.yearsInPostFrom ?? '')} onChange={(text) => onChange(withPart(when, 'yearsInPostFrom', years(text)))} />
      <AmountInput id={`${id}-years-below`} label={texts.yearsBelow} value={String(when.yearsInPostBelow ?? '')} onChange={(text) => onChange(withPart(when, 'yearsInPostBelow', years(text)))} />
      <AmountInput id={`${id}-year-share`} label={texts.yearShare} value={when.yearShareBelowPercent ?? ''} onChange={(text) => onChange(withPart(when, 'yearShareBelowPercent', filled(text)))} />
      <TextField id={`${id}-condition`} name={`${id}-condition`} label={texts.condition} value={when.condition ?? ''} onChange={(event) => onChange(withPart(when, 'condition', filled(event.target.value)))} />
      <TextField id={`${id}-absent`} name={`${id}-absent`} label={texts.absentIndicators} defaultValue={(when.absent ?? []).join(', ')} onChange={(event) => onChange(withPart(when, 'absent', codes(event.target.value)))} />
      <SelectField id={`${id}-weak`} name={`${id}-weak`} label={texts.weak} options={weakOptions} value={weakIndicator?.indicator ?? ''}
        onChange={(event) => onChange(withPart(when, 'weakIndicator', event.target.value === '' ? undefined : { indicator: event.target.value, belowPercent: weakIndicator?.belowPercent ?? '50' }))} />
      {weakIndicator !== undefined && <AmountInput id={`${id}-weak-percent`} label={texts.weakPercent} value={weakIndicator.belowPercent} onChange={(belowPercent) => onChange(withPart(when, 'weakIndicator', { ...weakIndicator, belowPercent }))} />}
    </div>
  )
}
