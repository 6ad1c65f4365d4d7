import type { Metadata } from 'next'
import { reportTexts } from '@/texts/reports'
import { PublicDocumentsView } from '@/ui/reports/reports.view'
import { listPublicDocuments } from '@/usecases/public/get-published-documents'
import { loadPublicPage } from '@/web/page'
import { PublicFrame } from '../../../public-frame'

export const metadata: Metadata = { title: reportTexts.publicTitle }

export default async function PublicDocumentsPage({ params }: { params: Promise<{ slug: string }> }) {
  const page = await loadPublicPage(listPublicDocuments, await params)
  return <PublicFrame region={page.region}><PublicDocumentsView page={page} /></PublicFrame>
}
