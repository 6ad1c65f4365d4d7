import type { Metadata } from 'next'
import { publicTexts } from '@/texts/public'
import { RegionListView } from '@/ui/public/region-list.view'
import { listPublicRegions } from '@/usecases/public/list-public-regions'
import { loadPublicPage } from '@/web/page'
import { paths } from '@/web/paths'
import { PublicFrame } from './public-frame'

export const metadata: Metadata = { title: publicTexts.rootTitle }

export default async function RootPage() {
  const regions = await loadPublicPage(listPublicRegions, {})
  return <PublicFrame><RegionListView regions={regions} hrefOf={paths.publicRegion} signInHref={paths.signIn()} /></PublicFrame>
}
