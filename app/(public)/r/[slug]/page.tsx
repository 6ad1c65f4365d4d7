import type { Metadata } from 'next'
import { publicTexts } from '@/texts/public'
import { PublicRegionView } from '@/ui/public/public-region.view'
import { getPublicRegion } from '@/usecases/public/get-public-region'
import { loadPublicPage } from '@/web/page'
import { paths } from '@/web/paths'
import { PublicFrame } from '../../public-frame'

export const metadata: Metadata = { title: publicTexts.rootTitle }

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ release?: string; type?: string }> }

export default async function PublicRegionPage({ params, searchParams }: Props) {
  const { slug } = await params
  const { release, type } = await searchParams
  const page = await loadPublicPage(getPublicRegion, { slug, releaseId: release, type })
  return (
    <PublicFrame region={page.region}>
      <PublicRegionView page={page} links={{ release: (releaseId, ofType) => paths.publicRegion(slug, { release: releaseId, type: ofType }), method: (versionId) => paths.publicModel(slug, versionId), documents: paths.publicDocuments(slug), table: (at) => paths.api.publicTable({ slug, ...at }) }} />
    </PublicFrame>
  )
}
