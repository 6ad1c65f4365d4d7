import type { Metadata } from 'next'
import { switchTemplateOffAction } from '@/actions/documents'
import { templateTexts } from '@/texts/document-templates'
import { TemplatesView } from '@/ui/documents/templates.view'
import { listTemplatesPage } from '@/usecases/documents/templates'
import { loadPage } from '@/web/page'

export const metadata: Metadata = { title: templateTexts.title }

export default async function TemplatesPage() {
  return <TemplatesView list={await loadPage(listTemplatesPage, {})} switchOff={switchTemplateOffAction} />
}
