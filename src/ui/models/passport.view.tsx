import { Download } from 'lucide-react'
import type { Direction, Field, Indicator } from '@/domain/models/model-document'
import { passportWords } from '@/texts/documents-passport'
import { formulaInNames, modelPages as texts, ruleInWords } from '@/texts/model-pages'
import { fieldLimits, passportFacts, passportLabels } from '@/texts/model-passport'
import { burdenColumns } from './burden-columns'
import { RuleDrawing } from '@/ui/charts/rule-drawing'
import { Card } from '@/ui/kit/card'
import { LinkButton } from '@/ui/kit/button'
import { KeyValue } from '@/ui/kit/key-value'
import { PageHeader, type Crumb } from '@/ui/kit/page-header'
import { Table } from '@/ui/kit/table'
import type { ModelHead } from '@/usecases/models/version-access'
import { drawnRule } from '@/ui/scoring/drawn-rule'

type Props = { head: ModelHead; indicator: Indicator; direction: Direction | null; fields: ReadonlyArray<Field>; breadcrumbs: ReadonlyArray<Crumb>; /** Where the passport lies as a file. */ fileHref: (format: 'docx' | 'pdf') => string }

const Formula = ({ indicator, fields }: Props) => (
  <Card title={texts.formula}>
    <div className="flex flex-col gap-3">
      {indicator.passport.formulaInWords !== '' && indicator.passport.formulaInWords !== formulaInNames(indicator.formula, passportLabels(fields)) && <p>{indicator.passport.formulaInWords}</p>}
      <p className="rounded-md bg-sunken px-3 py-2 font-medium break-words">{formulaInNames(indicator.formula, passportLabels(fields))}</p>
      {fields.length > 0 && (
        <Table caption={texts.variables} rows={fields} rowKey={(field) => field.key} cards dense
          columns={[
            { key: 'label', header: texts.variableColumns.label, rowHeader: true, cell: (field) => field.label },
            { key: 'unit', header: texts.variableColumns.unit, cell: (field) => field.unit },
            { key: 'limits', header: texts.variableColumns.limits, cell: fieldLimits },
            { key: 'source', header: texts.variableColumns.source, cell: (field) => field.source },
            ...burdenColumns,
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
    <PageHeader title={`${props.indicator.code}. ${props.indicator.name}`} subtitle={texts.passportNumber(props.indicator.passport.number)} breadcrumbs={props.breadcrumbs} release={`${props.head.modelName} · ${texts.version(props.head.number)}`}
      actions={(['docx', 'pdf'] as const).map((format) => <LinkButton key={format} href={props.fileHref(format)} icon={<Download aria-hidden />} size="small" download external>{passportWords.formats[format]}</LinkButton>)} />
    <Formula {...props} />
    <Rule {...props} />
    <Card><KeyValue items={passportFacts(props)} /></Card>
  </div>
)
