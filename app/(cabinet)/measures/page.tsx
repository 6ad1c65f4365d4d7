import type { Metadata } from 'next'
import { createMeasureAction, editMeasureAction } from '@/actions/recommendations'
import { recommendationTexts as texts } from '@/texts/recommendations'
import { PageHeader } from '@/ui/kit/page-header'
import { MeasuresView } from '@/ui/recommendations/measures.view'
import { listMeasuresQuery } from '@/usecases/recommendations/list-measures'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.measureTitle }

export default async function MeasuresPage({ searchParams }: { searchParams: PageSearch }) {
  const { indicator, direction, kind, type, q, edit, page } = oneOf(await searchParams)
  const filter = { indicator, direction, kind, type, q }
  const library = await loadPage(listMeasuresQuery, { ...filter, edit, page })
  return (
    <>
      <PageHeader title={texts.measureTitle} subtitle={texts.measureSubtitle} breadcrumbs={[{ label: texts.title, href: paths.recommendations() }, { label: texts.measureTitle }]} />
      <MeasuresView library={library} filter={filter} create={createMeasureAction} edit={editMeasureAction}
        links={{ list: paths.measures(), page: (number) => paths.measures({ ...filter, page: number }), edit: (measureId) => paths.measures({ ...filter, page, edit: measureId }) }} />
    </>
  )
}
