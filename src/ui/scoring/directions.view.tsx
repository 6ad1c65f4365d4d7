import { cardTexts } from '@/texts/score-card'
import { formatHundredths } from '@/texts/format'
import { MICRO } from '@/domain/shared/micro'
import { Bullet, type BulletRow } from '@/ui/charts/bullet'
import { Card } from '@/ui/kit/card'
import { KeyValue } from '@/ui/kit/key-value'
import type { CardDirection } from '@/usecases/scoring/describe-card'
import type { ScoreCard } from '@/usecases/scoring/get-score-card'

/** The id that an address with `#…` points into. */
export const accountId = (directionCode: string): string => `account-${directionCode}`

const share = ({ score, max }: CardDirection): number => (score === null || max === 0 ? -1 : score / max)

/** The finding in words: the strongest and the weakest of the directions that apply. */
const findingOf = (directions: ReadonlyArray<CardDirection>): string => {
  const ordered = directions.filter((direction) => share(direction) >= 0).sort((a, b) => share(b) - share(a))
  const [strong, weak] = [ordered[0], ordered.at(-1)]
  return strong === undefined || weak === undefined || share(strong) === share(weak) ? cardTexts.directionsTitlePlain : cardTexts.directionsTitle(strong.direction.name, weak.direction.name)
}

const bulletOf = (row: CardDirection): BulletRow => ({
  key: row.direction.code,
  label: `${row.direction.code}. ${row.direction.name}`,
  value: row.score === null ? null : row.score / MICRO,
  max: row.max / MICRO,
  median: row.median === null || row.score === null ? null : row.median / MICRO,
  href: `#${accountId(row.direction.code)}`,
  ...(row.score === null ? { note: cardTexts.notApplicableNote } : row.isThin ? { note: cardTexts.thinNote } : {}),
})

const scaledTotal = ({ directions }: ScoreCard): string => cardTexts.scaledTotal(directions.reduce((sum, row) => sum + (row.score ?? 0), 0), directions.reduce((sum, row) => sum + row.max, 0))

const Groups = ({ groups }: { groups: ScoreCard['groups'] }) => (
  <div className="mt-4">
    <h3 className="text-sm">{cardTexts.groups}</h3>
    <KeyValue items={groups.map(({ name, percent }) => ({ label: name, value: cardTexts.groupPercent(percent) }))} />
  </div>
)

export const DirectionsView = ({ card }: { card: ScoreCard }) => (
  <Card>
    <Bullet rows={card.directions.map(bulletOf)} total={{ label: scaledTotal(card), value: formatHundredths(card.total) }}
      frame={{ id: 'directions', title: findingOf(card.directions), unit: cardTexts.pointsUnit, source: cardTexts.methodSource(card.model.name, card.model.number), release: cardTexts.shortRelease(card.release.period, card.release.number), note: cardTexts.directionsNote }} />
    {card.groups.length > 0 && <Groups groups={card.groups} />}
  </Card>
)
