import type { Metadata } from 'next'
import { cycleTexts } from '@/texts/cycles'
import { CyclesTable } from '@/ui/cycles/cycles.table'
import { LinkButton } from '@/ui/kit/button'
import { PageHeader } from '@/ui/kit/page-header'
import { listCyclesQuery } from '@/usecases/cycles/list-cycles'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: cycleTexts.title }

export default async function CyclesPage() {
  const { items, timeZone, mayCreate } = await loadPage(listCyclesQuery, {})
  return (
    <>
      <PageHeader title={cycleTexts.title} subtitle={cycleTexts.subtitle} actions={mayCreate && <LinkButton href={paths.newCycle} variant="primary">{cycleTexts.create}</LinkButton>} />
      <CyclesTable items={items} timeZone={timeZone} hrefOf={paths.cycle} />
    </>
  )
}
