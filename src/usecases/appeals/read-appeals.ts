import { z } from 'zod'
import { listUserNames } from '@/data/accounts/region-user.store'
import { findCommission, findReleaseAfter, listAppeals, listVerifiers } from '@/data/appeals/appeal-list.store'
import { listAppealEvents, listAppealFiles, listAppealItems, listVotes, type Appeal } from '@/data/appeals/appeal.store'
import { findCycle } from '@/data/cycles/cycle.store'
import { listStaff } from '@/data/cycles/schedule.store'
import { findModelDocument, findModelVersionHead } from '@/data/models/model-version.store'
import { findOrganizationName } from '@/data/organizations/organization-name.store'
import { findMunicipalityZone } from '@/data/tenancy/municipality.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { registerBy } from '@/domain/appeals/appeal-window'
import { appealSteps, isAppealStepOpen, quorumOf, refuseAppealStep, type AppealRefusal, type AppealStep } from '@/domain/appeals/appeal-workflow'
import { contestableFields } from '@/domain/appeals/contested-cells'
import { dayIn } from '@/domain/shared/calendar'
import { getFile } from '@/platform/file-store'
import { findAppealFile } from '@/data/appeals/appeal-file.store'
import { can } from '@/policy/can'
import { appealOperation } from '@/policy/appeal-steps'
import { defineQuery, type OutOf } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { appealIdSchema, cycleIdSchema, fileIdSchema, optionalSchema } from '../kernel/schemas'
import { findSeenAppeal, maySeeAppeal, placeOfAppeal, readAppealFacts } from './appeal-access'

export type OfferedAppealStep = { readonly step: AppealStep; readonly refusal: AppealRefusal | null }

const NEEDS_RAPPORTEUR: ReadonlyArray<AppealStep> = ['assign']
/** Steps that will never be this person's, or are another one's: not worth a word. */
const NOT_FOR_THEM: ReadonlyArray<AppealRefusal['code']> = ['APPEAL_OTHER_OUTCOME', 'APPEAL_NOT_MEMBER', 'APPEAL_ALREADY_VOTED']

/** Steps that lead on from here and that this person may take. A refusal that hangs on what is yet to be chosen is not told beforehand. */
const stepsOf = async (ctx: Context, appeal: Appeal): Promise<ReadonlyArray<OfferedAppealStep>> => {
  const facts = await readAppealFacts({ ...ctx, userId: ctx.actor.userId }, appeal)
  const here = { ...placeOfAppeal(appeal), regionId: ctx.actor.regionId }
  return appealSteps.filter((step) => isAppealStepOpen(appeal.status, step)).flatMap((step) => {
    const operation = appealOperation[step]
    if (operation === null || !can(ctx.actor, operation, here)) return []
    if (operation === 'appeal.file' && appeal.createdById !== ctx.actor.userId) return []
    const refusal = NEEDS_RAPPORTEUR.includes(step) ? undefined : refuseAppealStep(step, facts)
    return refusal !== undefined && NOT_FOR_THEM.includes(refusal.code) ? [] : [{ step, refusal: refusal ?? null }]
  })
}

const itemsOf = async ({ tx }: Context, appeal: Appeal) => {
  const cycle = await findCycle(tx, appeal.cycleId)
  const head = cycle === undefined ? undefined : await findModelVersionHead(tx, cycle.modelVersionId)
  const known = new Map((head === undefined ? [] : contestableFields(await findModelDocument(tx, head))).map((field) => [field.fieldKey, field]))
  return (await listAppealItems(tx, appeal.id)).map((item) => ({ ...item, label: known.get(item.fieldKey)?.label ?? item.fieldKey, unit: known.get(item.fieldKey)?.unit ?? '', indicatorName: known.get(item.indicatorCode)?.indicatorName ?? known.get(item.fieldKey)?.indicatorName ?? '' }))
}

const namesFor = ({ tx }: Context, { events, votes, commission, appeal }: Pick<Read, 'events' | 'votes' | 'commission' | 'appeal'>) =>
  listUserNames(tx, [...new Set([...events.map(({ actorId }) => actorId), ...votes.map(({ memberId }) => memberId), ...(commission?.memberIds ?? []), appeal.rapporteurId].filter((id) => id !== null))])

type Read = {
  readonly appeal: Appeal; readonly events: Awaited<ReturnType<typeof listAppealEvents>>; readonly votes: Awaited<ReturnType<typeof listVotes>>; readonly commission: Awaited<ReturnType<typeof findCommission>>
  readonly names: ReadonlyMap<string, string>; readonly isDecider: boolean
}

const readAppeal = async (ctx: Context, appeal: Appeal): Promise<Read> => {
  const read = { appeal, events: await listAppealEvents(ctx.tx, appeal.id), votes: await listVotes(ctx.tx, appeal.id), commission: await findCommission(ctx.tx) }
  return { ...read, names: await namesFor(ctx, read), isDecider: can(ctx.actor, 'appeal.decide', { ...placeOfAppeal(appeal), regionId: ctx.actor.regionId }) }
}

/** Who voted how is open to those who decide, and to everybody once it is decided. */
const votesDto = ({ appeal, votes, names, isDecider, commission }: Read) => ({
  votes: isDecider || appeal.motivation !== null ? votes.map(({ memberId, verdict, comment, at }) => ({ member: names.get(memberId) ?? '', verdict, comment, at: at.toISOString() })) : [],
  voted: votes.length, needed: quorumOf(commission?.memberIds.length ?? 0), members: commission?.memberIds.length ?? 0,
})
const eventsDto = ({ events, names, isDecider }: Read) =>
  events.map(({ actorId, at, ...event }) => ({ ...event, at: at.toISOString(), isBySystem: actorId === null, by: isDecider && actorId !== null ? (names.get(actorId) ?? null) : null }))

