import type { OutOf } from '@/usecases/kernel/define-query'
import type { getWhatWouldChange } from '@/usecases/scoring/get-what-would-change'
import { cardTexts } from '@/texts/score-card'
import { changeTexts } from '@/texts/what-would-change'
import { Button, LinkButton } from '@/ui/kit/button'
import { Callout } from '@/ui/kit/callout'
import { Card } from '@/ui/kit/card'
import { TextField } from '@/ui/kit/field'
import { PageHeader } from '@/ui/kit/page-header'
import { Table } from '@/ui/kit/table'

export type Changes = OutOf<typeof getWhatWouldChange>
type Answer = NonNullable<Changes['answer']>
type Proposal = Answer['proposals'][number]

/** How many changes the shortest proposal takes and which one it is, from 1; nothing where there is none. */
const shortestOf = (proposals: ReadonlyArray<Proposal>): { count: number; variant: number } => {
  const counts = proposals.map(({ changes }) => changes.length)
  const count = counts.length === 0 ? 0 : Math.min(...counts)
  return { count, variant: counts.indexOf(count) + 1 }
}
export type ChangesLinks = { card: string; rating: string; toLevel: string; action: string; organizationId: string }

const levelName = ({ levels }: Changes, level: number): string | null => levels[level]?.name ?? null

const Wanted = ({ change }: { change: Proposal['changes'][number] }) => (
  <>
    <strong>{changeTexts.value(change.to, change.unit)}</strong>
    {change.figure !== null && <span className="block text-xs text-muted">{changeTexts.figure(change.figure, change.unit)}</span>}
  </>
)

const ProposalCard = ({ changes, proposal, number }: { changes: Changes; proposal: Proposal; number: number }) => (
  <Card title={changeTexts.proposal(number, proposal.changes.length)} level={2}>
    <div className="flex flex-col gap-3">
      <Table caption={changeTexts.proposal(number, proposal.changes.length)} captionHidden cards rows={proposal.changes} rowKey={(row) => `${row.subject}/${row.code}`}
        columns={[
          { key: 'indicator', header: changeTexts.columns.indicator, rowHeader: true, cell: (row) => (row.subject === 'indicator' ? changeTexts.indicator(row.code, row.name) : `${changeTexts.subject[row.subject]}: ${row.name}`) },
          { key: 'from', header: changeTexts.columns.from, align: 'end', cell: (row) => changeTexts.now(row.from, row.unit) },
          { key: 'to', header: changeTexts.columns.to, align: 'end', cell: (row) => <Wanted change={row} /> },
          { key: 'points', header: changeTexts.columns.points, align: 'end', cell: (row) => changeTexts.points(row.pointsFrom, row.pointsTo) },
        ]} />
      <p>{changeTexts.reach(proposal.reach.total, levelName(changes, proposal.reach.level))}</p>
      {proposal.usesMedium && <p className="text-muted">{changeTexts.medium}</p>}
    </div>
  </Card>
)

const isReachedBy = ({ goal, utmost }: Answer): boolean => utmost.level !== -1 && (goal.kind === 'level' ? utmost.level <= goal.level : utmost.total >= goal.total)

const OutOfReach = ({ changes, answer }: { changes: Changes; answer: Answer }) => {
  const floor = changes.floors[answer.utmost.cappedBy]
  const cap = changes.caps[answer.utmost.cappedBy - changes.floors.length]
  if (isReachedBy(answer)) return <Callout>{changeTexts.tooMany}</Callout>
  return (
    <Callout tone="warning">
      <p>{changeTexts.outOfReach(answer.utmost.total, levelName(changes, answer.utmost.level))}</p>
      {cap !== undefined && <p>{changeTexts.cappedByRule(cap)}</p>}
      {floor !== undefined && <p>{changeTexts.capped(floor.direction, floor.belowPercent)}</p>}
    </Callout>
  )
}

const AnswerView = ({ changes, answer }: { changes: Changes; answer: Answer }) => (
  <>
    <h2 className="text-lg font-semibold">{changeTexts.finding(answer.goal, changes.levels, { place: changes.place, ...shortestOf(answer.proposals), isSelf: changes.isSelf })}</h2>
    {answer.proposals.map((proposal, index) => <ProposalCard key={proposal.changes.map(({ subject, code, to }) => `${subject}/${code}/${to}`).join('+')} changes={changes} proposal={proposal} number={index + 1} />)}
    {answer.proposals.length === 0 && <OutOfReach changes={changes} answer={answer} />}
    {!answer.isExhaustive && <p className="text-muted">{changeTexts.notExhaustive}</p>}
    {answer.aside.length > 0 && (
      <Card title={changeTexts.aside}>
        <ul className="flex list-disc flex-col gap-1 pl-5">{answer.aside.map((one) => <li key={one.code}>{changeTexts.asideLine(changeTexts.indicator(one.code, one.name), one.reason, one.lost)}</li>)}</ul>
      </Card>
    )}
  </>
)

const isThere = ({ answer }: Changes): boolean =>
  answer !== null && answer.now.level !== -1 && (answer.goal.kind === 'level' ? answer.now.level <= answer.goal.level : answer.now.total >= answer.goal.total)

/** «Что изменит уровень»: the smallest sets of changes, what stays out of reach and why. */
export const WhatWouldChangeView = ({ changes, links }: { changes: Changes; links: ChangesLinks }) => {
  const { release, answer } = changes
  return (
    <div className="flex max-w-form flex-col gap-4 text-base">
      <PageHeader title={changeTexts.title} subtitle={cardTexts.who(changes.director.name, changes.organization.name, changes.municipality.name)}
        breadcrumbs={[{ label: cardTexts.crumbs.rating, href: links.rating }, { label: changeTexts.crumb, href: links.card }, { label: changeTexts.title }]}
        release={cardTexts.release({ region: release.regionName, period: release.period, number: release.number, createdAt: release.createdAt, zone: release.timeZone, published: release.publishedAt !== null })} />
      <p className="text-muted">{`${changeTexts.nowTotal(changes.total)}. ${changeTexts.lead}`}</p>
      {answer === null && <Callout>{changes.place === null ? changeTexts.top : changeTexts.noPlace}</Callout>}
      {answer !== null && isThere(changes) && <Callout tone="success">{changeTexts.already}</Callout>}
      {answer !== null && !isThere(changes) && <AnswerView changes={changes} answer={answer} />}
      <form action={links.action} className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="organizationId" value={links.organizationId} />
        <TextField id="place" name="place" label={changeTexts.placeLabel} help={changeTexts.placeHelp} inputMode="numeric" defaultValue={changes.place ?? ''} />
        <Button type="submit">{changeTexts.count}</Button>
        {changes.place !== null && <LinkButton href={links.toLevel} variant="quiet">{changeTexts.toLevel}</LinkButton>}
      </form>
      <p className="text-xs text-muted">{changeTexts.frozen}</p>
    </div>
  )
}
