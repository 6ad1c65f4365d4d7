import type { Metadata } from 'next'
import { municipalityTexts } from '@/texts/municipalities'
import { releaseTexts } from '@/texts/releases'
import { PageHeader } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import { MunicipalitiesView } from '@/ui/municipalities/municipalities.table'
import { parseMunicipalitySort } from '@/ui/municipalities/municipality-sort'
import { ReleasePicker } from '@/ui/releases/release-picker'
import { listMunicipalitiesQuery } from '@/usecases/municipalities/list-municipalities'
import { loadPage } from '@/web/page'
import { paths } from '@/web/paths'

export const metadata: Metadata = { title: municipalityTexts.title }

export default async function MunicipalitiesPage({ searchParams }: { searchParams: Promise<{ release?: string; sort?: string }> }) {
  const { release, sort } = await searchParams
  const list = await loadPage(listMunicipalitiesQuery, release === undefined ? {} : { release })
  if (list === null) return <><PageHeader title={municipalityTexts.title} /><EmptyState title={municipalityTexts.none.title} why={municipalityTexts.none.why} /></>
  const { region, releases } = list
  const choices = releases.map((choice) => ({ ...choice, href: paths.municipalities({ release: choice.id }) }))
  return (
    <>
      <PageHeader title={municipalityTexts.title} release={releaseTexts.full(region.name, list.release, region.isDemo)} actions={<ReleasePicker current={list.release.id} choices={choices} />} />
      <MunicipalitiesView list={list} sort={parseMunicipalitySort(sort)} />
    </>
  )
}
