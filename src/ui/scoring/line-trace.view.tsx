import { Link } from '../kit/link'
import { cardTexts, cellInWords } from '@/texts/score-card'
import { MICRO } from '@/domain/shared/micro'
import type { CardLine } from '@/usecases/scoring/describe-card'
import type { FieldCell } from '@/usecases/scoring/describe-fields'
import type { ScoreCard } from '@/usecases/scoring/get-score-card'
import { drawnRule } from './drawn-rule'
import { LineDrawing } from './line-drawing'
import { lineSentences } from './line-texts'

const givenText = (field: FieldCell, zone: string): string =>
  field.given === null || field.layer === null ? cardTexts.givenUnknown : cardTexts.given({ layer: field.layer, at: field.given.at, zone, by: field.given.by, file: field.given.fileName })

const PrimaryFields = ({ fields, zone }: { fields: ReadonlyArray<FieldCell>; zone: string }) => (
  <div>
    <p className="font-medium">{cardTexts.primary}</p>
    <ul>
      {fields.map((field) => (
        <li key={field.key} className="border-b border-line py-1.5 last:border-0">
          <p className="flex flex-wrap justify-between gap-x-4"><span>{field.label}</span><span className="font-medium">{cellInWords(field, field)}</span></p>
          {(field.state !== 'noData' || field.layer !== null) && <p className="text-xs text-muted">{givenText(field, zone)}</p>}
          {field.changed !== null && <p className="text-xs text-warning">{cardTexts.changed(cellInWords(field, field.changed))}</p>}
        </li>
      ))}
    </ul>
  </div>
)

const Drawing = ({ line, card }: { line: CardLine; card: ScoreCard }) => {
  const rule = drawnRule(line.indicator, line.reference)
  if (rule === null || line.value === null || line.state !== 'scored') return null
  return (
    <LineDrawing rule={rule} own={line.value / MICRO} digits={2} {...(card.isSelf ? {} : { ownLabel: cardTexts.person })}
      frame={{ id: `rule-${line.indicator.code}`, title: cardTexts.ruleTitle(line.points, line.indicator.max), unit: line.indicator.unit, source: line.indicator.passport.source, release: cardTexts.shortRelease(card.release.period, card.release.number), level: 3 }} />
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
