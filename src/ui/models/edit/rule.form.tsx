'use client'

import { useState } from 'react'
import type { Indicator, ScoringRule } from '@/domain/models/model-document'
import { modelEditorTexts as texts } from '@/texts/model-editor'
import { ruleNames } from '@/texts/models'
import { RuleDrawing } from '@/ui/charts/rule-drawing'
import { describe, Field, SelectField, TextArea } from '@/ui/kit/field'
import { drawnRule } from '@/ui/scoring/drawn-rule'
import { AmountInput } from './amount-input'
import { RowsEditor, textRows, type TextRow } from './rows-editor'
import { partsOfRule, rulePart, startRule, withRulePart } from './rule-parts'

type Props = { indicator: Indicator; onChange: (rule: ScoringRule) => void; values: ReadonlyArray<number>; cycle: string | null }

const MICRO = 1_000_000
const middleOf = (values: ReadonlyArray<number>): number | null => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null

/** A rule while it is being typed may be no rule yet; then there is nothing to draw. */
const drawing = (indicator: Indicator, values: ReadonlyArray<number>) => {
  try {
    const compared = indicator.rule.kind === 'best_is_100' ? Math.max(...values) : middleOf(values)
    return drawnRule(indicator, compared === null || !Number.isFinite(compared) ? null : compared * MICRO)
  } catch {
    return null
  }
}

const RuleText = ({ rule, onChange }: { rule: ScoringRule; onChange: (rule: ScoringRule) => void }) => {
  const [text, setText] = useState(() => JSON.stringify(rule, null, 2))
  const [isWrong, setWrong] = useState(false)
  const put = (typed: string): void => {
    setText(typed)
    try {
      onChange(JSON.parse(typed) as ScoringRule)
      setWrong(false)
    } catch {
      setWrong(true)
    }
  }
  const error = isWrong ? texts.ruleJsonWrong : undefined
  return <Field id="rule-text" label={texts.ruleJson} error={error}><TextArea {...describe('rule-text', { error })} rows={8} className="font-mono" spellCheck={false} value={text} onChange={(event) => put(event.target.value)} /></Field>
}

const labelOf = (name: string): string => texts.rulePart[name] ?? name

const RulePartsForm = ({ rule, onChange }: { rule: ScoringRule; onChange: (rule: ScoringRule) => void }) => {
  const parts = partsOfRule(rule.kind)
  if (parts === undefined) return <RuleText key={rule.kind} rule={rule} onChange={onChange} />
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

/** The rule of an indicator with its line over the axis of the value, and the values of a past cycle under it. */
export const RuleForm = ({ indicator, onChange, values, cycle }: Props) => {
  const { rule } = indicator
  const drawn = drawing(indicator, values)
  const kinds = (Object.keys(ruleNames) as ReadonlyArray<ScoringRule['kind']>).map((kind) => ({ value: kind, label: ruleNames[kind] }))
  return (
    <div className="flex flex-col gap-4">
      <SelectField id="rule-kind" name="rule-kind" label={texts.ruleKind} options={kinds} value={rule.kind} onChange={(event) => onChange(startRule(event.target.value as ScoringRule['kind'], rule))} />
      <RulePartsForm rule={rule} onChange={onChange} />
      {drawn === null
        ? <p className="text-sm text-muted">{texts.ruleUndrawn}</p>
        : <RuleDrawing frame={{ id: 'rule-drawing', title: texts.ruleDrawing(values.length === 0 ? null : cycle), unit: indicator.unit, source: texts.ruleSource, level: 4 }} rule={drawn} cluster={values} />}
    </div>
  )
}
