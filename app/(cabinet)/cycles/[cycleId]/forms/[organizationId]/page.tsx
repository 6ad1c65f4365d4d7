import type { Metadata } from 'next'
import {
  acceptFormsAction, answerThreadAction, askAboutCellAction, confirmFormsAction, explainFindingAction, prepareFormsAction, resolveThreadAction, returnByRegionAction, returnFormAction, startFormAction, submitFormAction,
} from '@/actions/submissions'
import { submissionTexts } from '@/texts/submissions'
import { FormView } from '@/ui/submissions/form.view'
import { getForm } from '@/usecases/submissions/get-form'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: submissionTexts.form }

export default async function FormPage({ params }: { params: Promise<{ cycleId: string; organizationId: string }> }) {
  const { cycleId, organizationId } = await params
  const page = await loadPage(getForm, { cycleId, organizationId })
  return (
    <FormView
      page={page}
      actions={{
        start: startFormAction, submit: submitFormAction, explain: explainFindingAction, returnForm: returnFormAction, returnByRegion: returnByRegionAction, prepare: prepareFormsAction,
        confirm: confirmFormsAction, accept: acceptFormsAction, ask: askAboutCellAction, answer: answerThreadAction, resolve: resolveThreadAction,
      }}
      links={{ cycles: paths.cycles(), cycle: paths.cycle(cycleId), forms: paths.forms(cycleId), entry: paths.entryForm(cycleId, organizationId) }}
    />
  )
}
