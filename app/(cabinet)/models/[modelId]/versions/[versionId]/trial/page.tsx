import type { Metadata } from 'next'
import { modelTrialTexts } from '@/texts/model-changes'
import { modelPages } from '@/texts/model-pages'
import { ModelTrialView } from '@/ui/models/model-trial.view'
import { tryVersion } from '@/usecases/models/try-version'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: modelTrialTexts.meta }

type Props = { params: Promise<{ modelId: string; versionId: string }>; searchParams: Promise<{ cycle?: string }> }

export default async function ModelTrialPage({ params, searchParams }: Props) {
  const { cycle } = await searchParams
  const tried = await loadPage(tryVersion, { ...(await params), ...(cycle === undefined ? {} : { cycle }) })
  const { modelId, id, number } = tried.head
  return <ModelTrialView tried={tried} breadcrumbs={[{ label: modelPages.listTitle, href: paths.models }, { label: modelPages.version(number), href: paths.modelVersion(modelId, id) }, { label: modelTrialTexts.meta }]} />
}
