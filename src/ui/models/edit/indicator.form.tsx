'use client'

import { burdenTotal, MINUTES_MOST, priceOfIndicator } from '@/domain/models/burden'
import { organizationTypes, type Indicator, type ModelDocument, type Passport } from '@/domain/models/model-document'
import { burdenTexts } from '@/texts/burden'
import { modelEditorTexts as texts } from '@/texts/model-editor'
import { controllabilityNames, modelPages, periodNames } from '@/texts/model-pages'
import { organizationTypeNames } from '@/texts/organizations'
import { Callout } from '@/ui/kit/callout'
import { Card } from '@/ui/kit/card'
import { Checkbox, Field, SelectField, TextArea, TextField, type SelectOption } from '@/ui/kit/field'
import { AmountInput } from './amount-input'
import { FormulaForm, type Sample } from './formula.form'
import { RowsEditor, textRows } from './rows-editor'
import { RuleForm } from './rule.form'

type Put = (indicator: Indicator) => void
type Part = { indicator: Indicator; onChange: Put }
type Props = Part & { document: ModelDocument; sample: Sample }

const optionsOf = (names: Readonly<Record<string, string>>): ReadonlyArray<SelectOption> => Object.entries(names).map(([value, label]) => ({ value, label }))

const Facts = ({ indicator, onChange, document }: Part & { document: ModelDocument }) => (
  <Card>
    <div className="grid gap-4 md:grid-cols-2">
      <TextField id="code" name="code" label={texts.code} value={indicator.code} onChange={(event) => onChange({ ...indicator, code: event.target.value })} />
      <SelectField id="direction" name="direction" label={texts.direction} options={document.directions.map(({ code, name }) => ({ value: code, label: modelPages.directionTitle(code, name) }))} value={indicator.direction} onChange={(event) => onChange({ ...indicator, direction: event.target.value })} />
      <div className="md:col-span-2"><TextField id="name" name="name" label={texts.name} value={indicator.name} onChange={(event) => onChange({ ...indicator, name: event.target.value })} /></div>
      <TextField id="unit" name="unit" label={texts.unit} value={indicator.unit} onChange={(event) => onChange({ ...indicator, unit: event.target.value })} />
      <SelectField id="good" name="good" label={texts.goodDirection} options={optionsOf(modelPages.goodDirection)} value={indicator.goodDirection} onChange={(event) => onChange({ ...indicator, goodDirection: event.target.value as Indicator['goodDirection'] })} />
      <AmountInput id="max" label={texts.max} value={indicator.max} onChange={(max) => onChange({ ...indicator, max })} />
      <AmountInput id="weight" label={texts.weight} value={indicator.weight} onChange={(weight) => onChange({ ...indicator, weight })} />
      <SelectField id="period" name="period" label={texts.period} options={optionsOf(periodNames)} value={indicator.period} onChange={(event) => onChange({ ...indicator, period: event.target.value as Indicator['period'] })} />
      <SelectField id="controllability" name="controllability" label={texts.controllability} options={optionsOf(controllabilityNames)} value={indicator.controllability} onChange={(event) => onChange({ ...indicator, controllability: event.target.value as Indicator['controllability'] })} />
    </div>
  </Card>
)

const withCondition = (old: { condition: string; reason: string } | undefined, change: Partial<{ condition: string; reason: string }>) => {
  const next = { condition: '', reason: '', ...old, ...change }
  return next.condition === '' && next.reason === '' ? undefined : next
}

