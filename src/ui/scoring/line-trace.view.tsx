import Link from 'next/link'
import { cardTexts, cellInWords, layerNames } from '@/texts/score-card'
import { MICRO } from '@/domain/shared/micro'
import { RuleDrawing } from '@/ui/charts/rule-drawing'
import type { CardLine } from '@/usecases/scoring/describe-card'
import type { FieldCell } from '@/usecases/scoring/describe-fields'
import type { ScoreCard } from '@/usecases/scoring/get-score-card'
import { drawnRule } from './drawn-rule'
import { lineSentences } from './line-texts'

const GivenBy = ({ field, zone }: { field: FieldCell; zone: string }) => {
  if (field.given === null || field.layer === null) return <>{cardTexts.givenUnknown}</>
  return <>{layerNames[field.layer]}: {cardTexts.given({ at: field.given.at, zone, by: field.given.by, file: field.given.fileName })}</>
}

const PrimaryFields = ({ fields, zone }: { fields: ReadonlyArray<FieldCell>; zone: string }) => {
  const { primaryColumns: columns } = cardTexts
  return (
    <div className="table-cards overflow-x-auto">
      <table role="table" className="w-full border-collapse text-sm">
        <caption className="pb-1 text-left font-medium">{cardTexts.primary}</caption>
        <thead role="rowgroup">
          <tr role="row" className="border-b border-line text-left text-xs"><th scope="col" role="columnheader" className="py-1 pr-3">{columns.field}</th><th scope="col" role="columnheader" className="px-3 py-1 text-right">{columns.value}</th><th scope="col" role="columnheader" className="py-1 pl-3">{columns.given}</th></tr>
        </thead>
        <tbody role="rowgroup">
          {fields.map((field) => (
            <tr role="row" key={field.key} className="border-b border-line align-top last:border-0">
              <th scope="row" role="rowheader" className="py-1 pr-3 text-left font-normal">{field.label}</th>
              <td role="cell" data-label={columns.value} className="px-3 py-1 text-right whitespace-nowrap">
                <span className="font-medium">{cellInWords(field, field)}</span>
                {field.changed !== null && <span className="block text-xs whitespace-normal text-warning">{cardTexts.changed(cellInWords(field, field.changed))}</span>}
              </td>
              <td role="cell" data-label={columns.given} className="py-1 pl-3 text-muted"><span><GivenBy field={field} zone={zone} /></span></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Drawing = ({ line, card }: { line: CardLine; card: ScoreCard }) => {
  const rule = drawnRule(line.indicator, line.reference)
  if (rule === null || line.value === null || line.state !== 'scored') return null
  return (
    <RuleDrawing rule={rule} own={line.value / MICRO} digits={2}
      frame={{ id: `rule-${line.indicator.code}`, title: cardTexts.ruleTitle(line.points, line.indicator.max), unit: line.indicator.unit, source: line.indicator.passport.source, release: cardTexts.shortRelease(card.release.period, card.release.number), level: 4 }} />
  )
}

/** One point followed to the end: the words, the primary figures with who gave them, the rule drawn. */
export const LineTrace = ({ line, card, passportHref }: { line: CardLine; card: ScoreCard; passportHref: string }) => (
  <details className="text-sm">
    <summary className="inline-flex min-h-6 items-center text-accent underline underline-offset-2" aria-label={cardTexts.traceOf(`${line.indicator.code}. ${line.indicator.name}`)}>{cardTexts.trace}</summary>
    <div className="mt-2 grid gap-x-8 gap-y-4 border-l-2 border-line pb-2 pl-3 lg:grid-cols-2">
      <div className="flex min-w-0 flex-col gap-3">
        {lineSentences(line).map((sentence) => <p key={sentence}>{sentence}</p>)}
        {line.fields.length === 0 ? <p className="text-muted">{cardTexts.noPrimary}</p> : <PrimaryFields fields={line.fields} zone={card.release.timeZone} />}
        <p className="text-muted">{cardTexts.formula}: {line.indicator.passport.formulaInWords}</p>
        <p><Link href={passportHref}>{cardTexts.passport}</Link></p>
      </div>
      <Drawing line={line} card={card} />
    </div>
  </details>
)
