'use client'

import { organizationTypes, type Indicator, type ModelDocument } from '@/domain/models/model-document'
import { coverageByType, weightTable, type DirectionWeight } from '@/domain/models/weight-table'
import { modelEditorTexts as texts } from '@/texts/model-editor'
import { modelPages } from '@/texts/model-pages'
import { organizationTypeNames, organizationTypeShortNames } from '@/texts/organizations'
import { Card } from '@/ui/kit/card'
import { Chip } from '@/ui/kit/chip'
import { Table } from '@/ui/kit/table'
import { AmountInput } from './amount-input'

type Props = { document: ModelDocument; onChange: (indicator: Indicator) => void }

const WeightPart = ({ document, onChange, weight }: Props & { weight: DirectionWeight }) => {
  const words = texts.weightColumns
  const name = document.directions.find(({ code }) => code === weight.code)?.name ?? ''
  const shareOf = (code: string): string => texts.share(weight.lines.find((line) => line.code === code)?.share ?? '0')
  return (
    <Card title={modelPages.directionTitle(weight.code, name)} level={2}>
      <p className="mb-2 flex flex-wrap items-center gap-2 text-sm">
        <span>{texts.directionSum(weight.sum, weight.max)}</span>{weight.sum !== weight.max && <Chip tone="danger">{texts.sumDiffers}</Chip>}
        <span>{texts.share(weight.share)}</span>{weight.isOutside && <Chip tone="warning">{texts.outside}</Chip>}
      </p>
      <Table caption={name} captionHidden dense cards rows={document.indicators.filter(({ direction }) => direction === weight.code)} rowKey={({ code }) => code}
        columns={[
          { key: 'code', header: words.code, cell: ({ code }) => code },
          { key: 'name', header: words.name, rowHeader: true, cell: (row) => row.name },
          { key: 'max', header: words.max, align: 'end', width: 110, cell: (row) => <AmountInput id={`max-${row.code}`} label={`${words.max}: ${row.code}`} hideLabel value={row.max} onChange={(max) => onChange({ ...row, max })} /> },
          { key: 'weight', header: words.weight, align: 'end', width: 110, cell: (row) => <AmountInput id={`weight-${row.code}`} label={`${words.weight}: ${row.code}`} hideLabel value={row.weight} onChange={(changed) => onChange({ ...row, weight: changed })} /> },
          { key: 'share', header: words.share, align: 'end', cell: ({ code }) => shareOf(code) },
        ]} />
    </Card>
  )
}

/** Maxima and weights side by side with their sums, limits and what each really weighs. */
export const WeightsForm = ({ document, onChange }: Props) => (
  <div className="flex flex-col gap-4">{weightTable(document).map((weight) => <WeightPart key={weight.code} document={document} onChange={onChange} weight={weight} />)}</div>
)

const toggled = (indicator: Indicator, type: (typeof organizationTypes)[number]): Indicator => {
  const own = indicator.applicability.organizationTypes
  return { ...indicator, applicability: { ...indicator.applicability, organizationTypes: organizationTypes.filter((one) => (one === type) !== own.includes(one)) } }
}

/** Type × indicator, and under it the part of the points that applies to each type. */
export const ApplicabilityForm = ({ document, onChange }: Props) => {
  const coverage = coverageByType(document)
  return (
    <Card title={texts.applicability} level={2}>
      <p className="mb-3 text-sm text-muted">{texts.applicabilityHelp}</p>
      <Table caption={texts.applicability} captionHidden dense rows={document.indicators} rowKey={({ code }) => code} totals={{ name: texts.coverage, ...Object.fromEntries(organizationTypes.map((type) => [type, texts.share(coverage[type])])) }}
        columns={[
          { key: 'code', header: texts.code, cell: ({ code }) => code },
          { key: 'name', header: texts.name, rowHeader: true, cell: ({ name }) => name },
          ...organizationTypes.map((type) => ({
            key: type, header: organizationTypeShortNames[type], align: 'center' as const,
            cell: (row: Indicator) => <input type="checkbox" className="size-6 accent-accent" aria-label={texts.applies(row.code, organizationTypeNames[type])} checked={row.applicability.organizationTypes.includes(type)} onChange={() => onChange(toggled(row, type))} />,
          })),
        ]} />
    </Card>
  )
}
