import { Link } from '../kit/link'
import { changeTexts } from '@/texts/what-would-change'
import { cardTexts, levelReasonInWords, nextLevelInWords } from '@/texts/score-card'
import { outcomeNames } from '@/texts/rating'
import { robustnessTexts } from '@/texts/robustness'
import { clusterName } from '@/texts/organizations'
import { formatHundredths } from '@/texts/format'
import { DotStrip } from '@/ui/charts/dot-strip'
import { Card } from '@/ui/kit/card'
import { LevelChip } from '@/ui/kit/chip'
import { KeyValue } from '@/ui/kit/key-value'
import type { ScoreCard } from '@/usecases/scoring/get-score-card'

const placeText = (place: { place: number; of: number } | null): string => (place === null ? cardTexts.noPlace : cardTexts.place(place.place, place.of))

/** How firm the place is: other admissible weights, and where figures were rounded, the rounding. */
const intervalItems = ({ interval }: ScoreCard): ReadonlyArray<{ label: string; value: string }> =>
  interval === null ? [] : [{
    label: robustnessTexts.cardInterval,
    value: [robustnessTexts.cardWeights(interval.region.low, interval.region.high, interval.spreadPercent), ...(interval.rounding === null ? [] : [robustnessTexts.cardRounding(interval.rounding.low, interval.rounding.high)])].join('; '),
  }]

const levelName = ({ level, reason }: ScoreCard['explanation']): { name?: string } => {
  if (level !== null) return { name: level.name }
  return reason.kind === 'notRated' || reason.kind === 'blocked' || reason.kind === 'notPositive' ? { name: outcomeNames[reason.kind] } : {}
}

const Score = ({ card, changesHref }: { card: ScoreCard; changesHref: string }) => {
  const { explanation } = card
  return (
    <Card title={cardTexts.scoreCard}>
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <p className="text-xl font-semibold">{formatHundredths(card.total)}<span className="text-base font-normal text-muted"> {cardTexts.outOf}</span></p>
          <LevelChip tone={explanation.level?.tone ?? 'none'} {...levelName(explanation)} />
        </div>
        <div>
          <h3 className="text-sm">{cardTexts.why}</h3>
          <p className="text-muted">{levelReasonInWords(explanation.reason, card.total)}</p>
          {card.personTotal !== null && <p className="text-muted">{cardTexts.overall(card.personTotal, card.cards.length)}</p>}
          {card.weightSet !== null && <p className="text-muted">{cardTexts.otherWeights(card.weightSet)}</p>}
          {card.missingPercent > 0 && explanation.reason.kind !== 'notEnough' && <p className="text-muted">{cardTexts.missingShare(card.missingPercent)}</p>}
        </div>
        {explanation.level !== null && (
          <div>
            <h3 className="text-sm">{cardTexts.next}</h3>
            <p className="text-muted">{explanation.next === null ? cardTexts.topLevel : nextLevelInWords(explanation.next)}</p>
            {explanation.next !== null && <p><Link href={changesHref}>{changeTexts.open}</Link></p>}
          </div>
        )}
        <div>
          <h3 className="text-sm">{cardTexts.places}</h3>
          <KeyValue items={[
            { label: cardTexts.placeRegion, value: placeText(card.ranks.region) },
            ...intervalItems(card),
            { label: cardTexts.placeMunicipality, value: placeText(card.ranks.municipality) },
            { label: cardTexts.placeCluster, value: placeText(card.ranks.cluster) },
          ]} />
        </div>
      </div>
    </Card>
  )
}

const Cluster = ({ card }: { card: ScoreCard }) => {
  const { cluster } = card
  const isRated = card.explanation.level !== null
  const title = isRated ? cardTexts.clusterTitle(card.total, cluster.median) : cardTexts.clusterUnknown
  const note = [cardTexts.clusterOf(clusterName(cluster.key), cluster.size), ...(cluster.widened ? [cardTexts.clusterWidened] : [])].join('. ')
  if (cluster.totals === null) return <Card title={title}><p className="text-muted">{cardTexts.clusterHidden}</p></Card>
  return (
    <Card>
      <DotStrip values={cluster.totals.map((total) => total / 100)} {...(isRated ? { own: { value: card.total / 100, ...(card.isSelf ? {} : { label: cardTexts.person }) } } : {})}
        frame={{ id: 'cluster', title, unit: cardTexts.pointsUnit, source: cardTexts.methodSource(card.model.name, card.model.number), release: cardTexts.shortRelease(card.release.period, card.release.number), n: cluster.totals.length, note }} />
    </Card>
  )
}

/** Score, level with its reason, places; beside it where similar organizations stand. */
export const ScoreSummary = ({ card, changesHref }: { card: ScoreCard; changesHref: string }) => (
  <div className="grid items-start gap-4 lg:grid-cols-2">
    <Score card={card} changesHref={changesHref} />
    <Cluster card={card} />
  </div>
)
