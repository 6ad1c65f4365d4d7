import type { Metadata } from 'next'
import { declineSupporterAction, endSupporterAction, setSupporterCapacityAction } from '@/actions/supporters'
import { supporterTexts as texts } from '@/texts/supporters'
import { PageHeader } from '@/ui/kit/page-header'
import { SupporterView } from '@/ui/supporters/supporter.view'
import { getSupporter } from '@/usecases/supporters/read-supporters'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: texts.title }

const actions = { decline: declineSupporterAction, setCapacity: setSupporterCapacityAction, end: endSupporterAction }

export default async function SupporterPage({ params }: { params: Promise<{ supporterId: string }> }) {
  const shown = await loadPage(getSupporter, await params)
  const name = shown.kind === 'mentor' ? shown.director : shown.organization
  return (
    <>
      <PageHeader title={name} subtitle={shown.municipality} breadcrumbs={[{ label: texts.title, href: paths.supporters() }, { label: name }]} />
      <SupporterView shown={shown} actions={actions} links={{
        order: paths.api.supporterOrder(shown.id), organization: shown.organizationId === null ? null : paths.organization(shown.organizationId),
        card: shown.card === null ? null : paths.directorResult(shown.card.directorId, shown.releaseId, { organizationId: shown.card.organizationId }),
      }} />
    </>
  )
}
