import { findCycle, type Cycle } from '@/data/cycles/cycle.store'
import { listContextFacts, listMergedInto, listParticipants, type ParticipantRow } from '@/data/cycles/participant.store'
import { findModelDocument, findModelVersionHead } from '@/data/models/model-version.store'
import { findLastRelease, findRelease, type ReleaseHead } from '@/data/scoring/release.store'
import { readCycleGridAt } from '@/data/values/cycle-grid-at.store'
import { findFormWithHistory } from '@/data/values/form.store'
import type { ModelDocument } from '@/domain/models/model-document'
import { emptyGrid, type PreviousCells } from '@/domain/scoring/lines/cells'
import type { ContextFacts } from '@/domain/scoring/clusters/context-facts'
import { areTotalsComparable } from '@/domain/scoring/releases/compare-cycles'
import type { Participant } from '@/domain/scoring/cards/cycle-scores'
import { isUnpresented, unpresentedRows } from '@/domain/scoring/lines/absence'
import { EARLIER_CYCLES, findChangedFields, layEarlierCells, needsHistory, type EarlierRelease, type RatedPerson, type ReleaseHistory } from '@/domain/scoring/releases/release-history'
import type { CycleId, ModelVersionId, OrganizationId } from '@/domain/shared/ids'
import { toMicro } from '@/domain/shared/micro'
import { layersAt, type LayerChange } from '@/domain/values/cells-at'
import { verifiedOnly, writeEffective, type FormLayers } from '@/domain/values/layers'
import type { Context } from './runtime'

const collator = new Intl.Collator('ru', { numeric: true })
/** Place of every row in the alphabet: what a tie is listed by. */
const nameOrderOf = (rows: ReadonlyArray<ParticipantRow>): ReadonlyArray<number> => {
  const order: number[] = []
  const compareNames = (a: ParticipantRow, b: ParticipantRow): number => collator.compare(a.directorName, b.directorName) || collator.compare(a.organizationName, b.organizationName) || a.position - b.position
  rows.map((row, index) => ({ row, index })).sort((a, b) => compareNames(a.row, b.row)).forEach(({ index }, place) => { order[index] = place })
  return order
}

/** Conditions of the snapshot by the id of the participant, where one of the methods compares by context; nothing is read and nothing hashed for the others. */
export type ContextByRow = ReadonlyMap<string, ContextFacts>
export const readContext = async ({ tx }: Context, cycleId: CycleId, documents: ReadonlyArray<ModelDocument>): Promise<ContextByRow> =>
  documents.some(({ cluster }) => cluster.by.includes('context')) ? listContextFacts(tx, cycleId) : new Map()

/** What scoring needs of the snapshot; `context` as `readContext` gives it. */
export const toParticipants = (rows: ReadonlyArray<ParticipantRow>, context: ContextByRow = new Map()): ReadonlyArray<Participant> => {
  const index = new Map<string, number>()
  const names = nameOrderOf(rows)
  return rows.map((row, at) => {
    const municipality = index.get(row.municipalityId) ?? index.size
    index.set(row.municipalityId, municipality)
    const conditions = context.get(row.id)
    return {
      organizationType: row.organizationType, municipality, isRural: row.isRural, isSmall: row.isSmall, hasSelection: row.hasSelection, isFirstCycle: row.isFirstCycle, size: row.size,
      yearShare: toMicro(row.yearShare), ...(row.yearsInPost === null ? {} : { yearsInPost: row.yearsInPost }), nameOrder: names[at] ?? at, ...(conditions === undefined ? {} : { context: conditions }),
    }
  })
}

type Version = { readonly id: ModelVersionId; readonly document: ModelDocument }

const documentOf = async ({ tx }: Context, id: ModelVersionId): Promise<ModelDocument> => {
  const head = await findModelVersionHead(tx, id)
  if (head === undefined) throw new Error(`No model version ${id}`)
  return findModelDocument(tx, head)
}