/** Whom it may be given to: members who verified none of its values. */
const rapporteursOf = async ({ tx }: Context, { appeal, commission, names, isDecider }: Read) => {
  if (!isDecider) return []
  const verifiers = await listVerifiers(tx, appeal.submissionId, (await listAppealItems(tx, appeal.id)).map(({ slot }) => slot))
  return (commission?.memberIds ?? []).filter((id) => !verifiers.has(id)).map((id) => ({ id, name: names.get(id) ?? '' }))
}

const hearingDto = ({ appeal, names }: Read, timeZone: string) => ({
  filedAt: appeal.filedAt?.toISOString() ?? null, registerBy: appeal.filedAt === null ? null : registerBy(appeal.filedAt, timeZone),
  rapporteur: appeal.rapporteurId === null ? null : (names.get(appeal.rapporteurId) ?? null), hearingAt: appeal.hearingAt?.toISOString() ?? null, hearingPlace: appeal.hearingPlace, hearingLink: appeal.hearingLink,
})

/** An appeal: what is contested, its way, its votes, and what may be done with it now. */
export const getAppeal = defineQuery({
  name: 'appeals.get',
  operation: 'appeal.read',
  input: z.strictObject({ appealId: appealIdSchema }),
  load: findSeenAppeal,
  scopeOf: placeOfAppeal,
  run: async (ctx, _input, appeal) => {
    const { tx } = ctx
    const read = await readAppeal(ctx, appeal)
    const timeZone = await findMunicipalityZone(tx, appeal.municipalityId)
    const cycle = await findCycle(tx, appeal.cycleId)
    return {
      id: appeal.id, number: appeal.number, status: appeal.status, cycleId: appeal.cycleId, cycleTitle: cycle?.title ?? '', period: cycle?.period ?? '', releaseId: appeal.releaseId, timeZone,
      organizationName: await findOrganizationName(tx, appeal.organizationId), ...hearingDto(read, timeZone),
      motivation: appeal.motivation, protocolNumber: appeal.protocolNumber, protocolDate: appeal.protocolDate, protocolFileId: appeal.protocolFileId,
      items: await itemsOf(ctx, appeal), files: (await listAppealFiles(tx, appeal.id)).map((file) => ({ ...file, at: file.at.toISOString() })), events: eventsDto(read), ...votesDto(read),
      rapporteurs: await rapporteursOf(ctx, read), isExecuted: appeal.executedAt !== null, newRelease: appeal.executedAt === null ? null : await findReleaseAfter(tx, appeal.cycleId, appeal.executedAt),
      steps: await stepsOf(ctx, appeal),
    }
  },
})
export type AppealPage = OutOf<typeof getAppeal>

/** Appeals this person may see, and the commission that decides them. */
export const listAppealsQuery = defineQuery({
  name: 'appeals.list',
  operation: 'appeal.read',
  input: z.strictObject({ cycle: optionalSchema(cycleIdSchema) }),
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx, { cycle }) => {
    const { tx, actor, now } = ctx
    const region = await requireRegion(tx)
    const today = dayIn(now, region.timeZone)
    const rows = (await listAppeals(tx, cycle ?? null)).filter((row) => maySeeAppeal(ctx, row))
    const commission = await findCommission(tx)
    const mayAppoint = can(actor, 'appeal.appoint', { regionId: actor.regionId })
    const names = await listUserNames(tx, commission?.memberIds ?? [])
    return {
      rows: rows.map(({ filedAt, timeZone, createdById: _author, ...row }) => ({
        ...row, filedAt: filedAt?.toISOString() ?? null, timeZone, registerBy: filedAt === null ? null : registerBy(filedAt, timeZone), isRegisterLate: row.status === 'filed' && filedAt !== null && dayIn(now, timeZone) > registerBy(filedAt, timeZone),
      })),
      commission: commission === undefined ? null : { members: commission.memberIds.map((id) => ({ id, name: names.get(id) ?? '', isChair: id === commission.chairId })), orderNumber: commission.orderNumber, orderDate: commission.orderDate, quorum: quorumOf(commission.memberIds.length) },
      staff: mayAppoint ? (await listStaff(tx, today)).map(({ id, name }) => ({ id, name })) : [],
      mayAppoint, timeZone: region.timeZone,
    }
  },
})
export type AppealsPage = OutOf<typeof listAppealsQuery>

/** Evidence or protocol of an appeal the person may see. */
export const getAppealFile = defineQuery({
  name: 'appeals.getFile',
  operation: 'appeal.read',
  input: z.strictObject({ appealId: appealIdSchema, fileId: fileIdSchema }),
  load: async (ctx, { appealId, fileId }) => {
    const appeal = await findSeenAppeal(ctx, { appealId })
    const file = appeal === undefined ? undefined : await findAppealFile(ctx.tx, appeal, fileId)
    const bytes = file === undefined ? null : await getFile(file.key)
    return appeal === undefined || file === undefined || bytes === null ? undefined : { appeal, file: { name: file.name, type: file.contentType, bytes } }
  },
  scopeOf: ({ appeal }) => placeOfAppeal(appeal),
  run: async (_ctx, _input, { file }) => file,
})
