import { z } from 'zod'
import { insertPractice, updatePracticeWords, type Practice } from '@/data/practices/practice.store'
import { listDirectorsOfAccount } from '@/data/people/director-account.store'
import { findAddressee, listAddresseeNames } from '@/data/recommendations/addressee.store'
import { findReleaseContext, type ReleaseContext } from '@/data/scoring/release-context.store'
import { organizationTypes } from '@/domain/models/organization-type'
import { figureKey, STRONG_FROM, type PracticeFigure } from '@/domain/practices/practice-figures'
import { practiceProposers, refusePracticeStep, type PracticeProposer } from '@/domain/practices/practice-workflow'
import type { PracticeId } from '@/domain/shared/ids'
import { err, ok, type Result } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { defineQuery } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { directorIdSchema, municipalityIdSchema, optionalSchema, organizationIdSchema, practiceIdSchema, releaseIdSchema, textSchema, ticksSchema } from '../kernel/schemas'
import { findSeenPractice, lockSeenPractice, operationOf, placeOfPractice } from './practice-access'
import { readStrongFigures, type ProposalPlace } from './read-figures'

const asked = {
  releaseId: releaseIdSchema, kind: z.enum(practiceProposers),
  directorId: optionalSchema(directorIdSchema), organizationId: optionalSchema(organizationIdSchema), municipalityId: optionalSchema(municipalityIdSchema),
}
const words = {
  title: textSchema(200), problem: textSchema(3000), text: textSchema(10_000), conditions: optionalSchema(textSchema(3000)), outcome: textSchema(3000),
  criteria: ticksSchema(textSchema(100)), organizationTypes: ticksSchema(z.enum(organizationTypes)),
}
const askedSchema = z.strictObject(asked)
type Asked = z.output<typeof askedSchema>
type Proposal = { readonly release: ReleaseContext; readonly kind: PracticeProposer; readonly place: ProposalPlace }

/** In person a director proposes only for themselves. */
const loadProposal = async (ctx: Context, { releaseId, kind, directorId, ...places }: Asked): Promise<Proposal | undefined> => {
  const release = await findReleaseContext(ctx.tx, releaseId)
  const place = await findAddressee(ctx.tx, { addresseeKind: kind, directorId: kind === 'director' ? directorId : undefined, ...places })
  if (release === undefined || place === undefined || place.municipalityId === null) return undefined
  if (place.directorId !== null && !(await listDirectorsOfAccount(ctx.tx, ctx.actor.userId)).includes(place.directorId)) return undefined
  return { release, kind, place: { ...place, municipalityId: place.municipalityId } }
}
const scopeOf = ({ place }: Proposal) => placeOfPractice(place)

/** The chosen criteria as the release shows them; every one must be strong there. */
const chooseFigures = (strong: ReadonlyArray<PracticeFigure>, criteria: ReadonlyArray<string>): Result<ReadonlyArray<PracticeFigure>, { code: 'PRACTICE_WITHOUT_FIGURES' } | { code: 'PRACTICE_RESULT_NOT_STRONG'; from: number }> => {
  if (criteria.length === 0) return err({ code: 'PRACTICE_WITHOUT_FIGURES' })
  const chosen = strong.filter((figure) => criteria.includes(figureKey(figure)))
  return chosen.length === new Set(criteria).size ? ok(chosen) : err({ code: 'PRACTICE_RESULT_NOT_STRONG', from: STRONG_FROM })
}

/** What a proposal starts from: whose it is, and what is strong there. */
export const getPracticeForm = defineQuery({
  name: 'practices.getForm',
  operation: 'practice.propose',
  input: askedSchema,
  load: loadProposal,
  scopeOf,
  run: async (ctx, _input, proposal) => ({
    kind: proposal.kind, names: await listAddresseeNames(ctx.tx, proposal.place), release: { id: proposal.release.id, number: proposal.release.number, period: proposal.release.period },
    strong: await readStrongFigures(ctx, proposal.release, proposal), from: STRONG_FROM,
  }),
})

