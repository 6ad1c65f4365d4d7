import { listCardLines, listLossCounts, type CardLines, type LossCount } from '@/data/documents/document-facts.store'
import type { DocumentHead } from '@/data/documents/document.store'
import { listToldByLetters } from '@/data/recommendations/letter.store'
import { subjectOf } from '@/domain/documents/document-kind'
import type { DocumentFacts } from '@/domain/documents/document-facts'
import { describeGroup, type IndicatorLoss } from '@/domain/documents/group-facts'
import { tellRelease, type ToldRelease } from '@/domain/publication/tell-release'
import { dayIn } from '@/domain/shared/calendar'
import { groupBy } from '@/domain/shared/group-by'
import type { ReleaseId } from '@/domain/shared/ids'
import type { Context } from '../kernel/runtime'
import { describeExtract, peerReader } from './describe-extract'
import { readDocumentWorld, type DocumentWorld } from './read-world'

type Losses = ReadonlyArray<LossCount>

/** Losses of the region or of one municipality, with what the passport says of the indicator. */
const lossesOf = ({ document }: DocumentWorld, losses: Losses, municipalityId: string | null): ReadonlyArray<IndicatorLoss> =>
  [...groupBy(losses.filter((loss) => municipalityId === null || loss.municipalityId === municipalityId), ({ position }) => position)].flatMap(([position, own]) => {
    const indicator = document.indicators[position]
    if (indicator === undefined) return []
    const { code, name, direction } = indicator
    return [{ code, name, direction, applicable: own.reduce((sum, { applicable }) => sum + applicable, 0), zero: own.reduce((sum, { zero }) => sum + zero, 0) }]
  })

const sizeOf = ({ document }: DocumentWorld) => ({ levels: document.levels.length, directions: document.directions.length })

/** What may be told of the release is decided once for all its documents, published or not. */
const readTold = async (ctx: Context, world: DocumentWorld, releaseId: ReleaseId): Promise<{ told: ToldRelease; losses: Losses }> => {
  const losses = await listLossCounts(ctx.tx, releaseId)
  const coded = losses.flatMap(({ position, ...loss }) => { const code = world.document.indicators[position]?.code; return code === undefined ? [] : [{ ...loss, code }] })
  return { losses, told: tellRelease(world.cards, { levels: world.document.levels.length, losses: coded, minimum: world.smallestGroup }) }
}

const regionOf = (world: DocumentWorld, told: ToldRelease): DocumentFacts['region'] => {
  const { median, shares } = describeGroup(world.cards, { municipalityId: null, size: sizeOf(world), losses: [], told, withNames: false })
  return { median, shares }
}

type Shared = Pick<DocumentFacts, 'issuer' | 'release' | 'since' | 'levels' | 'directions'>

const placeName = ({ cards }: DocumentWorld, id: string | null): string | null => (id === null ? null : (cards.find(({ municipalityId }) => municipalityId === id)?.municipality ?? null))

/** Facts of some documents of one release; a director without a card in it gets none. */
export const describeDocuments = async (ctx: Context, heads: ReadonlyArray<DocumentHead>): Promise<ReadonlyArray<{ readonly head: DocumentHead; readonly facts: DocumentFacts | null }>> => {
  const [first] = heads
  if (first === undefined) return []
  const world = await readDocumentWorld(ctx, first.releaseId)
  const peersOf = peerReader(world)
  const directorIds = heads.flatMap(({ directorId }) => (directorId === null ? [] : [directorId]))
  const lines = new Map((directorIds.length === 0 ? [] : await listCardLines(ctx.tx, first.releaseId, directorIds)).map((card: CardLines) => [`${card.directorId} ${card.organizationId}`, card]))
  const secrets = heads.some(({ kind }) => subjectOf[kind] !== 'director') ? await readTold(ctx, world, first.releaseId) : undefined
  const shared: Shared = {
    issuer: world.issuer, release: world.release, since: world.since,
    levels: world.document.levels.map(({ name, from, tone }) => ({ name, from, tone })), directions: world.document.directions.map(({ code, name }) => ({ code, name })),
  }
  const told = groupBy(await listToldByLetters(ctx.tx, heads.filter(({ kind }) => kind === 'recommendation_letter').map(({ id }) => id)), ({ letterId }) => letterId)
  const made: Array<{ head: DocumentHead; facts: DocumentFacts | null }> = []
  for (const head of heads) {
    const { kind, number, year, withNames, parameters, createdAt } = head
    const own = { ...shared, kind, number, year, withNames, parameters, createdAt: createdAt.toISOString(), date: dayIn(createdAt, world.timeZone), municipality: null, group: null, region: null, extract: null, recommended: told.get(head.id) ?? [] }
    if (subjectOf[kind] !== 'director' && secrets !== undefined) {
      const { told, losses } = secrets
      const group = describeGroup(world.cards, { municipalityId: head.municipalityId, size: sizeOf(world), losses: lossesOf(world, losses, head.municipalityId), told, withNames })
      const municipality = placeName(world, head.municipalityId)
      made.push({ head, facts: { ...own, group, municipality, region: head.municipalityId === null ? null : regionOf(world, told) } })
      continue
    }
    const row = world.rows.find(({ directorId, organizationId }) => directorId === head.directorId && organizationId === head.organizationId)
    if (row !== undefined) made.push({ head, facts: { ...own, extract: describeExtract(world, row, { peers: peersOf(row.cluster), lines: lines.get(`${row.directorId} ${row.organizationId}`) }) } })
    // A letter to an organization, a municipality or the institute, or to somebody without a card here, stands on its recommendations alone.
    else made.push({ head, facts: kind === 'recommendation_letter' && own.recommended.length > 0 ? { ...own, municipality: placeName(world, head.municipalityId) } : null })
  }
  return made
}
