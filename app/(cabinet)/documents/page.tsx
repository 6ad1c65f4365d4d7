import type { Metadata } from 'next'
import { documentTexts } from '@/texts/documents'
import { DocumentsListView } from '@/ui/documents/documents-list.view'
import { listDocumentsPage } from '@/usecases/documents/list-documents'
import { loadPage } from '@/web/page'

export const metadata: Metadata = { title: documentTexts.title }

export default async function DocumentsPage({ searchParams }: { searchParams: Promise<{ page?: string; kind?: string }> }) {
  const { page, kind } = await searchParams
  return <DocumentsListView list={await loadPage(listDocumentsPage, { page, kind })} />
}
