import type { Metadata } from 'next'
import { compareTexts } from '@/texts/compare'
import { ChooseSecondView } from '@/ui/compare/choose-second.view'
import { CompareView } from '@/ui/compare/compare.view'
import { LinkButton } from '@/ui/kit/button'
import { PageHeader } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import { getComparison } from '@/usecases/scoring/compare-cards'
import { listComparable } from '@/usecases/scoring/list-comparable'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: compareTexts.title }

type Search = { releaseId?: string; first?: string; second?: string; firstOrganization?: string; secondOrganization?: string; q?: string }

export default async function ComparePage({ searchParams }: { searchParams: Promise<Search> }) {
  const { releaseId, first, second, firstOrganization, secondOrganization, q = '' } = await searchParams
  if (releaseId === undefined || first === undefined) {
    return <><PageHeader title={compareTexts.title} /><EmptyState title={compareTexts.whoFirst.title} why={compareTexts.whoFirst.why} action={<LinkButton href={paths.rating()}>{compareTexts.crumb}</LinkButton>} /></>
  }
  const own = { releaseId, first, ...(firstOrganization === undefined ? {} : { firstOrganization }) }
  if (second === undefined) {
    const found = await loadPage(listComparable, { releaseId, q })
    return <ChooseSecondView found={found} q={q} action={paths.compare()} hidden={own} hrefOf={(person) => paths.compare({ ...own, second: person.directorId, secondOrganization: person.organizationId })} />
  }
  const found = await loadPage(getComparison, { ...own, second, ...(secondOrganization === undefined ? {} : { secondOrganization }) })
  return (
    <CompareView found={found} links={{
      rating: paths.rating({ release: releaseId }),
      swap: paths.compare({ releaseId, first: second, second: first, firstOrganization: secondOrganization, secondOrganization: firstOrganization }),
      choose: paths.compare(own),
    }} />
  )
}
