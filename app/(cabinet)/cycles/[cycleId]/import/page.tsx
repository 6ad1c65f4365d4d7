import type { Metadata } from 'next'
import { prefillFromLastAction, prefillFromRegisterAction } from '@/actions/imports'
import { importPageTexts } from '@/texts/import-page'
import { statisticsTexts } from '@/texts/statistics'
import { ImportSteps } from '@/ui/imports/import-steps.view'
import { WorkbookPartForm } from '@/ui/imports/workbook-part.form'
import { PrefillForm, RegisterPrefillForm } from '@/ui/imports/prefill.form'
import { UploadForm } from '@/ui/imports/upload.form'
import { LinkButton } from '@/ui/kit/button'
import { PageHeader } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import { getUploadForm } from '@/usecases/imports/get-upload-form'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: importPageTexts.uploadTitle }

export default async function UploadPage({ params }: { params: Promise<{ cycleId: string }> }) {
  const { cycle, isOpen, municipalities, organizations, lastPeriod } = await loadPage(getUploadForm, await params)
  const back = paths.cycle(cycle.id)
  return (
    <>
      <PageHeader title={importPageTexts.uploadTitle} breadcrumbs={[{ label: cycle.title, href: back }, { label: importPageTexts.uploadTitle }]} actions={<LinkButton href={paths.cycleStatistics(cycle.id)}>{statisticsTexts.loadOpen}</LinkButton>} />
      {isOpen
        ? <div className="flex flex-col gap-6"><ImportSteps status="none" /><WorkbookPartForm to={paths.api.workbook(cycle.id)} municipalities={municipalities} organizations={organizations} />{lastPeriod !== null && <PrefillForm cycleId={cycle.id} period={lastPeriod} prefill={prefillFromLastAction} />}<RegisterPrefillForm cycleId={cycle.id} prefill={prefillFromRegisterAction} /><UploadForm uploadTo={paths.api.importUpload(cycle.id)} importOf={{ prefix: paths.import('') }} /></div>
        : <EmptyState title={importPageTexts.closedTitle} why={importPageTexts.closedWhy} action={<LinkButton href={back}>{importPageTexts.toCycle}</LinkButton>} level={2} />}
    </>
  )
}
