import { findCommission, findReleaseAfter, listVerifiers } from '@/data/appeals/appeal-list.store'
import { findAppeal, listAppealFiles, listAppealItems, listVotes, lockAppeal, updateAppealStep, type Appeal, type AppealChange } from '@/data/appeals/appeal.store'
import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { findSchedule } from '@/data/cycles/schedule.store'
import { findMunicipalityZone } from '@/data/tenancy/municipality.store'
import type { TenantTx } from '@/data/tenant'
import { appealWindow, type AppealWindow } from '@/domain/appeals/appeal-window'
import { appealStatusAfter, outcomeOfVotes, refuseAppealStep, type AppealFacts, type AppealRefusal, type AppealStep } from '@/domain/appeals/appeal-workflow'
import { APPEAL_DAYS } from '@/domain/cycles/schedule'
import type { AppealId, MunicipalityId, UserId } from '@/domain/shared/ids'
import { can } from '@/policy/can'
import { seesOnlyOwnPerson } from '@/policy/own-person'
import type { PlaceInRegion } from '../kernel/judge-subject'
import { notify } from '../kernel/notify'
import type { Context } from '../kernel/runtime'

export const placeOfAppeal = ({ municipalityId, organizationId }: Pick<Appeal, 'municipalityId' | 'organizationId'>): PlaceInRegion => ({ municipalityId, organizationId })

/** A draft is its author's; what was filed is seen by who decides and by the own municipality. A director sees what the own person filed. */
export const maySeeAppeal = ({ actor }: Pick<Context, 'actor'>, appeal: Pick<Appeal, 'municipalityId' | 'organizationId' | 'createdById' | 'status'>): boolean => {
  if (appeal.createdById === actor.userId) return true
  const here = { ...placeOfAppeal(appeal), regionId: actor.regionId }
  return appeal.status !== 'draft' && can(actor, 'appeal.read', here) && !seesOnlyOwnPerson(actor, 'appeal.read', here)
}

export const lockSeenAppeal = async (ctx: Context, { appealId }: { appealId: AppealId }): Promise<Appeal | undefined> => {
  const appeal = await lockAppeal(ctx.tx, appealId)
  return appeal !== undefined && maySeeAppeal(ctx, appeal) ? appeal : undefined
}
export const findSeenAppeal = async (ctx: Context, { appealId }: { appealId: AppealId }): Promise<Appeal | undefined> => {
  const appeal = await findAppeal(ctx.tx, appealId)
  return appeal !== undefined && maySeeAppeal(ctx, appeal) ? appeal : undefined
}

/** Until when appeals of a place are taken; null before the cycle takes any. */
export const windowOf = async (tx: TenantTx, cycle: Pick<Cycle, 'id' | 'appealsFrom'>, municipalityId: MunicipalityId): Promise<(AppealWindow & { timeZone: string }) | null> => {
  if (cycle.appealsFrom === null) return null
  const timeZone = await findMunicipalityZone(tx, municipalityId)
  const days = (await findSchedule(tx, cycle.id))?.appealDays ?? APPEAL_DAYS
  return { ...appealWindow({ from: cycle.appealsFrom, days, timeZone }), timeZone }
}

/** `rapporteurId`: the one who would be assigned. */
type Seen = Pick<Context, 'tx' | 'now'> & { readonly userId: UserId | null; readonly rapporteurId?: UserId | undefined }

const rapporteurFacts = (id: UserId | null, members: ReadonlyArray<UserId>, verifiers: ReadonlySet<UserId>) =>
  ({ isRapporteurMember: id !== null && members.includes(id), isRapporteurVerifier: id !== null && verifiers.has(id) })

const windowFacts = async ({ tx, now }: Pick<Context, 'tx' | 'now'>, appeal: Appeal) => {
  const cycle = await findCycle(tx, appeal.cycleId)
  const window = cycle === undefined ? null : await windowOf(tx, cycle, appeal.municipalityId)
  return { isInWindow: cycle?.status === 'appeals' && window !== null && now < window.endsAt, wasFiledInWindow: appeal.filedAt !== null && window !== null && appeal.filedAt < window.endsAt }
}

