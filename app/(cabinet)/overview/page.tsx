import type { Metadata } from 'next'
import { overviewTexts } from '@/texts/overview'
import { releaseTexts } from '@/texts/releases'
import { LinkButton } from '@/ui/kit/button'
import { PageHeader } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import { OverviewView } from '@/ui/overview/overview.view'
import { PracticePanel } from '@/ui/practices/practice-panel.view'
import { ReleasePicker } from '@/ui/releases/release-picker'
import { getRegionDesk } from '@/usecases/overview/get-desk'
import { getOverview } from '@/usecases/overview/get-overview'
import { getPracticePanel } from '@/usecases/practices/list-practices'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: overviewTexts.title }

export default async function OverviewPage({ searchParams }: { searchParams: Promise<{ release?: string }> }) {
  const { release } = await searchParams
  const input = release === undefined ? {} : { release }
  const [overview, desk] = [await loadPage(getOverview, input), await loadPage(getRegionDesk, input)]
  if (overview === null || desk === null) {
    return <><PageHeader title={overviewTexts.title} /><EmptyState title={overviewTexts.none.title} why={overviewTexts.none.why} action={<LinkButton href={paths.cycles()}>{releaseTexts.toCycles}</LinkButton>} /></>
  }
  const panel = await loadPage(getPracticePanel, {})
  const { region, releases } = overview
  const choices = releases.map((choice) => ({ ...choice, href: paths.overview({ release: choice.id }) }))
  return (
    <>
      <PageHeader title={overviewTexts.title} subtitle={overviewTexts.people(overview.whole.n)} release={releaseTexts.full(region.name, overview.release, region.isDemo)} actions={<ReleasePicker current={overview.release.id} choices={choices} />} />
      <OverviewView overview={overview} desk={desk} />
      <div className="mt-4"><PracticePanel panel={panel} links={{ all: paths.practices(), waiting: paths.practices({ status: 'submitted' }), one: paths.practice }} /></div>
    </>
  )
}
