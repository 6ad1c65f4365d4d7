import type { Metadata } from 'next'
import { ratingTexts } from '@/texts/rating'
import { differenceTexts } from '@/texts/release-difference'
import { releaseTexts } from '@/texts/releases'
import { robustnessTexts } from '@/texts/robustness'
import { LinkButton } from '@/ui/kit/button'
import { PageHeader } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import { OutsideTable } from '@/ui/rating/outside.table'
import { OwnRatingView } from '@/ui/rating/own-rating.view'
import { RatingView } from '@/ui/rating/rating.view'
import { ReleasePicker } from '@/ui/releases/release-picker'
import { getRating } from '@/usecases/scoring/get-rating'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: ratingTexts.title }

export default async function RatingPage({ searchParams }: { searchParams: Promise<{ release?: string }> }) {
  const { release } = await searchParams
  const rating = await loadPage(getRating, release === undefined ? {} : { release })
  if (rating === null) {
    return <><PageHeader title={ratingTexts.title} /><EmptyState title={ratingTexts.none.title} why={ratingTexts.none.why} action={<LinkButton href={paths.cycles()}>{releaseTexts.toCycles}</LinkButton>} /></>
  }
  const { region, releases } = rating
  const choices = releases.map((choice) => ({ ...choice, href: paths.rating({ release: choice.id }) }))
  return (
    <>
      <PageHeader title={rating.reach === 'own' ? ratingTexts.ownTitle : ratingTexts.title} release={releaseTexts.full(region.name, rating.release, region.isDemo)} actions={<>{rating.release.number > 1 && <LinkButton href={paths.difference(rating.release.id)}>{differenceTexts.open}</LinkButton>}{rating.reach === 'region' && <LinkButton href={paths.robustness(rating.release.id)}>{robustnessTexts.open}</LinkButton>}<ReleasePicker current={rating.release.id} choices={choices} /></>} />
      {rating.table.columns.n === 0 ? <EmptyState title={ratingTexts.noRows.title} why={ratingTexts.noRows.why} /> : rating.reach === 'own' ? <OwnRatingView rating={rating} /> : <RatingView text={JSON.stringify(rating)} />}
      <OutsideTable rating={rating} />
    </>
  )
}
