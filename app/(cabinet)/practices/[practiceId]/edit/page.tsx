import type { Metadata } from 'next'
import { editPracticeAction } from '@/actions/practices'
import { practiceTexts as texts } from '@/texts/practices'
import { PageHeader } from '@/ui/kit/page-header'
import { PracticeForm } from '@/ui/practices/practice.form'
import { getPracticeEditForm } from '@/usecases/practices/draft-practice'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.editTitle }

export default async function EditPracticePage({ params }: { params: Promise<{ practiceId: string }> }) {
  const form = await loadPage(getPracticeEditForm, await params)
  return (
    <>
      <PageHeader title={texts.editTitle} subtitle={form.title} breadcrumbs={[{ label: texts.title, href: paths.practices() }, { label: form.title, href: paths.practice(form.id) }, { label: texts.editTitle }]} />
      <PracticeForm action={editPracticeAction} hidden={{ practiceId: form.id, revision: String(form.revision) }} strong={form.strong} from={form.from} kept={form} />
    </>
  )
}