/** A practice is proposed from a strong result: the figures of the release that show it are kept with it. */
export const draftPractice = defineCommand({
  name: 'practices.draft',
  operation: 'practice.propose',
  input: z.strictObject({ ...asked, ...words }),
  load: loadProposal,
  scopeOf,
  run: async (ctx, { title, problem, text, conditions, outcome, criteria, organizationTypes: types }, proposal) => {
    const figures = chooseFigures(await readStrongFigures(ctx, proposal.release, proposal), criteria)
    if (!figures.ok) return figures
    const id = ctx.newId() as PracticeId
    const { release, kind: proposerKind, place } = proposal
    await insertPractice(ctx.tx, { id, proposerKind, ...place, releaseId: release.id, title, problem, text, conditions: conditions ?? null, outcome, figures: figures.value, organizationTypes: types }, { by: ctx.actor.userId, at: ctx.now })
    return ok({ out: { practiceId: id }, audit: { event: 'practice.drafted', subjectKind: 'practice', subjectId: id, after: { title } } })
  },
})

const proposalOf = async (ctx: Context, practice: Practice): Promise<Proposal | undefined> => {
  const release = await findReleaseContext(ctx.tx, practice.releaseId)
  return release === undefined ? undefined : { release, kind: practice.proposerKind, place: practice }
}

/** The same for a practice that is written already. */
export const getPracticeEditForm = defineQuery({
  name: 'practices.getEditForm',
  operation: 'practice.propose',
  input: z.strictObject({ practiceId: practiceIdSchema }),
  load: async (ctx, input) => {
    const practice = await findSeenPractice(ctx, input)
    const proposal = practice === undefined || refusePracticeStep('edit', { status: practice.status, isAuthor: true }) !== undefined ? undefined : await proposalOf(ctx, practice)
    return practice === undefined || proposal === undefined ? undefined : { practice, proposal }
  },
  scopeOf: ({ practice }) => placeOfPractice(practice),
  run: async (ctx, _input, { practice, proposal }) => ({
    id: practice.id, revision: practice.revision, title: practice.title, problem: practice.problem, text: practice.text, conditions: practice.conditions ?? '', outcome: practice.outcome,
    criteria: practice.figures.map(figureKey), organizationTypes: practice.organizationTypes, strong: await readStrongFigures(ctx, proposal.release, proposal), from: STRONG_FROM,
  }),
})

/** Two people cannot overwrite each other unseen: the revision read must be the one kept. */
export const editPractice = defineCommand({
  name: 'practices.edit',
  operation: operationOf.edit,
  input: z.strictObject({ practiceId: practiceIdSchema, revision: z.coerce.number().int().min(0), ...words }),
  load: lockSeenPractice,
  scopeOf: placeOfPractice,
  run: async (ctx, { revision, title, problem, text, conditions, outcome, criteria, organizationTypes: types }, practice) => {
    const refusal = refusePracticeStep('edit', { status: practice.status, isAuthor: true })
    if (refusal !== undefined) return err(refusal)
    if (practice.revision !== revision) return err({ code: 'PRACTICE_CHANGED_MEANWHILE' })
    const proposal = await proposalOf(ctx, practice)
    const figures = chooseFigures(proposal === undefined ? [] : await readStrongFigures(ctx, proposal.release, proposal), criteria)
    if (!figures.ok) return figures
    await updatePracticeWords(ctx.tx, practice.id, { title, problem, text, conditions: conditions ?? null, outcome, figures: figures.value, organizationTypes: types, authorIds: [...new Set([...practice.authorIds, ctx.actor.userId])] })
    return ok({ out: { practiceId: practice.id }, audit: { event: 'practice.edited', subjectKind: 'practice', subjectId: practice.id, after: { title } } })
  },
})
