import { Link } from '../kit/link'
import { assessmentWords } from '@/texts/assessment'
import { organizationTypePlural } from '@/texts/organizations'
import { publicTableTexts as tableTexts } from '@/texts/public-tables'
import { publicTexts as texts } from '@/texts/public'
import { reportTexts } from '@/texts/reports'
import { Card } from '@/ui/kit/card'
import { Callout } from '@/ui/kit/callout'
import { PageHeader } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import { TabLinks } from '@/ui/kit/tabs'
import { PublicTables, type PublicTable } from './public-tables.view'
import { DirectionsMap, LevelsChart, MunicipalitiesChart, type OpenRelease, type PublicRegionPage } from './published-charts.view'

type Links = { release: (releaseId: string, type?: string) => string; method: (versionId: string) => string; documents: string; table: (at: { table: string; format: 'csv' | 'xlsx'; release: string; type: string }) => string }
type Props = { page: PublicRegionPage; links: Links }

const Methods = ({ page, links }: Props) => {
  const versions = [...new Map(page.releases.map((release) => [release.modelVersionId, release])).values()]
  const periodsOf = (versionId: string): string => page.releases.filter((release) => release.modelVersionId === versionId).map((release) => release.period).join(', ')
  if (versions.length === 0) return null
  return (
    <Card title={texts.methods}>
      <p className="mb-2 text-muted">{texts.methodsHelp}</p>
      <ul className="flex flex-col gap-1">
        {versions.map((version) => (
          <li key={version.modelVersionId}><Link href={links.method(version.modelVersionId)} className="inline-block py-1">{texts.methodLink(version.modelName, version.versionNumber)}</Link> <span className="text-muted">({texts.methodOfRelease(periodsOf(version.modelVersionId))})</span></li>
        ))}
        <li><Link href={links.documents} className="inline-block py-1">{reportTexts.publicLink}</Link></li>
      </ul>
    </Card>
  )
}

const tablesOf = (open: OpenRelease, links: Links): ReadonlyArray<PublicTable> => {
  const hrefs = (table: string): PublicTable['hrefs'] => {
    const at = { table, release: open.release.id, type: open.type }
    return { csv: links.table({ ...at, format: 'csv' }), xlsx: links.table({ ...at, format: 'xlsx' }) }
  }
  const { levels, directions, municipalities } = tableTexts.tables
  return [{ key: 'levels', title: levels }, { key: 'directions', title: directions }, { key: 'municipalities', title: municipalities(organizationTypePlural[open.type]) }].map((table) => ({ ...table, hrefs: hrefs(table.key) }))
}

const Release = ({ open, page, links }: Props & { open: OpenRelease }) => (
  <>
    {page.releases.length > 1 && (
      <TabLinks label={texts.releases} items={page.releases.map((release) => ({ href: links.release(release.id), current: release.id === open.release.id, label: texts.releaseTab(release.period, release.cycleTitle, page.releases.filter(({ period }) => period === release.period).length === 1) }))} />
    )}
    <Callout>{texts.rules(open.smallestGroup)}</Callout>
    <LevelsChart open={open} />
    <DirectionsMap open={open} />
    <MunicipalitiesChart open={open} hrefOf={(type) => links.release(open.release.id, type)} />
    <PublicTables help={tableTexts.help(open.smallestGroup)} tables={tablesOf(open, links)} />
  </>
)

/** What anybody may know of a region: aggregates of the published releases, and the methods. */
export const PublicRegionView = (props: Props) => {
  const { page } = props
  const { region, open } = page
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={open === null ? texts.regionTitleNothing : texts.regionTitle(open.size, open.release.period)} subtitle={texts.owner(assessmentWords[region.assessmentName], region.ownerName, region.operatorName)}
        {...(open === null ? {} : { release: texts.release({ region: region.name, period: open.release.period, number: open.release.number, publishedAt: open.release.publishedAt, zone: region.timeZone }) })} />
      {open === null ? <EmptyState title={texts.regionTitleNothing} why={texts.regionNothing} /> : <Release {...props} open={open} />}
      <Methods {...props} />
    </div>
  )
}
