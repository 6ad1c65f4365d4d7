import { Link } from '../kit/link'
import type { CyclePage } from '@/usecases/cycles/get-cycle'
import { preliminaryTexts } from '@/texts/appeals'
import { paths } from '@/web/paths'
import { boardTexts } from '@/texts/board'
import { participantTexts, scheduleTexts } from '@/texts/cycle-schedule'
import { cycleKindNames, cycleTexts } from '@/texts/cycles'
import { formatDate, formatDateTime } from '@/texts/format'
import { readinessTexts } from '@/texts/readiness'
import { submissionTexts } from '@/texts/submissions'
import { KeyValue } from '../kit/key-value'
import { LinkButton } from '../kit/button'
import { Card } from '../kit/card'
import { PageHeader } from '../kit/page-header'
import { CycleData, type CycleActions } from './cycle-data.view'
import { CycleSteps, CycleWay, type StepLinks } from './cycle-steps.view'
import { CycleCompleteness, CycleImports, CycleReleases } from './cycle-tables.view'
import { StagesTable } from './schedule.view'
import { CycleStatusChip } from './cycles.table'

export type CyclePageLinks = StepLinks & {
  cycles: string
  participants: string
  entry: string
  forms: string
  preliminary: string
  workbook: string
  upload: string
  model: string | null
  ratingOf: (releaseId: string) => string
  differenceOf: (releaseId: string) => string
  importOf: (importId: string) => string
  municipalityOf: (municipalityId: string) => string
}

const factsOf = (cycle: CyclePage, model: string | null) => [
  { label: cycleTexts.facts.status, value: <CycleStatusChip status={cycle.status} /> },
  { label: cycleTexts.facts.period, value: cycle.period },
  { label: cycleTexts.facts.collectionFrom, value: formatDate(cycle.collectionFrom) },
  { label: cycleTexts.columns.kind, value: cycleKindNames[cycle.kind] },
  { label: cycleTexts.facts.deadline, value: cycle.deadlineAt === null ? cycleTexts.deadlineDate(cycle.deadline) : cycleTexts.deadline(cycle.deadlineAt, cycle.timeZone) },
  ...(cycle.openedAt === null ? [] : [{ label: cycleTexts.facts.openedAt, value: formatDateTime(cycle.openedAt, cycle.timeZone) }]),
  ...(cycle.methodsAct === null ? [] : [{ label: cycleTexts.facts.methodsAct, value: cycle.methodsAct }]),
  ...(cycle.modelVersion === null || model === null ? [] : [{ label: cycleTexts.facts.model, value: <Link href={model}>{cycleTexts.modelVersion(cycle.modelVersion.name, cycle.modelVersion.number)}</Link> }]),
]

type Props = { cycle: CyclePage; actions: CycleActions; links: CyclePageLinks; messageOf: Parameters<typeof CycleSteps>[0]['messageOf'] }

export const CycleView = ({ cycle, actions, links, messageOf }: Props) => (
  <>
    <PageHeader title={cycle.title} breadcrumbs={[{ label: cycleTexts.title, href: links.cycles }, { label: cycle.period }]}
      actions={<>{cycle.allowed.forms && <LinkButton href={links.forms} variant="primary">{submissionTexts.forms}</LinkButton>}{cycle.allowed.forms && <LinkButton href={paths.cycleBoard(cycle.id)}>{boardTexts.open}</LinkButton>}<LinkButton href={links.schedule}>{scheduleTexts.title}</LinkButton>{cycle.preliminary && <LinkButton href={links.preliminary}>{preliminaryTexts.open}</LinkButton>}{cycle.allowed.readiness && <LinkButton href={paths.readiness(cycle.id)}>{readinessTexts.open}</LinkButton>}<LinkButton href={links.participants}>{participantTexts.open}</LinkButton></>} />
    <div className="flex flex-col gap-6">
      <KeyValue items={factsOf(cycle, links.model)} columns={3} />
      <CycleSteps cycle={cycle} actions={actions} links={links} messageOf={messageOf} />
      {cycle.plan !== null && cycle.plan.stages.length > 0 && <Card title={scheduleTexts.stages}><StagesTable stages={cycle.plan.stages} /></Card>}
      <CycleData cycleId={cycle.id} allowed={cycle.allowed} actions={actions} links={links} />
      <CycleReleases releases={cycle.releases} timeZone={cycle.timeZone} mayPublish={cycle.allowed.publish} publish={actions.publish} ratingOf={links.ratingOf} differenceOf={links.differenceOf} />
      <CycleImports imports={cycle.imports} timeZone={cycle.timeZone} hrefOf={links.importOf} />
      <CycleCompleteness rows={cycle.completeness} hrefOf={links.municipalityOf} />
      <CycleWay way={cycle.way} timeZone={cycle.timeZone} fileOf={links.fileOf} />
    </div>
  </>
)
