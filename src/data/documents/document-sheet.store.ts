import { fromCalendarDate, toCalendarDate, type CalendarDate } from '@/domain/shared/calendar'
import type { SheetLine, SheetMark, SheetPurpose } from '@/domain/documents/document-sheet'
import type { DirectorId, DocumentId, UserId } from '@/domain/shared/ids'
import { inParts } from '../in-parts'
import type { TenantTx } from '../tenant'

export type KeptLine = SheetLine & { readonly documentId: DocumentId; readonly post: string; readonly userId: UserId | null; readonly markedOn: CalendarDate | null; readonly reason: string | null }
const columns = { id: true, documentId: true, purpose: true, position: true, personName: true, post: true, userId: true, mark: true, markedOn: true, reason: true } as const
type Row = { id: string; documentId: string; purpose: SheetPurpose; position: number; personName: string; post: string; userId: string | null; mark: SheetMark | null; markedOn: Date | null; reason: string | null }
const toLine = ({ markedOn, ...row }: Row): KeptLine => ({ ...row, documentId: row.documentId as DocumentId, userId: row.userId as UserId | null, markedOn: markedOn === null ? null : toCalendarDate(markedOn) })

/** Lines of a document's sheets in order. */
export const listSheetLines = async (tx: TenantTx, documentId: DocumentId): Promise<ReadonlyArray<KeptLine>> =>
  (await tx.documentSheetLine.findMany({ where: { regionId: tx.regionId, documentId }, select: columns, orderBy: [{ purpose: 'asc' }, { position: 'asc' }] })).map(toLine)

/** The document of a line is held until the transaction ends, so that two lines are not marked past each other. */
export const lockSheetLine = async (tx: TenantTx, id: string): Promise<KeptLine | undefined> => {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM document d JOIN document_sheet_line l ON l.region_id = d.region_id AND l.document_id = d.id WHERE l.region_id = ${tx.regionId}::uuid AND l.id = ${id}::uuid FOR UPDATE OF d`
  if (locked.length === 0) return undefined
  const row = await tx.documentSheetLine.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: columns })
  return row === null ? undefined : toLine(row)
}

export type NewLine = { readonly id: string; readonly documentId: DocumentId; readonly purpose: SheetPurpose; readonly position: number; readonly personName: string; readonly post: string; readonly userId: UserId | null }

export const insertSheetLines = async (tx: TenantTx, lines: ReadonlyArray<NewLine>): Promise<void> => {
  await inParts(lines.map((line) => ({ ...line, regionId: tx.regionId })), (data) => tx.documentSheetLine.createMany({ data }))
}

export const updateLineMarked = async (tx: TenantTx, id: string, marked: { mark: SheetMark; markedOn: CalendarDate; reason: string | null; markedById: UserId; markedAt: Date }): Promise<void> => {
  await tx.documentSheetLine.update({ where: { regionId_id: { regionId: tx.regionId, id } }, data: { ...marked, markedOn: fromCalendarDate(marked.markedOn) } })
}

/** The account a director signs in with. */
export const findAccountOfDirector = async (tx: TenantTx, id: DirectorId): Promise<UserId | null> =>
  ((await tx.director.findUnique({ where: { regionId_id: { regionId: tx.regionId, id } }, select: { userId: true } }))?.userId ?? null) as UserId | null
