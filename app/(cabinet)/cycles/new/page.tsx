import type { Metadata } from 'next'
import { createCycleAction } from '@/actions/cycles'
import { assessmentWords } from '@/texts/assessment'
import { cycleTexts } from '@/texts/cycles'
import { NewCycleForm } from '@/ui/cycles/new-cycle.form'
import { LinkButton } from '@/ui/kit/button'
import { PageHeader } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import { getCycleOptions } from '@/usecases/cycles/get-cycle-options'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: cycleTexts.newTitle }

export default async function NewCyclePage() {
  const { versions, suggested, assessmentName } = await loadPage(getCycleOptions, {})
  return (
    <>
      <PageHeader title={cycleTexts.newTitle} subtitle={cycleTexts.newSubtitle} breadcrumbs={[{ label: cycleTexts.title, href: paths.cycles() }, { label: cycleTexts.newTitle }]} />
      {versions.length === 0
        ? <EmptyState title={cycleTexts.noApproved} why={cycleTexts.noApprovedWhy} action={<LinkButton href={paths.models}>{cycleTexts.toModels}</LinkButton>} level={2} />
        : <NewCycleForm versions={versions} suggested={suggested === null ? { title: '', period: '' } : { title: cycleTexts.suggestedTitle(suggested, assessmentWords[assessmentName]), period: suggested }} create={createCycleAction} />}
    </>
  )
}
