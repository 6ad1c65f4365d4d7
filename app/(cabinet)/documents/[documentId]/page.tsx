import type { Metadata } from 'next'
import { documentTexts } from '@/texts/documents'
import { DocumentView } from '@/ui/documents/document.view'
import { getDocument } from '@/usecases/documents/get-document'
import { loadPage } from '@/web/page'

export const metadata: Metadata = { title: documentTexts.title }

export default async function DocumentPage({ params }: { params: Promise<{ documentId: string }> }) {
  return <DocumentView document={await loadPage(getDocument, await params)} />
}
