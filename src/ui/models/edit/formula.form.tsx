'use client'

import { useRef } from 'react'
import type { Field as ModelField, Indicator } from '@/domain/models/model-document'
import { sampleFormula, type SampledFormula, type SampleRow } from '@/domain/models/sample-values'
import { formatMicro } from '@/texts/format'
import { absenceNames, modelEditorTexts as texts } from '@/texts/model-editor'
import { formulaInNames } from '@/texts/model-pages'
import { Button } from '@/ui/kit/button'
import { describe, Field, Select, TextArea } from '@/ui/kit/field'

export type Sample = { readonly cycle: string; readonly rows: ReadonlyArray<SampleRow> } | null
type Props = { indicator: Indicator; fields: ReadonlyArray<ModelField>; sample: Sample; onChange: (formula: string) => void }

export const tryFormula = (formula: string, fields: ReadonlyArray<ModelField>, sample: Sample): SampledFormula => sampleFormula(formula, sample?.rows ?? [], new Set(fields.map(({ key }) => key)))

const faultOf = (tried: SampledFormula): string | undefined => {
  if (tried.kind === 'refused') return texts.formulaFault(tried.refusal)
  return tried.kind === 'unknown' ? texts.formulaUnknown(tried.keys) : undefined
}

const Worked = ({ tried, indicator, fields, sample }: { tried: SampledFormula; indicator: Indicator; fields: ReadonlyArray<ModelField>; sample: Sample }) => {
  const { formula, unit } = indicator
  if (sample === null) return <p className="text-sm text-muted">{texts.noSample}</p>
  if (tried.kind !== 'values') return null
  const at = tried.rows.findIndex((row) => 'micro' in row)
  const found = tried.rows[at]
  const used = fields.filter(({ key }) => new RegExp(`\\b${key}\\b`).test(formula))
  const figure = ({ key, label, unit: own }: ModelField): string => {
    const value = sample.rows[at]?.cells[key]
    return typeof value === 'number' ? texts.workedFigure(label, formatMicro(value), own) : texts.workedFigure(label, absenceNames[value ?? 'noData'], '')
  }
  const absent = Object.entries(absenceNames).map(([reason, name]) => ({ name, count: tried.rows.filter((row) => 'absent' in row && row.absent === reason).length })).filter(({ count }) => count > 0)
  return (
    <div className="rounded-md bg-sunken px-3 py-2 text-sm" aria-live="polite">
      <p>{texts.sample(sample.cycle, tried.rows.filter((row) => 'micro' in row).length, tried.rows.length)}{absent.map(({ name, count }) => <span key={name}>{'; '}{texts.sampleAbsent(name, count)}</span>)}</p>
      {found !== undefined && 'micro' in found && (
        <p><span className="font-medium">{texts.worked}</span>{'. '}{used.length > 0 && <>{texts.workedFigures(used.map(figure).join(', '))}{'. '}</>}{texts.workedValue(formatMicro(found.micro, 2), unit)}</p>
      )}
    </div>
  )
}

/** The formula with a check at every key: what it reads like, and what it gives on figures of a past cycle. */
export const FormulaForm = ({ indicator, fields, sample, onChange }: Props) => {
  const area = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLSelectElement>(null)
  const { formula } = indicator
  const tried = tryFormula(formula, fields, sample)
  const error = faultOf(tried)
  const insert = (): void => {
    const key = picker.current?.value ?? ''
    if (key === '') return
    const at = area.current?.selectionStart ?? formula.length
    onChange(`${formula.slice(0, at)}${key}${formula.slice(area.current?.selectionEnd ?? at)}`)
    area.current?.focus()
  }
  const inOrder = [...fields].sort((a, b) => Number(b.direction === indicator.direction) - Number(a.direction === indicator.direction))
  return (
    <div className="flex flex-col gap-3">
      <Field id="formula" label={texts.formula} help={texts.formulaHelp} error={error}>
        <TextArea ref={area} {...describe('formula', { help: texts.formulaHelp, error })} rows={2} className="font-mono" spellCheck={false} value={formula} onChange={(event) => onChange(event.target.value)} />
      </Field>
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1"><Field id="pick-field" label={texts.insertField}><Select ref={picker} id="pick-field" options={[{ value: '', label: texts.chooseField }, ...inOrder.map(({ key, label }) => ({ value: key, label: `${label} (${key})` }))]} /></Field></div>
        <Button onClick={insert}>{texts.insert}</Button>
      </div>
      {error === undefined && <p className="text-sm">{texts.formulaWords(formulaInNames(formula, new Map(fields.map(({ key, label }) => [key, label]))))}</p>}
      <Worked tried={tried} indicator={indicator} fields={fields} sample={sample} />
    </div>
  )
}
