import { cardTexts } from '@/texts/score-card'
import { formatHundredths, formatMicro } from '@/texts/format'
import { Card } from '@/ui/kit/card'
import type { CardDirection } from '@/usecases/scoring/describe-card'
import type { ScoreCard } from '@/usecases/scoring/get-score-card'
import { AccountOpener } from './account-opener'
import { AccountTable } from './account-table'
import { accountId } from './directions.view'
import { shownAdjustment, shownLine } from './shown-lines'

export type CardLinks = { passport: (code: string) => string }

const traceWords = { trace: cardTexts.trace, primary: cardTexts.primary, noPrimary: cardTexts.noPrimary, passport: cardTexts.passport }

const DirectionAccount = ({ row, card, links }: { row: CardDirection; card: ScoreCard; links: CardLinks }) => (
  <AccountTable caption={row.direction.name} columns={cardTexts.columns} words={traceWords}
    lines={row.lines.map((line) => shownLine(line, card, links.passport(line.indicator.code)))} adjustments={row.adjustments.map(shownAdjustment)}
    total={{ label: cardTexts.subtotal, points: cardTexts.directionSummary(row.score, row.max), contribution: formatHundredths(row.contribution) }} />
)

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
