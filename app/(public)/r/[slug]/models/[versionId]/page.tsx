import type { Metadata } from 'next'
import { modelPages } from '@/texts/model-pages'
import { workedTexts } from '@/texts/worked-card'
import { LinkButton } from '@/ui/kit/button'
import { ModelDocumentView } from '@/ui/models/model-document.view'
import { PublicMethodTables } from '@/ui/public/public-tables.view'
import { getPublicModel } from '@/usecases/public/get-public-model'
import { loadPublicPage } from '@/web/page'
import { paths } from '@/web/paths'
import { PublicFrame } from '../../../../public-frame'

export const metadata: Metadata = { title: modelPages.docMeta }

export default async function PublicModelPage({ params }: { params: Promise<{ slug: string; versionId: string }> }) {
  const { region, head, document } = await loadPublicPage(getPublicModel, await params)
  return (
    <PublicFrame region={region}>
      <ModelDocumentView head={head} document={document} links={{ passport: (code) => paths.publicPassport(region.slug, head.id, code) }} actions={<><LinkButton href={paths.publicExample(region.slug, head.id)}>{workedTexts.link}</LinkButton><LinkButton href={paths.publicChanges(region.slug, head.id)}>{workedTexts.changesLink}</LinkButton></>}
        breadcrumbs={[{ label: region.name, href: paths.publicRegion(region.slug) }, { label: modelPages.version(head.number) }]} />
      <div className="mt-8"><PublicMethodTables tables={(table, format) => paths.api.publicModelTable({ slug: region.slug, versionId: head.id, table, format })} workbook={paths.api.publicModelWorkbook(region.slug, head.id)} /></div>
    </PublicFrame>
  )
}
