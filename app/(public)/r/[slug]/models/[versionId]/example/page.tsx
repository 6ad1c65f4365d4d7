import type { Metadata } from 'next'
import { modelPages } from '@/texts/model-pages'
import { workedTexts } from '@/texts/worked-card'
import { PageHeader } from '@/ui/kit/page-header'
import { WorkedCardView } from '@/ui/models/worked-card.view'
import { getPublicModel } from '@/usecases/public/get-public-model'
import { loadPublicPage } from '@/web/page'
import { paths } from '@/web/paths'
import { PublicFrame } from '../../../../../public-frame'

export const metadata: Metadata = { title: workedTexts.meta }

export default async function WorkedExamplePage({ params }: { params: Promise<{ slug: string; versionId: string }> }) {
  const { region, head, document } = await loadPublicPage(getPublicModel, await params)
  return (
    <PublicFrame region={region}>
      <PageHeader title={workedTexts.title} subtitle={workedTexts.subtitle}
        breadcrumbs={[{ label: region.name, href: paths.publicRegion(region.slug) }, { label: modelPages.version(head.number), href: paths.publicModel(region.slug, head.id) }, { label: workedTexts.title }]} />
      <WorkedCardView document={document} />
    </PublicFrame>
  )
}
