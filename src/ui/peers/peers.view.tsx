import { peerFeatures } from '@/domain/peers/peer-rule'
import type { Spread } from '@/domain/peers/spread'
import { peerFeatureNames, peerTexts as texts } from '@/texts/peers'
import { cardTexts } from '@/texts/score-card'
import { Card } from '@/ui/kit/card'
import { Chip } from '@/ui/kit/chip'
import { Checkbox } from '@/ui/kit/field'
import { Link } from '@/ui/kit/link'
import { PageHeader } from '@/ui/kit/page-header'
import { EmptyState } from '@/ui/kit/states'
import { Table, type Column } from '@/ui/kit/table'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { getPeers } from '@/usecases/scoring/get-peers'
import { StepForm } from '../kit/step.form'

export type Peers = OutOf<typeof getPeers>
export type PeersLinks = { card: string; rating: string; result: (directorId: string, organizationId: string) => string }
export type PeersActions = { choose: FormAction; set: FormAction }
type Row = { key: string; name: string; own: number | null; spread: Spread | null; show: (value: number | null) => string }

const zoneTones = { top: 'success', middle: 'neutral', bottom: 'warning' } as const
const Zone = ({ spread }: { spread: Spread | null }) => {
  const words = texts.zone(spread?.zone ?? null, spread?.decile ?? null)
  return spread === null || spread.zone === null ? <>{words}</> : <Chip tone={zoneTones[spread.zone]}>{words}</Chip>
}

const spreadColumns: ReadonlyArray<Column<Row>> = [
  { key: 'part', header: texts.columns.part, rowHeader: true, cell: ({ name }) => name },
  { key: 'own', header: texts.columns.own, align: 'end', cell: ({ own, show }) => <strong>{show(own)}</strong> },
  ...(['low', 'quarter', 'median', 'threeQuarters', 'high'] as const).map((key): Column<Row> => ({ key, header: texts.columns[key], align: 'end', hideOnPhone: key === 'quarter' || key === 'threeQuarters', cell: ({ spread, show }) => show(spread?.[key] ?? null) })),
  { key: 'place', header: texts.columns.place, cell: ({ spread }) => <Zone spread={spread} /> },
]

const Spreads = ({ peers }: { peers: Peers }) => {
  const { spreads } = peers
  if (spreads?.total === null || spreads === null) return <p className="text-muted">{texts.few}</p>
  const rows: ReadonlyArray<Row> = [
    { key: 'total', name: texts.total, own: spreads.own, spread: spreads.total, show: texts.totals },
    ...spreads.directions.map(({ code, name, own, spread }): Row => ({ key: code, name, own, spread, show: texts.points })),
  ]
  return <Table caption={peers.isSelf ? texts.spread : texts.spreadOf} captionHidden cards rows={rows} rowKey={({ key }) => key} columns={spreadColumns} />
}

const Members = ({ peers, links }: { peers: Peers; links: PeersLinks }) => (
  <Table caption={texts.members} captionHidden cards rows={peers.members} rowKey={({ position }) => String(position)}
    columns={[
      { key: 'organization', header: texts.memberColumns.organization, rowHeader: true, cell: ({ organization, position }) => organization ?? texts.nameless(position) },
      { key: 'distance', header: texts.memberColumns.distance, align: 'end', cell: ({ distance }) => texts.distance(distance) },
      { key: 'director', header: texts.memberColumns.director, cell: ({ director, organizationId }) => (director === null || organizationId === null ? texts.hidden : <Link href={links.result(director.id, organizationId)}>{director.name}</Link>) },
      { key: 'total', header: texts.memberColumns.total, align: 'end', cell: ({ director, total }) => (director === null ? texts.hidden : texts.totals(total)) },
    ]} />
)

const Rule = ({ rule }: { rule: NonNullable<Peers['rule']> }) => (
  <Card title={texts.rule(rule.size, rule.number)}>
    <p className="text-muted">{texts.ruleLead}</p>
    <ul className="flex list-disc flex-col gap-1 pl-5">{peerFeatures.map((feature) => <li key={feature}>{texts.weight(peerFeatureNames[feature], rule.weights[feature])}</li>)}</ul>
  </Card>
)

const OwnGroup = ({ peers, action }: { peers: Peers; action: FormAction }) => (
  <details className="rounded-md border border-line px-3 py-2">
    <summary className="cursor-pointer py-1 font-medium">{texts.own.title}</summary>
    <div className="pt-3">
      <StepForm action={action} hidden={{ directorId: peers.director.id, releaseId: peers.release.id, organizationId: peers.organization.id }} label={texts.own.save} help={texts.own.help}>
        <fieldset className="grid max-h-96 gap-2 overflow-y-auto sm:grid-cols-2">
          <legend className="font-medium">{texts.own.legend}</legend>
          {peers.candidates.map(({ position, name, distance, isChosen }) => <Checkbox key={position} id={`peer-${position}`} name="positions[]" value={position} label={name ?? texts.namelessAt(position, distance)} defaultChecked={isChosen} />)}
        </fieldset>
      </StepForm>
    </div>
  </details>
)

const SetRule = ({ rule, action }: { rule: NonNullable<Peers['nextRule']>; action: FormAction }) => (
  <details className="rounded-md border border-line px-3 py-2">
    <summary className="cursor-pointer py-1 font-medium">{texts.set.title}</summary>
    <div className="pt-3">
      <StepForm action={action} hidden={{}} label={texts.set.save} help={texts.set.help}
        fields={[{ name: 'size', label: texts.set.size, initial: String(rule.size) }, ...peerFeatures.map((name) => ({ name, label: peerFeatureNames[name], initial: String(rule.weights[name]) }))]} />
    </div>
  </details>
)

/** «Похожие организации»: where a card stands among organizations like it, by the published distance or by the own choice. */
export const PeersView = ({ peers, links, actions }: { peers: Peers; links: PeersLinks; actions: PeersActions }) => {
  const { release } = peers
  const isEmpty = peers.rule === null && peers.kind === 'nearest'
  return (
    <div className="flex min-w-0 flex-col gap-4 text-base">
      <PageHeader title={texts.title} subtitle={cardTexts.who(peers.director.name, peers.organization.name, peers.municipality.name)}
        breadcrumbs={[{ label: cardTexts.crumbs.rating, href: links.rating }, { label: peers.director.name, href: links.card }, { label: texts.title }]}
        release={cardTexts.release({ region: release.regionName, period: release.period, number: release.number, createdAt: release.createdAt, zone: release.timeZone, published: release.publishedAt !== null })} />
      {isEmpty ? <EmptyState title={texts.noGroup.title} why={texts.noGroup.why} /> : (
        <>
          <section className="flex min-w-0 flex-col gap-3"><h2 className="text-base font-semibold">{peers.isSelf ? texts.spread : texts.spreadOf}</h2><p className="text-muted">{`${texts.kinds[peers.kind]}. ${texts.lead}`}</p><Spreads peers={peers} /></section>
          <section className="flex min-w-0 flex-col gap-3"><h2 className="text-base font-semibold">{texts.members}</h2><Members peers={peers} links={links} /></section>
        </>
      )}
      {peers.rule !== null && <Rule rule={peers.rule} />}
      <OwnGroup peers={peers} action={actions.choose} />
      {peers.nextRule !== null && <SetRule rule={peers.nextRule} action={actions.set} />}
    </div>
  )
}
