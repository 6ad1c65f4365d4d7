import { listCardLines, listLossCounts, type CardLines } from '@/data/documents/document-facts.store'
import type { DocumentHead } from '@/data/documents/document.store'
import { subjectOf } from '@/domain/documents/document-kind'
import type { DocumentFacts } from '@/domain/documents/document-facts'
import { describeGroup, type GroupFacts } from '@/domain/documents/group-facts'
import { summarizeCards } from '@/domain/scoring/summarize-cards'
import { dayIn } from '@/domain/shared/calendar'
import type { Context } from '../kernel/runtime'
import { describeExtract, peerReader } from './describe-extract'
import { readDocumentWorld, type DocumentWorld } from './read-world'

const readGroup = async (ctx: Context, world: DocumentWorld, head: DocumentHead): Promise<GroupFacts> => {
  const { document } = world
  const counts = await listLossCounts(ctx.tx, head.releaseId, head.municipalityId)
  const losses = counts.flatMap(({ position, applicable, zero }) => {
    const indicator = document.indicators[position]
    return indicator === undefined ? [] : [{ code: indicator.code, name: indicator.name, direction: indicator.direction, applicable, zero }]
  })
  const cards = head.municipalityId === null ? world.cards : world.cards.filter(({ municipalityId }) => municipalityId === head.municipalityId)
  return describeGroup(cards, { size: { levels: document.levels.length, directions: document.directions.length }, losses, withNames: head.withNames })
}

const regionOf = ({ document, cards }: DocumentWorld): DocumentFacts['region'] => {
  const { median, shares } = summarizeCards(cards, { levels: document.levels.length, directions: document.directions.length })
  return { median, shares }
}

type Shared = Pick<DocumentFacts, 'issuer' | 'release' | 'since' | 'levels' | 'directions'>

/** Facts of some documents of one release; a director without a card in it gets none. */
export const describeDocuments = async (ctx: Context, heads: ReadonlyArray<DocumentHead>): Promise<ReadonlyArray<{ readonly head: DocumentHead; readonly facts: DocumentFacts | null }>> => {
  const [first] = heads
  if (first === undefined) return []
  const world = await readDocumentWorld(ctx, first.releaseId)
  const peersOf = peerReader(world)
  const directorIds = heads.flatMap(({ directorId }) => (directorId === null ? [] : [directorId]))
  const lines = new Map((directorIds.length === 0 ? [] : await listCardLines(ctx.tx, first.releaseId, directorIds)).map((card: CardLines) => [`${card.directorId} ${card.organizationId}`, card]))
  const shared: Shared = {
    issuer: world.issuer, release: world.release, since: world.since,
    levels: world.document.levels.map(({ name, from, tone }) => ({ name, from, tone })), directions: world.document.directions.map(({ code, name }) => ({ code, name })),
  }
  const made: Array<{ head: DocumentHead; facts: DocumentFacts | null }> = []
  for (const head of heads) {
    const { kind, number, year, withNames, parameters, createdAt } = head
    const own = { ...shared, kind, number, year, withNames, parameters, createdAt: createdAt.toISOString(), date: dayIn(createdAt, world.timeZone), municipality: null, group: null, region: null, extract: null }
    if (subjectOf[kind] !== 'director') {
      const group = await readGroup(ctx, world, head)
      const municipality = head.municipalityId === null ? null : (world.cards.find(({ municipalityId }) => municipalityId === head.municipalityId)?.municipality ?? null)
      made.push({ head, facts: { ...own, group, municipality, region: head.municipalityId === null ? null : regionOf(world) } })
      continue
    }
    const row = world.rows.find(({ directorId, organizationId }) => directorId === head.directorId && organizationId === head.organizationId)
    made.push({ head, facts: row === undefined ? null : { ...own, extract: describeExtract(world, row, { peers: peersOf(row.cluster), lines: lines.get(`${row.directorId} ${row.organizationId}`) }) } })
  }
  return made
}
