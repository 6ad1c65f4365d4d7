import { outsideTexts as texts } from '@/texts/readiness'
import { cardTexts } from '@/texts/score-card'
import type { Outside } from '@/usecases/scoring/get-outside'
import { Callout } from '../kit/callout'
import { PageHeader } from '../kit/page-header'

/** In the place of a score card: why there is none. */
export const OutsideView = ({ outside, ratingHref }: { outside: Outside; ratingHref: string }) => {
  const { release } = outside
  return (
    <div className="flex flex-col gap-4 text-base">
      <PageHeader title={texts.cardTitle} subtitle={cardTexts.who(outside.director, outside.organization, outside.municipality)} breadcrumbs={[{ label: cardTexts.crumbs.rating, href: ratingHref }, { label: outside.director }]}
        release={cardTexts.release({ region: release.regionName, period: release.period, number: release.number, createdAt: release.createdAt, zone: release.timeZone, published: release.publishedAt !== null })} />
      <Callout>{texts.cardWhy(outside.reason ?? texts.noReason)}</Callout>
    </div>
  )
}
