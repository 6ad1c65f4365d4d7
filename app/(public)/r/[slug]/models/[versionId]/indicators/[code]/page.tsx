import type { Metadata } from 'next'
import { modelPages } from '@/texts/model-pages'
import { PassportView } from '@/ui/models/passport.view'
import { getPublicPassport } from '@/usecases/public/get-public-model'
import { loadPublicPage } from '@/web/page'
import { paths } from '@/web/paths'
import { PublicFrame } from '../../../../../../public-frame'

export const metadata: Metadata = { title: modelPages.passportMeta }

export default async function PublicPassportPage({ params }: { params: Promise<{ slug: string; versionId: string; code: string }> }) {
  const { slug, versionId, code } = await params
  const { region, head, indicator, direction, fields } = await loadPublicPage(getPublicPassport, { slug, versionId, code: decodeURIComponent(code) })
  return (
    <PublicFrame region={region}>
      <PassportView head={head} indicator={indicator} direction={direction} fields={fields} fileHref={(format) => paths.api.publicPassport({ slug: region.slug, versionId: head.id, code: indicator.code, format })}
        breadcrumbs={[{ label: region.name, href: paths.publicRegion(region.slug) }, { label: modelPages.version(head.number), href: paths.publicModel(region.slug, head.id) }, { label: indicator.code }]} />
    </PublicFrame>
  )
}
