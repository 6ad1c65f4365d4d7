import type { Metadata } from 'next'
import { describeTogetherAction } from '@/actions/organizations'
import { conditionsTexts } from '@/texts/conditions'
import { ConditionsPageView } from '@/ui/organizations/conditions-page.view'
import { listConditionsQuery } from '@/usecases/organizations/list-conditions'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: conditionsTexts.title }

export default async function ConditionsPage({ searchParams }: { searchParams: Promise<{ municipalityId?: string }> }) {
  const { municipalityId } = await searchParams
  const asked = municipalityId === undefined ? {} : { municipalityId }
  const page = await loadPage(listConditionsQuery, asked)
  return <ConditionsPageView page={page} save={describeTogetherAction} links={{ list: paths.organizations(), file: paths.api.organizationConditions(asked), readAt: paths.api.organizationConditions() }} />
}
