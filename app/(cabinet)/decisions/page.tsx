import type { Metadata } from 'next'
import { decisionTexts as texts } from '@/texts/decisions'
import { DecisionsListView } from '@/ui/decisions/decisions-list.view'
import { LinkButton } from '@/ui/kit/button'
import { PageHeader } from '@/ui/kit/page-header'
import { listDecisionsQuery } from '@/usecases/decisions/list-decisions'
import { loadPage } from '@/web/page'
import { oneOf, type PageSearch } from '@/web/page-search'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.title }

export default async function DecisionsPage({ searchParams }: { searchParams: PageSearch }) {
  const { status, kind, page } = oneOf(await searchParams)
  const list = await loadPage(listDecisionsQuery, { status, kind, page })
  return (
    <>
      <PageHeader title={texts.title} subtitle={texts.subtitle} actions={list.mayDraft ? <LinkButton href={paths.newDecision()} variant="primary">{texts.add}</LinkButton> : null} />
      <DecisionsListView list={list} filter={{ status, kind }} links={{ one: paths.decision, list: paths.decisions(), page: (number) => paths.decisions({ status, kind, page: number }) }} />
    </>
  )
}
