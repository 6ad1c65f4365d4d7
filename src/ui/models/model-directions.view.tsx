import { Link } from '../kit/link'
import type { Direction, Indicator, ModelDocument } from '@/domain/models/model-document'
import { Decimal, ZERO } from '@/domain/shared/decimal'
import { formatAmount } from '@/texts/format'
import { modelPages as texts, ruleInWords } from '@/texts/model-pages'
import { Table, type Column } from '@/ui/kit/table'

export const directionAnchor = (code: string): string => `direction-${code}`
type Links = { passport: (code: string) => string }

const columnsOf = (links: Links, isWeighted: boolean): ReadonlyArray<Column<Indicator>> => {
  const words = texts.indicatorColumns
  return [
    { key: 'code', header: words.code, cell: (row) => row.code },
    { key: 'name', header: words.name, rowHeader: true, cell: (row) => <Link href={links.passport(row.code)}>{row.name}</Link> },
    { key: 'unit', header: words.unit, cell: (row) => row.unit },
    { key: 'rule', header: words.rule, cell: ruleInWords },
    { key: 'max', header: words.max, align: 'end', cell: (row) => formatAmount(row.max) },
    ...(isWeighted ? [{ key: 'weight', header: words.weight, align: 'end' as const, cell: (row: Indicator) => formatAmount(row.weight) }] : []),
  ]
}

const DirectionPart = ({ direction, indicators, links }: { direction: Direction; indicators: ReadonlyArray<Indicator>; links: Links }) => {
  const sum = indicators.reduce((total, row) => total.plus(new Decimal(row.max).times(row.weight)), ZERO).toFixed()
  return (
    <section id={directionAnchor(direction.code)} className="scroll-mt-16">
      <h4 className="text-base">{texts.directionTitle(direction.code, direction.name)}</h4>
      <p className="mb-2 text-sm text-muted">{texts.directionMax(direction.max)}{direction.source !== '' && <> · {texts.directionSource(direction.source)}</>}</p>
      <Table caption={direction.name} captionHidden columns={columnsOf(links, indicators.some((row) => row.weight !== '1'))} rows={indicators} rowKey={(row) => row.code} cards totals={{ name: texts.directionTotal, max: formatAmount(sum) }} />
    </section>
  )
}

/** Groups, their directions and the indicators with rules in words; maxima add up under each table. */
export const DirectionsPart = ({ document, links }: { document: ModelDocument; links: Links }) => (
  <div className="flex flex-col gap-6">
    {document.groups.map((group) => (
      <section key={group.code} className="flex flex-col gap-6">
        <h3 className="border-b border-line pb-1 text-base text-muted">{group.name}</h3>
        {document.directions.filter((direction) => direction.group === group.code).map((direction) => (
          <DirectionPart key={direction.code} direction={direction} indicators={document.indicators.filter((row) => row.direction === direction.code)} links={links} />
        ))}
      </section>
    ))}
  </div>
)
