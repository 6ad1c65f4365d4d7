import type { Metadata } from 'next'
import { modelChangesTexts } from '@/texts/model-changes'
import { modelPages } from '@/texts/model-pages'
import { ModelChangesView } from '@/ui/models/model-changes.view'
import { getPublicChanges } from '@/usecases/public/get-public-model'
import { loadPublicPage } from '@/web/page'
import { paths } from '@/web/paths'
import { PublicFrame } from '../../../../../public-frame'

export const metadata: Metadata = { title: modelChangesTexts.meta }

export default async function PublicModelChangesPage({ params }: { params: Promise<{ slug: string; versionId: string }> }) {
  const { region, ...comparison } = await loadPublicPage(getPublicChanges, await params)
  const { id, number } = comparison.after
  return (
    <PublicFrame region={region}>
      <ModelChangesView comparison={comparison} breadcrumbs={[{ label: region.name, href: paths.publicRegion(region.slug) }, { label: modelPages.version(number), href: paths.publicModel(region.slug, id) }, { label: modelChangesTexts.meta }]} />
    </PublicFrame>
  )
}
