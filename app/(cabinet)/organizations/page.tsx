import type { Metadata } from 'next'
import { organizationPages } from '@/texts/organization-pages'
import { OrganizationsListView } from '@/ui/organizations/organizations-list.view'
import { listOrganizationsQuery } from '@/usecases/organizations/list-organizations'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: organizationPages.metaList }

type Search = { search?: string; municipalityId?: string; type?: string; page?: string }
const filled = (search: Search) => Object.fromEntries(Object.entries(search).filter(([, value]) => value !== ''))

export default async function OrganizationsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { search, municipalityId, type, page } = await searchParams
  const asked = filled({ ...(search === undefined ? {} : { search }), ...(municipalityId === undefined ? {} : { municipalityId }), ...(type === undefined ? {} : { type }) })
  const list = await loadPage(listOrganizationsQuery, { ...asked, ...(page === undefined ? {} : { page }) })
  return <OrganizationsListView list={list} links={{ organization: paths.organization, list: paths.organizations(), conditions: paths.organizationConditions(), file: paths.api.organizationsExport(asked), page: (number) => paths.organizations({ ...asked, page: number }) }} />
}
