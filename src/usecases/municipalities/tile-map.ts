import { z } from 'zod'
import { listUserNames } from '@/data/accounts/region-user.store'
import { listAuditEvents } from '@/data/audit/audit-reader.store'
import { listMunicipalityTiles, updateMunicipalityTile, type MunicipalityTile } from '@/data/tenancy/municipality.store'
import { lockRegion, requireRegion } from '@/data/tenancy/region.store'
import { MAP_SIDE, suggestSquare, type Square } from '@/domain/desks/tile-square'
import { err, ok } from '@/domain/shared/result'
import { canSomewhere } from '@/policy/can'
import { defineCommand } from '../kernel/define-command'
import { defineQuery, type OutOf } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { municipalityIdSchema, noInput, optionalSchema } from '../kernel/schemas'

const EVENT = 'municipality.tilePlaced'
const SHOWN_CHANGES = 10

const squaresOf = (tiles: ReadonlyArray<MunicipalityTile>): ReadonlyArray<Square> => tiles.flatMap(({ square }) => square ?? [])
/** The journal speaks as the page does: rows and columns from 1, an empty word for «not on the map». */
const told = (square: Square | null): { column: string; row: string } => ({ column: square === null ? '' : String(square.column + 1), row: square === null ? '' : String(square.row + 1) })

const wordsOf = (facts: unknown): { column: string; row: string } => {
  const parsed = z.object({ column: z.string(), row: z.string() }).safeParse(facts)
  return parsed.success ? parsed.data : { column: '', row: '' }
}

const readChanges = async ({ tx }: Context, names: ReadonlyMap<string, string>) => {
  const { rows } = await listAuditEvents(tx, { from: null, until: null, actorIds: null, event: EVENT, skip: 0, take: SHOWN_CHANGES })
  const people = await listUserNames(tx, rows.flatMap(({ actorId }) => actorId ?? []))
  return rows.map(({ id, at, actorId, subjectId, before, after }) => ({
    id, at: at.toISOString(), who: actorId === null ? null : (people.get(actorId) ?? null), municipality: names.get(subjectId) ?? '', before: wordsOf(before), after: wordsOf(after),
  }))
}

/** Municipalities with their squares on the schematic map, what free square to offer, and who moved what. */
export const readTileMap = defineQuery({
  name: 'municipalities.readTileMap',
  operation: 'municipality.arrange',
  input: noInput,
  load: ({ tx }) => requireRegion(tx),
  scopeOf: () => ({}),
  run: async (ctx, _input, { timeZone }) => {
    const rows = await listMunicipalityTiles(ctx.tx)
    return { rows, offer: suggestSquare(squaresOf(rows)) ?? null, changes: await readChanges(ctx, new Map(rows.map(({ id, name }) => [id, name]))), timeZone, seesOverview: canSomewhere(ctx.actor, 'overview.read') }
  },
})
export type TileMapPage = OutOf<typeof readTileMap>

const countSchema = optionalSchema(z.coerce.number().int().min(1).max(MAP_SIDE))

/** Puts a municipality on a free square; with neither row nor column it leaves the map and stands underneath by name. */
export const placeTile = defineCommand({
  name: 'municipalities.placeTile',
  operation: 'municipality.arrange',
  /** `column` and `row` as the page counts them, from 1. */
  input: z.strictObject({ municipalityId: municipalityIdSchema, column: countSchema, row: countSchema }),
  load: async (ctx, { municipalityId }) => {
    await lockRegion(ctx.tx)
    const tiles = await listMunicipalityTiles(ctx.tx)
    const own = tiles.find(({ id }) => id === municipalityId)
    return own === undefined ? undefined : { own, others: tiles.filter(({ id }) => id !== municipalityId) }
  },
  scopeOf: () => ({}),
  run: async (ctx, { column, row }, { own, others }) => {
    if ((column === undefined) !== (row === undefined)) return err({ code: 'TILE_HALF' as const })
    const square = column === undefined || row === undefined ? null : { column: column - 1, row: row - 1 }
    const holder = square === null ? undefined : others.find((other) => other.square?.column === square.column && other.square.row === square.row)
    if (square !== null && holder !== undefined) {
      const free = suggestSquare(squaresOf(others), square)
      return err({ code: 'TILE_TAKEN' as const, name: holder.name, free: free === undefined ? null : told(free) })
    }
    await updateMunicipalityTile(ctx.tx, own.id, square)
    return ok({ out: { name: own.name, ...told(square) }, audit: { event: EVENT, subjectKind: 'municipality', subjectId: own.id, before: told(own.square), after: told(square) } })
  },
})
