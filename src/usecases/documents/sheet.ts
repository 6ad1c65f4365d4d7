import { z } from 'zod'
import { findDocument, lockDocument, type DocumentHead } from '@/data/documents/document.store'
import { findAccountOfDirector, insertSheetLines, listSheetLines, lockSheetLine, updateLineMarked, type KeptLine } from '@/data/documents/document-sheet.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { readSheetPeople, refuseMark, sheetMarks, sheetPurposes, type SheetMark } from '@/domain/documents/document-sheet'
import { dayIn, type CalendarDate } from '@/domain/shared/calendar'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { calendarDateSchema, textSchema } from '../kernel/schemas'
import { placeOfDocument, seesDocument } from './document-access'
import { documentIdSchema } from './get-document'

const MOST_LINES = 50

/** «Открыть лист»: who must read or sign the document, in order; the person it is about is always the first. */
export const openSheet = defineCommand({
  name: 'documents.openSheet',
  operation: 'document.mark',
  input: z.strictObject({ documentId: documentIdSchema, purpose: z.enum(sheetPurposes), people: z.string().max(8000).default('') }),
  load: async (ctx, { documentId }) => {
    const head = (await findDocument(ctx.tx, documentId)) === undefined ? undefined : await lockDocument(ctx.tx, documentId)
    return head !== undefined && (await seesDocument(ctx, head)) ? head : undefined
  },
  scopeOf: placeOfDocument,
  run: async (ctx, { purpose, people }, head) => {
    if (head.status !== 'ready') return err({ code: 'DOCUMENT_NOT_READY' })
    if ((await listSheetLines(ctx.tx, head.id)).some((line) => line.purpose === purpose)) return err({ code: 'SHEET_OPEN_ALREADY' })
    const evaluated = head.directorId === null ? [] : [{ personName: head.title, post: '', userId: await findAccountOfDirector(ctx.tx, head.directorId) }]
    const lines = [...evaluated, ...readSheetPeople(people).map((person) => ({ ...person, userId: null }))].slice(0, MOST_LINES)
    if (lines.length === 0) return err({ code: 'SHEET_EMPTY' })
    await insertSheetLines(ctx.tx, lines.map((line, at) => ({ ...line, id: ctx.newId(), documentId: head.id, purpose, position: at + 1 })))
    return ok({ out: { lines: lines.length }, audit: { event: 'document.sheetOpened', subjectKind: 'document', subjectId: head.id, after: { purpose, lines: String(lines.length) } } })
  },
})

type Marked = { readonly line: KeptLine; readonly head: DocumentHead }

const loadLine = async (ctx: Context, lineId: string): Promise<Marked | undefined> => {
  const line = await lockSheetLine(ctx.tx, lineId)
  const head = line === undefined ? undefined : await findDocument(ctx.tx, line.documentId)
  return line === undefined || head === undefined || !(await seesDocument(ctx, head)) ? undefined : { line, head }
}

const markLine = async (ctx: Context, { line, head }: Marked, made: { mark: SheetMark; reason: string; markedOn?: CalendarDate | undefined }) => {
  const { timeZone } = await requireRegion(ctx.tx)
  const today = dayIn(ctx.now, timeZone)
  const markedOn = made.markedOn ?? today
  const refusal = refuseMark(await listSheetLines(ctx.tx, head.id), line, { ...made, markedOn, documentDay: dayIn(head.createdAt, timeZone), today })
  if (refusal !== undefined) return err(refusal)
  await updateLineMarked(ctx.tx, line.id, { mark: made.mark, markedOn, reason: made.mark === 'refused' ? made.reason.trim() : null, markedById: ctx.actor.userId, markedAt: ctx.now })
  return ok({ out: {}, audit: { event: 'document.sheetMarked', subjectKind: 'document', subjectId: head.id, after: { person: line.personName, mark: made.mark } } })
}

const lineId = z.uuid()
const reason = z.string().max(1000).default('')

/** Marked from the paper by whoever keeps the sheet. */
export const markSheetLine = defineCommand({
  name: 'documents.markLine',
  operation: 'document.mark',
  input: z.strictObject({ lineId, mark: z.enum(sheetMarks), markedOn: calendarDateSchema, reason }),
  load: (ctx, input) => loadLine(ctx, input.lineId),
  scopeOf: ({ head }) => placeOfDocument(head),
  run: (ctx, { mark, markedOn, reason: why }, found) => markLine(ctx, found, { mark, markedOn, reason: why }),
})

/** «Ознакомлен» or a refusal, by the person itself and today. */
export const acquaint = defineCommand({
  name: 'documents.acquaint',
  operation: 'document.acquaint',
  input: z.strictObject({ lineId, mark: z.enum(sheetMarks), reason: z.union([z.literal(''), textSchema(1000)]).default('') }),
  load: async (ctx, input) => {
    const found = await loadLine(ctx, input.lineId)
    return found?.line.userId === ctx.actor.userId ? found : undefined
  },
  scopeOf: () => ({}),
  run: (ctx, { mark, reason: why }, found) => markLine(ctx, found, { mark, reason: why }),
})
