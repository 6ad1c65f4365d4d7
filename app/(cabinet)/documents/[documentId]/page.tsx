import type { Metadata } from 'next'
import { acquaintAction, markSheetLineAction, openSheetAction } from '@/actions/documents'
import { documentTexts } from '@/texts/documents'
import { DocumentView } from '@/ui/documents/document.view'
import { SheetView } from '@/ui/documents/sheet.view'
import { getDocument } from '@/usecases/documents/get-document'
import { loadPage } from '@/web/page'

export const metadata: Metadata = { title: documentTexts.title }

export default async function DocumentPage({ params }: { params: Promise<{ documentId: string }> }) {
  const document = await loadPage(getDocument, await params)
  return <DocumentView document={document}><SheetView document={document} actions={{ open: openSheetAction, mark: markSheetLineAction, acquaint: acquaintAction }} /></DocumentView>
}