/** What the steps of an appeal are judged by. */
export const readAppealFacts = async (seen: Seen, appeal: Appeal): Promise<AppealFacts> => {
  const { tx, userId } = seen
  const items = await listAppealItems(tx, appeal.id)
  const votes = await listVotes(tx, appeal.id)
  const members = (await findCommission(tx))?.memberIds ?? []
  const verifiers = await listVerifiers(tx, appeal.submissionId, items.map(({ slot }) => slot))
  return {
    status: appeal.status, items: items.length, evidence: (await listAppealFiles(tx, appeal.id)).length,
    ...(await windowFacts(seen, appeal)), ...rapporteurFacts(seen.rapporteurId ?? appeal.rapporteurId, members, verifiers),
    isMember: userId !== null && members.includes(userId), hasVoted: votes.some(({ memberId }) => memberId === userId), votes: votes.length, members: members.length, outcome: outcomeOfVotes(votes.map(({ verdict }) => verdict)),
    isRecalculated: appeal.executedAt !== null && (await findReleaseAfter(tx, appeal.cycleId, appeal.executedAt)) !== null,
  }
}

export const refuseAppeal = async (ctx: Context & { readonly rapporteurId?: UserId }, appeal: Appeal, step: AppealStep): Promise<AppealRefusal | undefined> =>
  refuseAppealStep(step, await readAppealFacts({ ...ctx, userId: ctx.actor.userId }, appeal))

/** Steps the author is told of; its end is told with the letter that closes it. */
const toldToAuthor: ReadonlyArray<AppealStep> = ['register', 'return', 'schedule', 'uphold', 'upholdPartly', 'reject']

type TakenStep = { readonly step: AppealStep; readonly comment?: string | null; readonly change?: AppealChange }

/** Who works on the appeal from this step on: the rapporteur it is given to, the members its hearing calls. */
const calledBy = async ({ tx }: Taker, { step, change }: TakenStep): Promise<ReadonlyArray<UserId>> => {
  if (step === 'assign') return change?.rapporteurId === undefined || change.rapporteurId === null ? [] : [change.rapporteurId]
  return step === 'schedule' ? ((await findCommission(tx))?.memberIds ?? []) : []
}

/** The secretary hears of a new appeal and of one taken back, its author of what becomes of it, the commission of its part. */
const tellStep = async (ctx: Taker, { id, number, createdById, status }: Appeal, taken: TakenStep): Promise<void> => {
  const { step } = taken
  const news = { subjectId: id, title: String(number) }
  const secretary = { roles: ['regional_operator'], organizationId: null, municipalityId: null } as const
  for (const userId of await calledBy(ctx, taken)) if (userId !== createdById) await notify(ctx, 'appealMoved', [{ ...news, detail: step, to: { userId } }])
  if (step === 'withdraw' && status !== 'draft') await notify(ctx, 'appealMoved', [{ ...news, detail: step, to: secretary }])
  if (step === 'file') await notify(ctx, 'appealFiled', [{ ...news, to: secretary }])
  if (toldToAuthor.includes(step)) await notify(ctx, 'appealMoved', [{ ...news, detail: step, to: { userId: createdById } }])
}

type Taker = Pick<Context, 'tx' | 'now' | 'newId'> & { readonly actorId: UserId | null }
/** Writes a step that was found allowed, and tells whom it concerns. */
export const takeAppealStep = async (ctx: Taker, appeal: Appeal, taken: TakenStep): Promise<void> => {
  await tellStep(ctx, appeal, taken)
  await updateAppealStep(ctx.tx, appeal, {
    eventId: ctx.newId(), step: taken.step, toStatus: appealStatusAfter(appeal.status, taken.step), comment: taken.comment ?? null, actorId: ctx.actorId, at: ctx.now, ...(taken.change === undefined ? {} : { change: taken.change }),
  })
}

