import type { Metadata } from 'next'
import { modelPages } from '@/texts/model-pages'
import { PassportView } from '@/ui/models/passport.view'
import { getPassport } from '@/usecases/models/get-passport'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: modelPages.passportMeta }

export default async function PassportPage({ params }: { params: Promise<{ modelId: string; versionId: string; code: string }> }) {
  const { modelId, versionId, code } = await params
  const { head, indicator, direction, fields } = await loadPage(getPassport, { modelId, versionId, code: decodeURIComponent(code) })
  return (
    <PassportView head={head} indicator={indicator} direction={direction} fields={fields} fileHref={(format) => paths.api.passport({ modelId: head.modelId, versionId: head.id, code: indicator.code, format })}
      breadcrumbs={[{ label: modelPages.listTitle, href: paths.models }, { label: modelPages.version(head.number), href: paths.modelVersion(head.modelId, head.id) }, { label: indicator.code }]} />
  )
}
