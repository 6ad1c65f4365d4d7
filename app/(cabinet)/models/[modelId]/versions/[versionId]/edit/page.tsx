import type { Metadata } from 'next'
import { editVersionAction, explainInEditorAction } from '@/actions/models'
import { parseEditorPlace } from '@/domain/models/place-in-editor'
import { modelEditorTexts } from '@/texts/model-editor'
import { modelPages } from '@/texts/model-pages'
import { PageHeader } from '@/ui/kit/page-header'
import { ModelEditorView } from '@/ui/models/edit/model-editor.view'
import { getModelEditor } from '@/usecases/models/get-editor'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: modelEditorTexts.meta }

type Props = { params: Promise<{ modelId: string; versionId: string }>; searchParams: Promise<{ piece?: string; name?: string }> }

export default async function EditModelPage({ params, searchParams }: Props) {
  const { piece, name } = await searchParams
  const editor = await loadPage(getModelEditor, await params)
  const { head } = editor
  return (
    <>
      <PageHeader title={modelEditorTexts.title(editor.document.name)} subtitle={modelEditorTexts.subtitle}
        breadcrumbs={[{ label: modelPages.listTitle, href: paths.models }, { label: modelPages.version(head.number), href: paths.modelVersion(head.modelId, head.id) }, { label: modelEditorTexts.meta }]} />
      <ModelEditorView editor={editor} save={editVersionAction} explain={explainInEditorAction} piece={parseEditorPlace(piece, name)} />
    </>
  )
}
