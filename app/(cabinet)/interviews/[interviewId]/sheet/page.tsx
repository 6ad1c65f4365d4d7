import type { Metadata } from 'next'
import { interviewTree } from '@/texts/interview-sheet'
import { interviewTexts as texts } from '@/texts/interviews'
import { DocumentPreview } from '@/ui/documents/document-preview.view'
import { LinkButton } from '@/ui/kit/button'
import { PageHeader } from '@/ui/kit/page-header'
import { getInterview } from '@/usecases/interviews/get-interview'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.sheet }

export default async function InterviewSheetPage({ params }: { params: Promise<{ interviewId: string }> }) {
  const shown = await loadPage(getInterview, await params)
  return (
    <>
      <div className="no-print">
        <PageHeader title={texts.sheet} subtitle={shown.director} breadcrumbs={[{ label: texts.title, href: paths.interviews() }, { label: shown.director, href: paths.interview(shown.id) }, { label: texts.sheet }]}
          actions={(['docx', 'pdf'] as const).map((format) => <LinkButton key={format} href={paths.api.interviewSheet(shown.id, format)} download external>{texts.downloads[format]}</LinkButton>)} />
      </div>
      <h2 className="sr-only">{texts.sheet}</h2>
      <DocumentPreview tree={interviewTree(shown)} />
    </>
  )
}
