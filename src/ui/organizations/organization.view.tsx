import type { ReactNode } from 'react'
import { Link } from '../kit/link'
import { organizationPages as texts } from '@/texts/organization-pages'
import { organizationTypeNames } from '@/texts/organizations'
import { entryTexts } from '@/texts/entry'
import { LinkButton } from '@/ui/kit/button'
import { Card } from '@/ui/kit/card'
import { LevelChip } from '@/ui/kit/chip'
import { KeyValue } from '@/ui/kit/key-value'
import { PageHeader } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import { DialogButton } from '@/ui/kit/dialog'
import { Table, type Column } from '@/ui/kit/table'
import { ConditionsView } from './conditions.view'
import { organizationCodes } from '@/domain/organizations/organization-codes'
import { organizationCodeNames, statisticsTexts } from '@/texts/statistics'
import { CodesForm, type CodesAction } from './codes.form'
import type { getOrganization } from '@/usecases/organizations/get-organization'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'

export type OrganizationPage = OutOf<typeof getOrganization>
type Links = { list: string; entry: (cycleId: string) => string; municipality: string; organization: (id: string) => string; result: (directorId: string, releaseId: string, organizationId: string) => string }
type Props = { organization: OrganizationPage; links: Links }
type Actions = { describe: FormAction; saveCodes: CodesAction }
type CodesProps = Pick<Props, 'organization'> & Pick<Actions, 'saveCodes'>

const yesNo = (yes: boolean): string => (yes ? texts.yes : texts.no)

const Facts = ({ organization, links }: Props) => {
  const { labels } = texts
  const successor = organization.successor
  return (
    <Card title={texts.facts}>
      <KeyValue columns={2} items={[
        { label: labels.fullName, value: organization.name },
        { label: labels.code, value: organization.code },
        { label: labels.type, value: organizationTypeNames[organization.type] },
        { label: labels.founder, value: texts.founders[organization.founderLevel] },
        { label: labels.territory, value: organization.isRural ? texts.rural : texts.urban },
        { label: labels.small, value: yesNo(organization.isSmall) },
        { label: labels.selection, value: yesNo(organization.hasSelection) },
        { label: labels.size, value: texts.sizes[organization.size] },
        { label: labels.headcount, value: texts.headcount(organization.headcount) },
        { label: labels.opened, value: texts.date(organization.openedOn) },
        ...(organization.closedOn === null ? [] : [{ label: labels.closed, value: texts.date(organization.closedOn) }]),
        ...(successor === null ? [] : [{ label: labels.successor, value: <Link href={links.organization(successor.id)}>{successor.name}</Link> }]),
      ]} />
    </Card>
  )
}

const Codes = ({ organization, saveCodes }: CodesProps) => (
  <Card title={statisticsTexts.codesTitle} actions={organization.mayIdentify && (
    <DialogButton label={statisticsTexts.editCodes} title={statisticsTexts.codesTitle} size="small"><CodesForm organizationId={organization.id} codes={organization} isBranch={organization.isBranch} save={saveCodes} /></DialogButton>
  )}>
    <KeyValue columns={2} items={[
      ...organizationCodes.map((code) => ({ label: organizationCodeNames[code], value: organization[code] ?? statisticsTexts.codesNone })),
      { label: statisticsTexts.isBranch, value: yesNo(organization.isBranch) },
    ]} />
  </Card>
)

const Appointments = ({ organization }: Pick<Props, 'organization'>) => {
  const words = texts.appointmentColumns
  const columns: ReadonlyArray<Column<OrganizationPage['appointments'][number]>> = [
    { key: 'director', header: words.director, rowHeader: true, cell: (row) => row.directorName },
    { key: 'position', header: words.position, cell: (row) => (row.isActing ? `${row.position}, ${texts.acting}` : row.position) },
    { key: 'from', header: words.from, align: 'end', cell: (row) => texts.date(row.startedOn) },
    { key: 'to', header: words.to, align: 'end', cell: (row) => (row.endedOn === null ? texts.now : texts.date(row.endedOn)) },
  ]
  return <Table caption={texts.appointments} columns={columns} rows={organization.appointments} rowKey={(row) => `${row.directorId}/${row.startedOn}`} cards empty={<p className="text-muted">{texts.noAppointments}</p>} />
}

const Names = ({ organization }: Pick<Props, 'organization'>) => {
  if (organization.names.length === 0) return null
  const columns: ReadonlyArray<Column<OrganizationPage['names'][number]>> = [
    { key: 'name', header: texts.nameColumns.name, rowHeader: true, cell: (row) => row.name },
    { key: 'from', header: texts.nameColumns.from, align: 'end', cell: (row) => texts.date(row.validFrom) },
    { key: 'to', header: texts.nameColumns.to, align: 'end', cell: (row) => (row.validTo === null ? texts.now : texts.date(row.validTo)) },
  ]
  return <div><Table caption={texts.names} columns={columns} rows={organization.names} rowKey={(row) => row.validFrom} cards /><p className="mt-2 text-sm text-muted">{texts.namesHelp}</p></div>
}

type Result = OrganizationPage['results'][number]
const toneOf = ({ levelTone }: Result) => (levelTone === 'high' || levelTone === 'optimal' || levelTone === 'acceptable' || levelTone === 'critical' ? levelTone : 'none')

const Results = ({ organization, links }: Props) => {
  const words = texts.resultColumns
  const columns: ReadonlyArray<Column<Result>> = [
    { key: 'period', header: words.period, rowHeader: true, cell: (row) => <Link href={links.result(row.directorId, row.releaseId, row.organizationId)}>{texts.release(row.period, row.releaseNumber)}</Link> },
    { key: 'director', header: words.director, cell: (row) => (row.isActing ? `${row.directorName}, ${texts.acting}` : row.directorName) },
    { key: 'total', header: words.total, align: 'end', cell: (row) => texts.total(row.total) },
    { key: 'level', header: words.level, cell: (row) => <LevelChip tone={toneOf(row)} {...(row.levelName === null ? {} : { name: row.levelName })} /> },
    { key: 'place', header: words.place, align: 'end', cell: (row) => texts.place(row.rankRegion, row.rankRegionOf) },
  ]
  return (
    <div>
      <Table caption={texts.results} columns={columns} rows={organization.results} rowKey={(row) => `${row.releaseId}/${row.directorId}`} cards empty={<EmptyState title={texts.noResultsTitle} why={texts.noResultsWhy} />} />
      {organization.results.length > 0 && <p className="mt-2 text-sm text-muted">{texts.resultsHelp}</p>}
    </div>
  )
}

export const OrganizationView = ({ organization, links, actions, children }: Props & { actions: Actions; children?: ReactNode }) => (
  <div className="flex flex-col gap-4">
    <PageHeader title={organization.shortName} breadcrumbs={[{ label: texts.crumb, href: links.list }, { label: organization.shortName }]}
      actions={organization.entryCycles.map(({ cycleId, period }) => <LinkButton key={cycleId} href={links.entry(cycleId)}>{entryTexts.openOf(period)}</LinkButton>)}
      subtitle={organization.mayOpenMunicipality ? <Link href={links.municipality}>{organization.municipalityName}</Link> : organization.municipalityName} />
    {children}
    <Results organization={organization} links={links} />
    <Appointments organization={organization} />
    <Facts organization={organization} links={links} />
    <ConditionsView organizationId={organization.id} conditions={organization.conditions} action={organization.mayDescribe ? actions.describe : null} />
    <Codes organization={organization} saveCodes={actions.saveCodes} />
    <Names organization={organization} />
  </div>
)
