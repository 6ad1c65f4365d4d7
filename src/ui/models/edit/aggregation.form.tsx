'use client'

import type { ModelFrame } from '@/domain/models/edit-model'
import type { Aggregation, Mean } from '@/domain/models/scoring-parts'
import { meanNames, ruleEditorTexts as texts } from '@/texts/model-rule-editor'
import { Card } from '@/ui/kit/card'
import { SelectField, type SelectOption } from '@/ui/kit/field'
import { AmountInput } from './amount-input'

type Props = { frame: ModelFrame; onChange: (frame: ModelFrame) => void }
type Part = 'direction' | 'group' | 'total'

const means: ReadonlyArray<SelectOption> = Object.entries(meanNames).map(([value, label]) => ({ value, label }))
const startMean = (kind: Mean['kind'], before: Mean | undefined): Mean => {
  const lift = before?.lift === undefined ? {} : { lift: before.lift }
  return kind === 'power' ? { kind, exponent: before?.kind === 'power' ? before.exponent : '2', ...lift } : { kind, ...lift }
}
const withLift = (mean: Mean, text: string): Mean => {
  const { lift: _old, ...rest } = mean
  return text === '' ? rest : { ...rest, lift: text }
}

const MeanForm = ({ id, label, mean, onChange, none }: { id: string; label: string; mean: Mean | undefined; onChange: (mean: Mean | undefined) => void; none?: string }) => (
  <div className="grid gap-3 md:grid-cols-3">
    <SelectField id={id} name={id} label={label} options={none === undefined ? means : [{ value: '', label: none }, ...means]} value={mean?.kind ?? ''}
      onChange={(event) => onChange(event.target.value === '' ? undefined : startMean(event.target.value as Mean['kind'], mean))} />
    {mean?.kind === 'power' && <AmountInput id={`${id}-exponent`} label={texts.exponent} value={mean.exponent} onChange={(exponent) => onChange({ ...mean, exponent })} />}
    {mean !== undefined && mean.kind !== 'arithmetic' && <AmountInput id={`${id}-lift`} label={texts.lift} value={mean.lift ?? ''} onChange={(text) => onChange(withLift(mean, text))} />}
  </div>
)

const withThreshold = (aggregation: Aggregation, part: Part, text: string): Aggregation => {
  const { availability, ...rest } = aggregation
  const { [part]: _old, ...others } = availability ?? {}
  const next = text === '' ? others : { ...others, [part]: text }
  return Object.keys(next).length === 0 ? rest : { ...rest, availability: next }
}

const SUMS: Aggregation = { direction: { kind: 'arithmetic' }, total: { kind: 'arithmetic' } }

const Means = ({ aggregation, put }: { aggregation: Aggregation; put: (aggregation: Aggregation) => void }) => {
  const { group, ...rest } = aggregation
  return (
    <>
      <MeanForm id="mean-direction" label={texts.meanDirection} mean={aggregation.direction} onChange={(direction) => put({ ...aggregation, direction: direction ?? SUMS.direction })} />
      <MeanForm id="mean-group" label={texts.meanGroup} mean={group} none={texts.noGroup} onChange={(next) => put(next === undefined ? rest : { ...rest, group: next })} />
      <MeanForm id="mean-total" label={texts.meanTotal} mean={aggregation.total} onChange={(total) => put({ ...aggregation, total: total ?? SUMS.total })} />
      <p className="text-sm text-muted">{texts.liftHelp}</p>
      <fieldset className="grid gap-3 md:grid-cols-3">
        <legend className="mb-1 text-sm font-medium">{texts.availability}</legend>
        {(['direction', 'group', 'total'] as const).map((part) => (
          <AmountInput key={part} id={`availability-${part}`} label={texts.availabilityParts[part]} value={aggregation.availability?.[part] ?? ''} onChange={(text) => put(withThreshold(aggregation, part, text))} />
        ))}
      </fieldset>
    </>
  )
}

/** How children make a parent at each level, and how much data a parent needs. */
export const AggregationForm = ({ frame, onChange }: Props) => {
  const { aggregation, ...rest } = frame
  return (
    <Card title={texts.aggregation} level={2}>
      <div className="flex flex-col gap-4">
        <SelectField id="aggregation" name="aggregation" label={texts.aggregation} options={[{ value: 'sums', label: texts.aggregationOwn }, { value: 'means', label: texts.aggregationOther }]} value={aggregation === undefined ? 'sums' : 'means'}
          onChange={(event) => onChange(event.target.value === 'sums' ? rest : { ...rest, aggregation: aggregation ?? SUMS })} />
        {aggregation !== undefined && <Means aggregation={aggregation} put={(next) => onChange({ ...rest, aggregation: next })} />}
      </div>
    </Card>
  )
}
