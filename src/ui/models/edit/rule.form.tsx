'use client'

import { useDeferredValue, useMemo } from 'react'
import type { Indicator, ModelDocument, ScoringRule } from '@/domain/models/model-document'
import { sampleRule } from '@/domain/scoring/lines/sample-lines'
import { modelEditorTexts as texts } from '@/texts/model-editor'
import { ruleEditorTexts } from '@/texts/model-rule-editor'
import { ruleNames } from '@/texts/models'
import { Checkbox, SelectField, TextField } from '@/ui/kit/field'
import { AmountInput } from './amount-input'
import type { Sample } from './formula.form'
import { GridForm, GrowthForm, NormalisedForm } from './rule-added.form'
import { partsOfRule, rulePart, startRule, withRulePart } from './rule-parts'
import { RulePreview } from './rule-preview'
import { RowsEditor, textRows, type TextRow } from './rows-editor'

type Part = { indicator: Indicator; onChange: (indicator: Indicator) => void }
type Props = Part & { document: ModelDocument; sample: Sample }

const labelOf = (name: string): string => texts.rulePart[name] ?? name

const SimpleForm = ({ rule, onChange }: { rule: ScoringRule; onChange: (rule: ScoringRule) => void }) => {
  const parts = partsOfRule(rule.kind)
  if (parts === undefined) return null
  const { rows } = parts
  const list = rows === undefined ? undefined : rulePart(rule, rows.name)
  return (
    <div className="flex flex-col gap-3">
      {[...parts.amounts, ...(parts.optional ?? [])].map((name) => {
        const value = rulePart(rule, name)
        return <AmountInput key={name} id={`rule-${name}`} label={labelOf(name)} value={typeof value === 'string' ? value : ''} onChange={(typed) => onChange(withRulePart(rule, name, typed))} />
      })}
      {rows !== undefined && (
        <RowsEditor id="rule-rows" title={texts.ruleRows} rows={Array.isArray(list) ? textRows(list as ReadonlyArray<TextRow>) : []} onChange={(changed) => onChange(withRulePart(rule, rows.name, changed))}
          columns={rows.columns.map((name) => ({ name, label: labelOf(name), kind: name === 'label' ? 'text' : 'amount' }))} />
      )}
    </div>
  )
}

const KindForm = ({ rule, onChange }: { rule: ScoringRule; onChange: (rule: ScoringRule) => void }) => {
  switch (rule.kind) {
    case 'growth': return <GrowthForm rule={rule} onChange={onChange} />
    case 'normalised': return <NormalisedForm rule={rule} onChange={onChange} />
    case 'status_change': return <GridForm rule={rule} onChange={onChange} />
    default: return <SimpleForm rule={rule} onChange={onChange} />
  }
}

const SmallBaseForm = ({ indicator, onChange }: Part) => {
  const { smallBase, ...rest } = indicator
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-sm font-medium">{ruleEditorTexts.smallBase}</legend>
      <Checkbox id="small-base" label={ruleEditorTexts.smallBaseOn} help={ruleEditorTexts.smallBaseHelp} checked={smallBase !== undefined}
        onChange={() => onChange(smallBase === undefined ? { ...rest, smallBase: { denominator: '', below: '10', totalBelow: '25' } } : rest)} />
      {smallBase !== undefined && (
        <div className="grid gap-3 md:grid-cols-3">
          <TextField id="small-denominator" name="small-denominator" label={ruleEditorTexts.denominator} value={smallBase.denominator} onChange={(event) => onChange({ ...rest, smallBase: { ...smallBase, denominator: event.target.value } })} />
          <AmountInput id="small-below" label={ruleEditorTexts.below} value={smallBase.below} onChange={(below) => onChange({ ...rest, smallBase: { ...smallBase, below } })} />
          <AmountInput id="small-total" label={ruleEditorTexts.totalBelow} value={smallBase.totalBelow} onChange={(totalBelow) => onChange({ ...rest, smallBase: { ...smallBase, totalBelow } })} />
        </div>
      )}
    </fieldset>
  )
}

/** The rule of an indicator: its form by kind, its drawing with last year's values, and one of them worked through by the engine. */
export const RuleForm = ({ indicator, onChange, document, sample }: Props) => {
  const { rule } = indicator
  const judged = useDeferredValue(indicator)
  const sampled = useMemo(() => sampleRule(document, judged, sample?.rows ?? []), [document, judged, sample])
  const kinds = (Object.keys(ruleNames) as ReadonlyArray<ScoringRule['kind']>).map((kind) => ({ value: kind, label: ruleNames[kind] }))
  return (
    <div className="flex flex-col gap-4">
      <SelectField id="rule-kind" name="rule-kind" label={texts.ruleKind} options={kinds} value={rule.kind} onChange={(event) => onChange({ ...indicator, rule: startRule(event.target.value as ScoringRule['kind'], rule, indicator.max) })} />
      <KindForm rule={rule} onChange={(changed) => onChange({ ...indicator, rule: changed })} />
      <SmallBaseForm indicator={indicator} onChange={onChange} />
      <RulePreview indicator={indicator} sampled={sampled} cycle={sample?.cycle ?? null} />
    </div>
  )
}
