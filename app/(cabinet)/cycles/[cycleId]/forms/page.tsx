import type { Metadata } from 'next'
import { acceptFormsAction, confirmFormsAction, prepareFormsAction, recordFigureAction } from '@/actions/submissions'
import { submissionTexts } from '@/texts/submissions'
import { FormsView } from '@/ui/submissions/forms.view'
import { listForms } from '@/usecases/submissions/list-forms'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: submissionTexts.forms }

export default async function FormsPage({ params, searchParams }: { params: Promise<{ cycleId: string }>; searchParams: PageSearch }) {
  const { cycleId } = await params
  const { municipality, status, page } = oneOf(await searchParams)
  const list = await loadPage(listForms, { cycleId, municipality, status, page })
  return (
    <FormsView
      list={list}
      actions={{ prepare: prepareFormsAction, confirm: confirmFormsAction, accept: acceptFormsAction, recordFigure: recordFigureAction }}
      links={{
        cycles: paths.cycles(), cycle: paths.cycle(cycleId), list: paths.forms(cycleId), review: list.allowed.review ? paths.review(cycleId) : null,
        form: (organizationId) => paths.form(cycleId, organizationId), page: (number) => paths.forms(cycleId, { municipality, status, page: number }),
      }}
    />
  )
}
