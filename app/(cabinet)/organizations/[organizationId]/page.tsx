import type { Metadata } from 'next'
import { describeConditionsAction, saveOrganizationCodesAction } from '@/actions/organizations'
import { organizationPages } from '@/texts/organization-pages'
import { OrganizationView } from '@/ui/organizations/organization.view'
import { SupporterBadges } from '@/ui/supporters/supporter-badges'
import { getSupportersOf } from '@/usecases/supporters/read-supporters'
import { getOrganization } from '@/usecases/organizations/get-organization'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: organizationPages.metaOne }

export default async function OrganizationPage({ params }: { params: Promise<{ organizationId: string }> }) {
  const organization = await loadPage(getOrganization, await params)
  const supporters = await loadPage(getSupportersOf, { organizationId: organization.id })
  return (
    <OrganizationView organization={organization} actions={{ describe: describeConditionsAction, saveCodes: saveOrganizationCodesAction }} links={{
      list: paths.organizations(), entry: (cycleId) => paths.entryForm(cycleId, organization.id), municipality: paths.municipality(organization.municipalityId), organization: paths.organization,
      result: (directorId, releaseId, organizationId) => paths.directorResult(directorId, releaseId, { organizationId }),
    }}>
      <SupporterBadges supporters={supporters} one={paths.supporter} />
    </OrganizationView>
  )
}
