import { z } from 'zod'
import type { ModelDocument } from '@/domain/models/model-document'
import { toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { InputJson } from '../../client'
import type { TenantTx } from '../../tenant'
import { parseStoredDocument } from '../model-version.codec'
import sets from './sets.json' with { type: 'json' }
import templates from './templates.json' with { type: 'json' }

/** Ready templates come with the program; published models lie in the one table that names no region. */
export type LibrarySet = { readonly name: string; readonly content: string; readonly codes: ReadonlyArray<string> }
export type LibraryEntry = { readonly id: string; readonly title: string; readonly level: 'regional' | 'municipal'; readonly publishedAt: CalendarDate; readonly document: ModelDocument }

const setSchema = z.array(z.strictObject({ name: z.string(), content: z.string(), codes: z.array(z.string()) }))
let kept: ModelDocument | undefined

/** The library of indicators as one document: directions, fields, indicators. */
export const libraryDocument = (): ModelDocument => (kept ??= parseStoredDocument(templates))
export const librarySets = (): ReadonlyArray<LibrarySet> => setSchema.parse(sets)

type Row = { id: string; title: string; level: 'regional' | 'municipal'; publishedAt: Date; document: unknown }
const toEntry = (row: Row): LibraryEntry => ({ id: row.id, title: row.title, level: row.level, publishedAt: toCalendarDate(row.publishedAt), document: parseStoredDocument(row.document) })
const columns = { id: true, title: true, level: true, publishedAt: true, document: true } as const

/** Newest first; at most a hundred are shown. */
export const listLibraryModels = async (tx: TenantTx): Promise<ReadonlyArray<LibraryEntry>> =>
  (await tx.libraryModel.findMany({ select: columns, orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }], take: 100 })).map(toEntry)

export const findLibraryModel = async (tx: TenantTx, id: string): Promise<LibraryEntry | undefined> => {
  const row = await tx.libraryModel.findUnique({ where: { id }, select: columns })
  return row === null ? undefined : toEntry(row)
}

/** False where the very same document is there already. */
export const insertLibraryModel = async (tx: TenantTx, entry: { id: string; title: string; document: ModelDocument; contentHash: string; publishedAt: Date }): Promise<boolean> => {
  const { count } = await tx.libraryModel.createMany({ data: [{ ...entry, level: entry.document.level, document: entry.document as unknown as InputJson }], skipDuplicates: true })
  return count === 1
}
