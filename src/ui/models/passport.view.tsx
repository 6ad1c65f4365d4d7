import type { Direction, Field, Indicator } from '@/domain/models/model-document'
import { formatAmount } from '@/texts/format'
import { controllabilityNames, formulaInNames, modelPages as texts, periodNames, ruleInWords } from '@/texts/model-pages'
import { organizationTypeNames, organizationTypePlural } from '@/texts/organizations'
import { organizationTypes } from '@/domain/models/model-document'
import { RuleDrawing } from '@/ui/charts/rule-drawing'
import { Card } from '@/ui/kit/card'
import { KeyValue, type KeyValueItem } from '@/ui/kit/key-value'
import { PageHeader, type Crumb } from '@/ui/kit/page-header'
import { Table } from '@/ui/kit/table'
import type { ModelHead } from '@/usecases/models/version-access'
import { drawnRule } from '@/ui/scoring/drawn-rule'

type Props = { head: ModelHead; indicator: Indicator; direction: Direction | null; fields: ReadonlyArray<Field>; breadcrumbs: ReadonlyArray<Crumb> }

const orUnset = (text: string): string => (text === '' ? texts.notSet : text)
const labelsOf = (fields: ReadonlyArray<Field>): ReadonlyMap<string, string> => new Map(fields.map((field) => [field.key, field.label]))

const typesText = (indicator: Indicator): string => {
  const { organizationTypes: own } = indicator.applicability
  return organizationTypes.filter((type) => own.includes(type)).map((type, index) => (index === 0 ? organizationTypePlural[type] : organizationTypePlural[type].toLowerCase())).join(', ') || organizationTypeNames.secondary_school
}

const factsOf = ({ indicator, direction, fields }: Props): ReadonlyArray<KeyValueItem> => {
  const words = texts.passport
  const { passport, applicability, voidWhen } = indicator
  const labels = labelsOf(fields)
  return [
    { label: words.code, value: indicator.code },
    { label: words.direction, value: direction === null ? indicator.direction : texts.directionTitle(direction.code, direction.name) },
    { label: words.unit, value: orUnset(indicator.unit) },
    { label: words.purpose, value: orUnset(passport.purpose) },
    { label: words.types, value: typesText(indicator) },
    ...(applicability.unless === undefined ? [] : [{ label: words.unless, value: texts.condition(applicability.unless.reason, formulaInNames(applicability.unless.condition, labels)) }]),
    { label: words.period, value: periodNames[indicator.period] },
    { label: words.periodicity, value: orUnset(passport.periodicity) },
    { label: words.source, value: orUnset(passport.source) },
    { label: words.collection, value: orUnset(passport.collection) },
    { label: words.responsible, value: orUnset(passport.responsible) },
    { label: words.evidence, value: orUnset(passport.evidence) },
    { label: words.evidenceRequired, value: indicator.evidenceRequired ? texts.yes : texts.no },
    { label: words.goodDirection, value: texts.goodDirection[indicator.goodDirection] },
    { label: words.controllability, value: controllabilityNames[indicator.controllability] },
    { label: words.max, value: formatAmount(indicator.max) },
    ...(indicator.weight === '1' ? [] : [{ label: words.weight, value: formatAmount(indicator.weight) }]),
    ...(voidWhen === undefined ? [] : [{ label: words.voidWhen, value: texts.condition(voidWhen.reason, formulaInNames(voidWhen.condition, labels)) }]),
    { label: words.origin, value: orUnset(passport.origin) },
    { label: words.version, value: String(indicator.version) },
    { label: words.law, value: indicator.legalBasis.length === 0 ? texts.notSet : indicator.legalBasis.join('; ') },
  ]
}

const Formula = ({ indicator, fields }: Props) => (
  <Card title={texts.formula}>
    <div className="flex flex-col gap-3">
      {indicator.passport.formulaInWords !== '' && indicator.passport.formulaInWords !== formulaInNames(indicator.formula, labelsOf(fields)) && <p>{indicator.passport.formulaInWords}</p>}
      <p className="rounded-md bg-sunken px-3 py-2 font-medium break-words">{formulaInNames(indicator.formula, labelsOf(fields))}</p>
      {fields.length > 0 && (
        <Table caption={texts.variables} rows={fields} rowKey={(field) => field.key} cards dense
          columns={[
            { key: 'label', header: texts.variableColumns.label, rowHeader: true, cell: (field) => field.label },
            { key: 'unit', header: texts.variableColumns.unit, cell: (field) => field.unit },
            { key: 'limits', header: texts.variableColumns.limits, cell: (field) => (field.kind === 'boolean' ? `${texts.yes}, ${texts.no}` : field.kind === 'choice' ? (field.choices ?? []).map((choice) => choice.label).join('; ') : texts.limits(field.min, field.max)) },
            { key: 'source', header: texts.variableColumns.source, cell: (field) => field.source },
          ]} />
      )}
    </div>
  </Card>
)

const Rule = ({ head, indicator }: Props) => {
  const rule = drawnRule(indicator, null)
  return (
    <Card title={texts.rule}>
      <div className="flex flex-col gap-4">
        <p>{ruleInWords(indicator)}</p>
        {rule !== null && <RuleDrawing rule={rule} frame={{ id: 'rule', title: texts.ruleDrawing(indicator.name), unit: indicator.unit, source: texts.ruleSource(head.modelName, head.number), level: 3 }} />}
        {(indicator.alternatives ?? []).length > 0 && (
          <div>
            <h3 className="text-sm">{texts.alternatives}</h3>
            <ul className="list-disc pl-5">{(indicator.alternatives ?? []).map((other) => <li key={other.condition}>{texts.alternative(other.reason, other.points)}</li>)}</ul>
          </div>
        )}
      </div>
    </Card>
  )
}

/** «Паспорт показателя»: everything a methodologist, a head of school or a court may ask of one indicator. */
export const PassportView = (props: Props) => (
  <div className="flex max-w-form flex-col gap-4">
    <PageHeader title={`${props.indicator.code}. ${props.indicator.name}`} subtitle={texts.passportNumber(props.indicator.passport.number)} breadcrumbs={props.breadcrumbs} release={`${props.head.modelName} · ${texts.version(props.head.number)}`} />
    <Formula {...props} />
    <Rule {...props} />
    <Card><KeyValue items={factsOf(props)} /></Card>
  </div>
)
