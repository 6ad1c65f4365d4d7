import { findModelDocument } from '@/data/models/model-version.store'
import { listLinedCards } from '@/data/scoring/card-lines.store'
import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { withTenant } from '@/data/tenant'
import { figureKey, strongFigures } from '@/domain/practices/practice-figures'
import type { Actor } from '@/policy/can'
import type { Role } from '@/policy/roles'
import { draftPractice } from '@/usecases/practices/draft-practice'
import { archivePractice, publishPractice, returnPractice, submitPractice } from '@/usecases/practices/step-practice'
import { callAs, must } from './actors'
import { practiceFor } from './practice-wording'
import type { DemoAccess } from './users'
import type { World } from './world'

type Making = { readonly world: World; readonly access: DemoAccess; readonly now: Date }
const DAY_MS = 86_400_000
/** What becomes of the practices: most are published, one waits, one is returned, one is out of date. */
const fates = ['published', 'published', 'submitted', 'published', 'returned', 'archived', 'published', 'published'] as const

/** Practices of organizations with strong directions on the last release, written by the municipality of each. */
export const writePractices = async ({ world, access, now }: Making): Promise<void> => {
  const { regionId, home } = world
  const call = (role: Role, daysAgo: number) => callAs(world, access, { role, at: new Date(now.getTime() - daysAgo * DAY_MS) })
  const { known, release, strong } = await withTenant(regionId, async (tx) => {
    const [newest] = await listReleaseChoices(tx)
    if (newest === undefined) return { known: 0, release: undefined, strong: [] }
    const document = await findModelDocument(tx, { id: newest.modelVersionId, contentHash: newest.contentHash })
    const found = (await listLinedCards(tx, newest.id)).map((card) => ({ card, figures: strongFigures(document, [card], null).filter(({ kind }) => kind === 'direction') })).filter(({ figures }) => figures.length > 0)
    return { known: await tx.bestPractice.count({ where: { regionId } }), release: newest, strong: found }
  }, { timeoutMs: 60_000 })
  if (known > 0 || release === undefined) return
  // The home municipality first, so that its people see own ones; then others, each direction once.
  const ordered = [...strong.filter(({ card }) => card.municipalityId === home.municipalityId).slice(0, 5), ...strong.filter(({ card }) => card.municipalityId !== home.municipalityId)]
  const chosen = ordered.filter(({ card }, at) => ordered.findIndex((one) => one.card.organizationId === card.organizationId) === at).slice(0, fates.length)
  for (const [at, { card, figures }] of chosen.entries()) {
    const figure = figures[at % figures.length]
    if (figure === undefined) continue
    const base = call('municipal_specialist', 60 - at)
    const { municipalityId } = card
    const author: Actor = { ...base.actor, grants: [{ role: 'municipal_specialist', scope: { regionId, municipalityId } }] }
    const as = { ...base, actor: author }
    const { practiceId } = must(await draftPractice.execute(as, { releaseId: release.id, kind: 'organization', organizationId: card.organizationId, ...practiceFor(figure, at), criteria: figures.slice(0, 3).map(figureKey) }), 'practice')
    must(await submitPractice.execute(as, { practiceId }), 'submit')
    const fate = fates[at] ?? 'submitted'
    if (fate === 'submitted') continue
    if (fate === 'returned') { must(await returnPractice.execute(call('regional_operator', 45), { practiceId, comment: 'Напишите, сколько времени это занимает у директора и что не получилось с первого раза.' }), 'return'); continue }
    must(await publishPractice.execute(call('regional_operator', 50 - at), { practiceId }), 'publish')
    if (fate === 'archived') must(await archivePractice.execute(call('regional_operator', 10), { practiceId, comment: 'Порядок изменился, практика описана заново другой организацией.' }), 'archive')
  }
}
