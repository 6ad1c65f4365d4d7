import type { Metadata } from 'next'
import { homeTexts } from '@/texts/home'
import { releaseTexts } from '@/texts/releases'
import { HomeView } from '@/ui/home/home.view'
import { PageHeader } from '@/ui/kit/page-header'
import { getHome } from '@/usecases/home/get-home'
import { loadPage } from '@/web/page'

export const metadata: Metadata = { title: homeTexts.title }

export default async function HomePage() {
  const home = await loadPage(getHome, {})
  const { region, release } = home
  return (
    <>
      <PageHeader title={homeTexts.greeting(home.name)} {...(release === null ? {} : { release: releaseTexts.full(region.name, release, region.isDemo) })} />
      <HomeView home={home} />
    </>
  )
}
