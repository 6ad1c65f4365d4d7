import type { Metadata } from 'next'
import { modelChangesTexts } from '@/texts/model-changes'
import { modelPages } from '@/texts/model-pages'
import { ModelChangesView } from '@/ui/models/model-changes.view'
import { compareVersions } from '@/usecases/models/compare-versions'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: modelChangesTexts.meta }

type Props = { params: Promise<{ modelId: string; versionId: string }>; searchParams: Promise<{ with?: string }> }

export default async function ModelChangesPage({ params, searchParams }: Props) {
  const { with: other } = await searchParams
  const comparison = await loadPage(compareVersions, { ...(await params), ...(other === undefined ? {} : { with: other }) })
  const { modelId, id, number } = comparison.after
  return <ModelChangesView comparison={comparison} breadcrumbs={[{ label: modelPages.listTitle, href: paths.models }, { label: modelPages.version(number), href: paths.modelVersion(modelId, id) }, { label: modelChangesTexts.meta }]} />
}
