import type { ReactNode } from 'react'
import { Link } from '../kit/link'
import { cardTexts } from '@/texts/score-card'
import { outsideTexts } from '@/texts/readiness'
import { peerTexts } from '@/texts/peers'
import { compareTexts } from '@/texts/compare'
import { interviewTexts } from '@/texts/interviews'
import { practiceTexts } from '@/texts/practices'
import { recommendationTexts } from '@/texts/recommendations'
import { formatHundredths } from '@/texts/format'
import { Callout } from '@/ui/kit/callout'
import { LevelChip } from '@/ui/kit/chip'
import { PageHeader } from '@/ui/kit/page-header'
import { Table, type Column } from '@/ui/kit/table'
import { TabLinks } from '@/ui/kit/tabs'
import type { ScoreCard } from '@/usecases/scoring/get-score-card'
import { compareWithProfile } from '@/domain/models/model-goals'
import { ProfileComparison } from '../models/profile-comparison.view'
import { AccountView, type CardLinks } from './account.view'
import { ContextView } from './context.view'
import { DirectionsView } from './directions.view'
import { ScoreSummary } from './score-summary.view'
import { SidesView } from './sides.view'
import { YearsView } from './years.view'
import { SupplementView } from './supplement.view'

export type ScoreCardLinks = CardLinks & {
  card: (releaseId: string, organizationId: string) => string
  method: string
  organization: string
  rating: string
  changes: string
  supplementMethod: string
  compare: string
  peers: string
  recommend: string | null
  recommendations: string
  practice: string | null
  interview: string | null
}
type Result = ScoreCard['results'][number]

const toneOf = (result: Result) => (result.levelTone === 'high' || result.levelTone === 'optimal' || result.levelTone === 'acceptable' || result.levelTone === 'critical' ? result.levelTone : 'none')

const Results = ({ card, links }: { card: ScoreCard; links: ScoreCardLinks }) => {
  const { resultColumns: words } = cardTexts
  const columns: ReadonlyArray<Column<Result>> = [
    { key: 'period', header: words.period, rowHeader: true, cell: (row) => (row.isOpen ? row.period : <Link href={links.card(row.releaseId, row.organizationId)}>{row.period}</Link>) },
    { key: 'organization', header: words.organization, cell: (row) => row.organizationName },
    { key: 'total', header: words.total, align: 'end', cell: (row) => formatHundredths(row.total) },
    { key: 'level', header: words.level, cell: (row) => <LevelChip tone={toneOf(row)} {...(row.levelName === null ? {} : { name: row.levelName })} /> },
    { key: 'place', header: words.place, align: 'end', cell: (row) => (row.rankRegion === 0 ? cardTexts.noPlace : cardTexts.place(row.rankRegion, row.rankRegionOf)) },
    { key: 'change', header: words.change, align: 'end', cell: (row) => (row.isOpen ? cardTexts.thisResult : row.isComparable ? cardTexts.comparable(row.total - card.total) : cardTexts.incomparable) },
  ]
  return <Table caption={cardTexts.results} columns={columns} rows={card.results} rowKey={(row) => `${row.releaseId}/${row.organizationId}`} isOwn={(row) => row.isOpen} cards />
}

const subtitleOf = (card: ScoreCard): string =>
  [
    cardTexts.who(card.director.name, card.organization.name, card.municipality.name),
    ...(card.isActing ? [cardTexts.acting] : []),
    ...(card.yearSharePercent === '100' ? [] : [cardTexts.partOfYear(card.yearSharePercent)]),
  ].join(' · ')

const changedIn = (card: ScoreCard): number => new Set(card.directions.flatMap((row) => row.lines.flatMap((line) => line.fields.flatMap((field) => (field.changed === null ? [] : [field.key]))))).size

/** Percent of each direction's maximum, two digits. */
const sharesOf = (card: ScoreCard): ReadonlyMap<string, number | null> =>
  new Map(card.directions.map(({ direction, score, max }) => [direction.code, score === null || max === 0 ? null : Math.round((score / max) * 10_000) / 100]))

/** «Карточка результата» (design: key pages). */
export const ScoreCardView = ({ card, links, actions, acquaintance }: { card: ScoreCard; links: ScoreCardLinks; actions?: ReactNode; acquaintance?: ReactNode }) => {
  const { release } = card
  const changed = changedIn(card)
  return (
    <div className="flex flex-col gap-4 text-base">
      <PageHeader actions={actions} title={cardTexts.title(card.total, card.explanation.level?.name ?? null, card.explanation.reason.kind)} subtitle={subtitleOf(card)}
        breadcrumbs={[{ label: cardTexts.crumbs.rating, href: links.rating }, { label: card.director.name }]}
        release={cardTexts.release({ region: release.regionName, period: release.period, number: release.number, createdAt: release.createdAt, zone: release.timeZone, published: release.publishedAt !== null })} />
      {card.cards.length > 1 && <TabLinks label={cardTexts.tabs} items={card.cards.map((other) => ({ href: links.card(release.id, other.organizationId), label: other.organizationName, current: other.isOpen }))} />}
      {card.notSubmitted && <Callout tone="warning" title={outsideTexts.notSubmittedTitle}>{outsideTexts.notSubmittedWhy}</Callout>}
      {changed > 0 && <Callout tone="warning">{cardTexts.changedCount(changed)}</Callout>}
      <ScoreSummary card={card} changesHref={links.changes} />
      {card.context !== null && <ContextView context={card.context} />}
      {card.supplement !== null && <SupplementView supplement={card.supplement} links={{ card: links.card(card.supplement.releaseId, card.organization.id), method: links.supplementMethod }} />}
      <DirectionsView card={card} />
      <SidesView card={card} />
      <YearsView card={card} />
      <ProfileComparison rows={compareWithProfile({ directions: card.directions.map(({ direction }) => direction), profile: card.profile }, sharesOf(card))} />
      <AccountView card={card} links={links} />
      {acquaintance}
      <Results card={card} links={links} />
      <p className="flex flex-wrap gap-x-6 gap-y-1 text-sm"><Link href={links.method}>{cardTexts.method(card.model.name, card.model.number)}</Link><Link href={links.organization}>{cardTexts.organizationPage}</Link><Link href={links.peers}>{peerTexts.open}</Link><Link href={links.compare}>{compareTexts.open}</Link><Link href={links.recommendations}>{recommendationTexts.title}</Link>{links.recommend !== null && <Link href={links.recommend}>{recommendationTexts.add}</Link>}{links.practice !== null && <Link href={links.practice}>{practiceTexts.propose}</Link>}{links.interview !== null && <Link href={links.interview}>{interviewTexts.planOne}</Link>}</p>
      <p className="text-xs break-all text-muted">{cardTexts.hash}: {release.resultHash}</p>
    </div>
  )
}