const earlierRelease = async (ctx: Context, { cycle, release, version }: { cycle: Cycle; release: ReleaseHead; version: Version }): Promise<EarlierRelease> => {
  const before = await documentOf(ctx, release.modelVersionId)
  const earlier = await findCycle(ctx.tx, release.cycleId)
  return {
    releaseId: release.id, number: release.number, period: earlier?.period ?? '',
    isComparable: areTotalsComparable({ id: version.id, ...version.document }, { id: release.modelVersionId, code: before.code }),
    merged: await listMergedInto(ctx.tx, release.cycleId, cycle.id), changedFields: findChangedFields(version.document, before),
  }
}

/** The last releases of the cycles before, as they stand now: up to two, without a gap; nothing where the method does not look back. */
export const findHistory = async (ctx: Context, cycle: Cycle, version: Version): Promise<ReleaseHistory> => {
  if (!needsHistory(version.document)) return []
  const found: EarlierRelease[] = []
  let previous = cycle.previousCycleId
  while (previous !== null && found.length < EARLIER_CYCLES) {
    const release = await findLastRelease(ctx.tx, previous)
    if (release === undefined) break
    found.push(await earlierRelease(ctx, { cycle, release, version }))
    previous = (await findCycle(ctx.tx, previous))?.previousCycleId ?? null
  }
  return found
}

/** Figures of the earlier cycles as their releases counted them, laid out for this cycle; the same however often it is asked. */
export const readEarlierCells = async (ctx: Context, history: ReleaseHistory, now: { document: ModelDocument; rows: ReadonlyArray<ParticipantRow> }): Promise<ReadonlyArray<PreviousCells>> => {
  const found: PreviousCells[] = []
  for (const entry of history) {
    const release = await findRelease(ctx.tx, entry.releaseId)
    if (release === undefined) throw new Error(`No release ${entry.releaseId}`)
    const document = await documentOf(ctx, release.modelVersionId)
    const rows = await listParticipants(ctx.tx, release.cycleId)
    const grid = await readCycleGridAt(ctx.tx, release.cycleId, { rows: rows.length, slots: document.fields.length, at: release.createdAt, unpresented: unpresentedRows(rows, release.absences) })
    found.push(layEarlierCells(now, { document, rows, grid }, entry))
  }
  return found
}

/** What a release counted of one form: everything that stood then, or what the region had verified where nobody presented it. */
export const presentedAt = (form: { layers: FormLayers; changes: ReadonlyArray<LayerChange> }, organizationId: OrganizationId, release: Pick<ReleaseHead, 'createdAt' | 'absences'>): FormLayers => {
  const then = layersAt(form.layers, form.changes, release.createdAt)
  return isUnpresented(release.absences, organizationId) ? verifiedOnly(then) : then
}

/** The same for one card: only the form of its organization is read. */
export const readOwnEarlierCells = async (ctx: Context, history: ReleaseHistory, now: { document: ModelDocument; person: RatedPerson }): Promise<ReadonlyArray<PreviousCells>> => {
  const found: PreviousCells[] = []
  const { organizationId } = now.person
  for (const entry of history) {
    const release = await findRelease(ctx.tx, entry.releaseId)
    if (release === undefined) throw new Error(`No release ${entry.releaseId}`)
    const document = await documentOf(ctx, release.modelVersionId)
    const rows = (await listParticipants(ctx.tx, release.cycleId)).filter((row) => row.organizationId === organizationId)
    const grid = emptyGrid(rows.length, document.fields.length)
    const form = rows.length === 0 ? undefined : await findFormWithHistory(ctx.tx, release.cycleId, organizationId)
    if (form !== undefined) writeEffective(grid, 0, presentedAt(form, organizationId, release))
    found.push(layEarlierCells({ document: now.document, rows: [now.person] }, { document, rows, grid }, entry))
  }
  return found
}
