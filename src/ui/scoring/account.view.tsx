import { cardTexts, lineStateNames } from '@/texts/score-card'
import { formatHundredths, formatMicro } from '@/texts/format'
import { Card } from '@/ui/kit/card'
import type { CardAdjustment, CardDirection, CardLine } from '@/usecases/scoring/describe-card'
import type { ScoreCard } from '@/usecases/scoring/get-score-card'
import { AccountOpener } from './account-opener'
import { LineTrace } from './line-trace.view'
import { lineRuleText, lineValueText } from './line-texts'
import { accountId } from './directions.view'

export type CardLinks = { passport: (code: string) => string }
type LineProps = { line: CardLine; card: ScoreCard; links: CardLinks }

const cellClass = 'px-3 py-2 align-top'

/** With means and other weights, what the line really weighs; else the weight the model gives it. */
const weightText = ({ weight, indicator }: CardLine): string | null =>
  weight !== null ? cardTexts.weightUsed(weight) : indicator.weight === '1' ? null : cardTexts.pointsWeighted(indicator.weight)

const LineRows = ({ line, card, links }: LineProps) => (
  <tbody role="rowgroup" className="border-b border-line">
    <tr role="row">
      <th scope="row" role="rowheader" className={`${cellClass} text-left font-medium`}>{`${line.indicator.code}. ${line.indicator.name}`}</th>
      <td role="cell" data-label={cardTexts.columns.value} className={`${cellClass} text-right`}>{line.state === 'scored' || line.state === 'voided' ? lineValueText(line, card.rounding.compareDigits) : <span className="text-muted">{lineStateNames[line.state]}</span>}</td>
      <td role="cell" data-label={cardTexts.columns.rule} className={cellClass}>{lineRuleText(line)}</td>
      <td role="cell" data-label={cardTexts.columns.points} className={`${cellClass} text-right whitespace-nowrap`}>{isCounted(line) ? cardTexts.pointsOf(line.points, line.indicator.max) : cardTexts.notApplicableNote}{weightText(line) !== null && <span className="block text-xs text-muted">{weightText(line)}</span>}</td>
      <td role="cell" data-label={cardTexts.columns.contribution} className={`${cellClass} text-right font-medium whitespace-nowrap`}>{isCounted(line) ? formatHundredths(line.contribution) : cardTexts.notApplicableNote}</td>
    </tr>
    <tr role="row">
      <td role="cell" colSpan={5} className="px-3 pb-2 text-left phone:block! phone:text-left!"><LineTrace line={line} card={card} passportHref={links.passport(line.indicator.code)} /></td>
    </tr>
  </tbody>
)

const isCounted = ({ state }: CardLine): boolean => state === 'scored' || state === 'missing' || state === 'voided' || state === 'divisionByZero'

const AdjustmentRow = ({ line }: { line: CardAdjustment }) => (
  <tr role="row" className="border-b border-line">
    <th scope="row" role="rowheader" className={`${cellClass} text-left font-medium`}>{`${line.code}. ${line.name}`}</th>
    <td role="cell" data-label={cardTexts.columns.value} className={`${cellClass} text-right`}>{cardTexts.adjustmentNames[line.kind]}</td>
    <td role="cell" data-label={cardTexts.columns.rule} className={cellClass}>{cardTexts.adjustmentRule(line.kind, line.max)}</td>
    <td role="cell" data-label={cardTexts.columns.points} className={`${cellClass} text-right whitespace-nowrap`}>{cardTexts.signedPoints(line.amount)}</td>
    <td role="cell" data-label={cardTexts.columns.contribution} className={`${cellClass} text-right font-medium whitespace-nowrap`}>{formatHundredths(line.contribution)}</td>
  </tr>
)

const DirectionAccount = ({ row, card, links }: { row: CardDirection; card: ScoreCard; links: CardLinks }) => {
  const { columns } = cardTexts
  return (
    <div className="table-cards overflow-x-auto" tabIndex={0} role="region" aria-label={row.direction.name}>
      <table role="table" className="w-full border-collapse text-sm">
        <caption className="sr-only">{row.direction.name}</caption>
        <thead role="rowgroup">
          <tr role="row" className="border-b border-line-strong text-xs">
            {[columns.indicator, columns.value, columns.rule, columns.points, columns.contribution].map((header, index) => (
              <th key={header} scope="col" role="columnheader" className={`px-3 py-2 font-semibold ${index === 0 || index === 2 ? 'text-left' : 'text-right'}`}>{header}</th>
            ))}
          </tr>
        </thead>
        {row.lines.map((line) => <LineRows key={line.indicator.code} line={line} card={card} links={links} />)}
        {row.adjustments.length > 0 && <tbody role="rowgroup">{row.adjustments.map((line) => <AdjustmentRow key={line.code} line={line} />)}</tbody>}
        <tfoot role="rowgroup">
          <tr role="row" className="border-t-2 border-line-strong font-semibold">
            <th scope="row" role="rowheader" className={`${cellClass} text-left`}>{cardTexts.subtotal}</th>
            <td role="cell" className={cellClass} />
            <td role="cell" className={cellClass} />
            <td role="cell" data-label={columns.points} className={`${cellClass} text-right whitespace-nowrap`}>{cardTexts.directionSummary(row.score, row.max)}</td>
            <td role="cell" data-label={columns.contribution} className={`${cellClass} text-right`}>{formatHundredths(row.contribution)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

const DirectionPart = ({ row, card, links }: { row: CardDirection; card: ScoreCard; links: CardLinks }) => (
  <details data-fold id={accountId(row.direction.code)} className="rounded-md border border-line bg-surface">
    <summary className="px-4 py-3 hover:bg-hover">
      <span className="inline-flex w-[calc(100%-1.5rem)] flex-wrap justify-between gap-x-6 gap-y-1 align-top">
        <span className="font-semibold">{`${row.direction.code}. ${row.direction.name}`}</span>
        <span className="flex gap-4 whitespace-nowrap"><span className="text-muted">{cardTexts.directionSummary(row.score, row.max)}</span><span className="font-semibold">{cardTexts.contributionOf(row.score === null ? null : row.contribution)}</span></span>
      </span>
    </summary>
    <div className="flex flex-col gap-3 border-t border-line pt-3">
      {row.score === null && <p className="px-4 text-muted">{cardTexts.notApplicableExplained}</p>}
      {row.isThin && <p className="px-4 text-muted">{cardTexts.thinExplained(formatMicro(row.max), row.direction.max, card.thinBelowPercent)}</p>}
      <DirectionAccount row={row} card={card} links={links} />
    </div>
  </details>
)

/** «Ведомость»: every indicator with value, rule, points and contribution; the contributions add up to the printed total before the reader's eyes. */
export const AccountView = ({ card, links }: { card: ScoreCard; links: CardLinks }) => (
  <Card title={cardTexts.account}>
    <p className="mb-3 text-muted">{cardTexts.accountHelp}</p>
    <AccountOpener expandLabel={cardTexts.expandAll} collapseLabel={cardTexts.collapseAll}>
      {card.directions.map((row) => <DirectionPart key={row.direction.code} row={row} card={card} links={links} />)}
    </AccountOpener>
    <div className="mt-3 flex flex-wrap justify-between gap-x-6 gap-y-1 border-t-2 border-line-strong px-4 pt-3">
      <p className="font-semibold">{cardTexts.total}</p>
      <p className="text-right font-semibold">{cardTexts.totalSum(card.directions.map((row) => row.contribution), card.total)}</p>
    </div>
  </Card>
)