const Conditions = ({ indicator, onChange }: Part) => {
  const { unless, organizationTypes: types } = indicator.applicability
  const { voidWhen, alternatives, ...rest } = indicator
  const putUnless = (change: Partial<{ condition: string; reason: string }>): void => {
    const next = withCondition(unless, change)
    onChange({ ...indicator, applicability: { organizationTypes: types, ...(next === undefined ? {} : { unless: next }) } })
  }
  const others = alternatives === undefined ? {} : { alternatives }
  const putVoid = (change: Partial<{ condition: string; reason: string }>): void => {
    const next = withCondition(voidWhen, change)
    onChange({ ...rest, ...others, ...(next === undefined ? {} : { voidWhen: next }) })
  }
  return (
    <Card title={texts.applicability} level={2}>
      <div className="flex flex-col gap-4">
        <fieldset className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
          <legend className="mb-1 text-sm font-medium">{texts.types}</legend>
          {organizationTypes.map((type) => (
            <Checkbox key={type} id={`type-${type}`} label={organizationTypeNames[type]} checked={types.includes(type)}
              onChange={() => onChange({ ...indicator, applicability: { ...indicator.applicability, organizationTypes: organizationTypes.filter((one) => (one === type) !== types.includes(one)) } })} />
          ))}
        </fieldset>
        <div className="grid gap-4 md:grid-cols-2">
          <TextField id="unless" name="unless" label={texts.unless} optional value={unless?.condition ?? ''} onChange={(event) => putUnless({ condition: event.target.value })} />
          <TextField id="unless-reason" name="unless-reason" label={texts.unlessReason} optional value={unless?.reason ?? ''} onChange={(event) => putUnless({ reason: event.target.value })} />
          <TextField id="void" name="void" label={texts.voidWhen} optional value={voidWhen?.condition ?? ''} onChange={(event) => putVoid({ condition: event.target.value })} />
          <TextField id="void-reason" name="void-reason" label={texts.voidReason} optional value={voidWhen?.reason ?? ''} onChange={(event) => putVoid({ reason: event.target.value })} />
        </div>
        <RowsEditor id="alternatives" title={texts.alternatives} rows={textRows(alternatives ?? [])} columns={[{ name: 'condition', label: texts.alternativeColumns.condition }, { name: 'points', label: texts.alternativeColumns.points, kind: 'amount' }, { name: 'reason', label: texts.alternativeColumns.reason }]}
          onChange={(rows) => onChange({ ...rest, ...(voidWhen === undefined ? {} : { voidWhen }), ...(rows.length === 0 ? {} : { alternatives: rows as unknown as NonNullable<Indicator['alternatives']> }) })} />
      </div>
    </Card>
  )
}

const passportKeys = ['number', 'purpose', 'formulaInWords', 'source', 'collection', 'periodicity', 'responsible', 'evidence', 'origin'] as const satisfies ReadonlyArray<keyof Passport>

const PassportPart = ({ indicator, onChange }: Part) => {
  const names: Readonly<Record<(typeof passportKeys)[number], string>> = { ...modelPages.passport, number: texts.passport }
  return (
    <Card title={texts.passport} level={2}>
      <div className="grid gap-4 md:grid-cols-2">
        {passportKeys.map((key) => (
          <Field key={key} id={`passport-${key}`} label={names[key]}>
            <TextArea id={`passport-${key}`} rows={key === 'number' ? 1 : 2} value={indicator.passport[key]} onChange={(event) => onChange({ ...indicator, passport: { ...indicator.passport, [key]: event.target.value } })} />
          </Field>
        ))}
        <Field id="law" label={texts.legalBasis}>
          <TextArea id="law" rows={3} value={indicator.legalBasis.join('\n')} onChange={(event) => onChange({ ...indicator, legalBasis: event.target.value.split('\n').filter((line) => line !== '') })} />
        </Field>
        <Checkbox id="evidence-required" label={texts.evidenceRequired} checked={indicator.evidenceRequired} onChange={() => onChange({ ...indicator, evidenceRequired: !indicator.evidenceRequired })} />
      </div>
    </Card>
  )
}

/** One indicator: what it is, its formula tried on past figures, its rule drawn, to whom it applies, its passport. */
export const IndicatorForm = ({ indicator, onChange, document, sample }: Props) => {
  return (
    <div className="flex flex-col gap-4">
      <Callout>{burdenTexts.price(priceOfIndicator(document, indicator))} {burdenTexts.total(burdenTotal({ ...document, indicators: [...document.indicators.filter(({ code }) => code !== indicator.code), indicator] }), MINUTES_MOST)}</Callout>
      <Facts indicator={indicator} onChange={onChange} document={document} />
      <Card title={texts.formula} level={2}><FormulaForm indicator={indicator} fields={document.fields} sample={sample} onChange={(formula) => onChange({ ...indicator, formula })} /></Card>
      <Card title={texts.rule} level={2}><RuleForm indicator={indicator} onChange={onChange} document={document} sample={sample} /></Card>
      <Conditions indicator={indicator} onChange={onChange} />
      <PassportPart indicator={indicator} onChange={onChange} />
    </div>
  )
}
