'use client'

import type { ScoringRule } from '@/domain/models/model-document'
import type { Among, GrowthKind, Normalisation, NormalisationMethod } from '@/domain/models/scoring-parts'
import { amongNames, changeKinds, methodNames, referenceNames, ruleEditorTexts as texts } from '@/texts/model-rule-editor'
import { SelectField, TextInput, type SelectOption } from '@/ui/kit/field'
import { AmountInput } from './amount-input'
import { startNormalisation, withAxes, withCell } from './rule-parts'
import { RowsEditor, textRows, type TextRow } from './rows-editor'

type RuleOf<K extends ScoringRule['kind']> = Extract<ScoringRule, { kind: K }>
type Props<K extends ScoringRule['kind']> = { rule: RuleOf<K>; onChange: (rule: ScoringRule) => void }
type Steps = RuleOf<'growth'>['steps']

const optionsOf = (names: Readonly<Record<string, string>>): ReadonlyArray<SelectOption> => Object.entries(names).map(([value, label]) => ({ value, label }))
const stepColumns = [{ name: 'from', label: texts.from, kind: 'amount' as const }, { name: 'points', label: texts.points, kind: 'amount' as const }]
const asSteps = (rows: ReadonlyArray<TextRow>): Steps => rows.map((row) => ({ from: row['from'] ?? '', points: row['points'] ?? '' }))
const asCuts = (rows: ReadonlyArray<TextRow>) => rows.map((row) => ({ from: row['from'] ?? '', label: row['label'] ?? '' }))

const ChangeSelect = ({ change, onChange }: { change: GrowthKind; onChange: (change: GrowthKind) => void }) => (
  <SelectField id="rule-change" name="rule-change" label={texts.change} options={optionsOf(changeKinds)} value={change} onChange={(event) => onChange(event.target.value as GrowthKind)} />
)

/** Steps over the change to the previous comparable cycle. */
export const GrowthForm = ({ rule, onChange }: Props<'growth'>) => (
  <div className="flex flex-col gap-3">
    <ChangeSelect change={rule.change} onChange={(change) => onChange({ ...rule, change })} />
    <RowsEditor id="rule-rows" title={texts.changeRows} columns={stepColumns} rows={textRows(rule.steps)} onChange={(rows) => onChange({ ...rule, steps: asSteps(rows) })} />
  </div>
)

const Ends = ({ by, onChange }: { by: Normalisation; onChange: (by: Normalisation) => void }) => {
  switch (by.method) {
    case 'goalposts': case 'log_goalposts': return (
      <>
        <AmountInput id="rule-low" label={texts.low} value={by.low} onChange={(low) => onChange({ ...by, low })} />
        <AmountInput id="rule-high" label={texts.high} value={by.high} onChange={(high) => onChange({ ...by, high })} />
      </>
    )
    case 'distance_to_target': return <AmountInput id="rule-target" label={texts.target} value={by.target} onChange={(target) => onChange({ ...by, target })} />
    case 'distance_to_reference': return (
      <SelectField id="rule-reference" name="rule-reference" label={texts.reference} options={optionsOf(referenceNames)} value={by.reference} onChange={(event) => onChange({ ...by, reference: event.target.value as keyof typeof referenceNames })} />
    )
    default: return null
  }
}

const ScaleForm = ({ rule, onChange }: Props<'normalised'>) => {
  const { scale } = rule
  const kind = 'steps' in scale ? 'steps' : 'line'
  const put = (next: string): void => {
    if (next !== kind) onChange({ ...rule, scale: next === 'steps' ? { steps: [{ from: '50', points: '1' }, { from: '0', points: '0' }] } : { zeroAt: '0', fullAt: '100' } })
  }
  return (
    <>
      <SelectField id="rule-scale" name="rule-scale" label={texts.scale} options={optionsOf(texts.scales)} value={kind} onChange={(event) => put(event.target.value)} />
      {'steps' in scale
        ? <RowsEditor id="rule-rows" title={texts.scaleRows} columns={stepColumns} rows={textRows(scale.steps)} onChange={(rows) => onChange({ ...rule, scale: { steps: asSteps(rows) } })} />
        : (
          <div className="grid gap-3 md:grid-cols-2">
            <AmountInput id="rule-zeroAt" label={texts.zeroAt} value={scale.zeroAt} onChange={(zeroAt) => onChange({ ...rule, scale: { ...scale, zeroAt } })} />
            <AmountInput id="rule-fullAt" label={texts.fullAt} value={scale.fullAt} onChange={(fullAt) => onChange({ ...rule, scale: { ...scale, fullAt } })} />
          </div>
        )}
    </>
  )
}

/** A normalisation with its ends and peers, and how its values give points. */
export const NormalisedForm = ({ rule, onChange }: Props<'normalised'>) => {
  const { by } = rule
  return (
    <div className="flex flex-col gap-3">
      <SelectField id="rule-method" name="rule-method" label={texts.method} options={optionsOf(methodNames)} value={by.method} onChange={(event) => onChange({ ...rule, by: startNormalisation(event.target.value as NormalisationMethod, by) })} />
      {'among' in by && <SelectField id="rule-among" name="rule-among" label={texts.among} options={optionsOf(amongNames)} value={by.among} onChange={(event) => onChange({ ...rule, by: { ...by, among: event.target.value as Among } })} />}
      <div className="grid gap-3 md:grid-cols-2"><Ends by={by} onChange={(next) => onChange({ ...rule, by: next })} /></div>
      <ScaleForm rule={rule} onChange={onChange} />
    </div>
  )
}

const cutColumns = [{ name: 'from', label: texts.from, kind: 'amount' as const }, { name: 'label', label: texts.label }]

const Cells = ({ rule, onChange }: Props<'status_change'>) => (
  <fieldset className="flex flex-col gap-2">
    <legend className="mb-1 text-sm font-medium">{texts.cells}</legend>
    {rule.statuses.map((status, row) => rule.changes.map((change, column) => {
      const cell = rule.cells[row]?.[column] ?? { points: '', label: '' }
      const title = texts.cell(status.label, change.label)
      return (
        <div key={`${row} ${column}`} role="group" aria-label={title} className="grid items-center gap-2 border-b border-line pb-2 sm:grid-cols-[minmax(0,1fr)_6rem_minmax(0,1fr)]">
          <span className="text-sm">{title}</span>
          <AmountInput id={`cell-${row}-${column}`} label={`${texts.points}: ${title}`} hideLabel value={cell.points} onChange={(points) => onChange(withCell(rule, { row, column }, { ...cell, points }))} />
          <TextInput id={`cell-label-${row}-${column}`} aria-label={`${texts.cellLabel}: ${title}`} value={cell.label} onChange={(event) => onChange(withCell(rule, { row, column }, { ...cell, label: event.target.value }))} />
        </div>
      )
    }))}
  </fieldset>
)

/** Two axes, where the value stands and how it changed, and the points of every crossing. */
export const GridForm = ({ rule, onChange }: Props<'status_change'>) => (
  <div className="flex flex-col gap-3">
    <ChangeSelect change={rule.change} onChange={(change) => onChange({ ...rule, change })} />
    <RowsEditor id="rule-statuses" title={texts.statuses} columns={cutColumns} rows={textRows(rule.statuses)} onChange={(rows) => onChange(withAxes(rule, { statuses: asCuts(rows) }))} />
    <RowsEditor id="rule-changes" title={texts.changes} columns={cutColumns} rows={textRows(rule.changes)} onChange={(rows) => onChange(withAxes(rule, { changes: asCuts(rows) }))} />
    <Cells rule={rule} onChange={onChange} />
  </div>
)
