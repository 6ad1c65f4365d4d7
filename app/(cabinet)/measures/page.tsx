import type { Metadata } from 'next'
import { createMeasureAction, editMeasureAction } from '@/actions/recommendations'
import { recommendationTexts as texts } from '@/texts/recommendations'
import { PageHeader } from '@/ui/kit/page-header'
import { MeasuresView } from '@/ui/recommendations/measures.view'
import { listMeasuresQuery } from '@/usecases/recommendations/save-measure'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.measureTitle }

export default async function MeasuresPage() {
  const library = await loadPage(listMeasuresQuery, {})
  return (
    <>
      <PageHeader title={texts.measureTitle} subtitle={texts.measureSubtitle} breadcrumbs={[{ label: texts.title, href: paths.recommendations() }, { label: texts.measureTitle }]} />
      <MeasuresView library={library} create={createMeasureAction} edit={editMeasureAction} />
    </>
  )
}
