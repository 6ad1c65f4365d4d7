import { municipalityTexts } from '@/texts/municipalities'
import { releaseTexts } from '@/texts/releases'
import { PageHeader } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import { MunicipalityView } from '@/ui/municipalities/municipality.view'
import { ReleasePicker } from '@/ui/releases/release-picker'
import { getMunicipality } from '@/usecases/municipalities/get-municipality'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata = { title: municipalityTexts.title }

type Props = { params: Promise<{ municipalityId: string }>; searchParams: Promise<{ release?: string }> }

export default async function MunicipalityPage({ params, searchParams }: Props) {
  const [{ municipalityId }, { release }] = [await params, await searchParams]
  const { region, municipality, results } = await loadPage(getMunicipality, { municipalityId, ...(release === undefined ? {} : { release }) })
  const crumbs = [{ label: municipalityTexts.title, href: paths.municipalities() }, { label: municipality.name }]
  if (results === null) return <><PageHeader title={municipality.name} breadcrumbs={crumbs} /><EmptyState title={municipalityTexts.none.title} why={municipalityTexts.none.why} /></>
  const choices = results.releases.map((choice) => ({ ...choice, href: paths.municipality(municipalityId, { release: choice.id }) }))
  return (
    <>
      <PageHeader title={municipality.name} subtitle={municipalityTexts.people(results.own.n)} breadcrumbs={crumbs} release={releaseTexts.full(region.name, results.release, region.isDemo)} actions={<ReleasePicker current={results.release.id} choices={choices} />} />
      {results.own.n === 0 ? <EmptyState title={municipalityTexts.noPeople.title} why={municipalityTexts.noPeople.why} /> : <MunicipalityView results={results} municipalityId={municipality.id} name={municipality.name} />}
    </>
  )
}
