/** Acquaintance and signatures in order (capabilities 81): the evaluated person first, a refusal is noted with its reason. */
export const sheetPurposes = ['acquaintance', 'signature'] as const
export type SheetPurpose = (typeof sheetPurposes)[number]
export const sheetMarks = ['acquainted', 'signed', 'refused'] as const
export type SheetMark = (typeof sheetMarks)[number]

const allowed: Record<SheetPurpose, ReadonlyArray<SheetMark>> = { acquaintance: ['acquainted', 'refused'], signature: ['signed', 'refused'] }
export const marksOf = (purpose: SheetPurpose): ReadonlyArray<SheetMark> => allowed[purpose]

export type SheetLine = { readonly id: string; readonly purpose: SheetPurpose; readonly position: number; readonly personName: string; readonly mark: SheetMark | null }

export type SheetRefusal =
  | { readonly code: 'SHEET_LINE_MARKED' }
  | { readonly code: 'SHEET_OUT_OF_ORDER'; readonly waitingFor: string }
  | { readonly code: 'SHEET_MARK_OTHER' }
  | { readonly code: 'SHEET_REASON_MISSING' }
  | { readonly code: 'SHEET_DATE_OUTSIDE' }

type Marking = { readonly mark: SheetMark; readonly reason: string; readonly markedOn: string }
type Days = { readonly documentDay: string; readonly today: string }

/** Why a line may not be marked now, or undefined. Days are calendar dates: not before the document and not in the future. */
export const refuseMark = (lines: ReadonlyArray<SheetLine>, line: SheetLine, { mark, reason, markedOn, documentDay, today }: Marking & Days): SheetRefusal | undefined => {
  if (line.mark !== null) return { code: 'SHEET_LINE_MARKED' }
  const before = lines.filter((other) => other.purpose === line.purpose && other.position < line.position && other.mark === null).sort((a, b) => a.position - b.position)[0]
  if (before !== undefined) return { code: 'SHEET_OUT_OF_ORDER', waitingFor: before.personName }
  if (!allowed[line.purpose].includes(mark)) return { code: 'SHEET_MARK_OTHER' }
  if (mark === 'refused' && reason.trim() === '') return { code: 'SHEET_REASON_MISSING' }
  return markedOn < documentDay || markedOn > today ? { code: 'SHEET_DATE_OUTSIDE' } : undefined
}

/** The line whose turn it is, of each purpose. */
export const nextLines = (lines: ReadonlyArray<SheetLine>): ReadonlyArray<string> =>
  sheetPurposes.flatMap((purpose) => [...lines].filter((line) => line.purpose === purpose && line.mark === null).sort((a, b) => a.position - b.position).slice(0, 1).map(({ id }) => id))

/** «Иванова Анна Петровна; директор» a line. */
export const readSheetPeople = (text: string): ReadonlyArray<{ readonly personName: string; readonly post: string }> =>
  text.split(/\r?\n/).map((line) => line.split(/[;,]/)).flatMap(([name = '', ...post]) => (name.trim() === '' ? [] : [{ personName: name.trim(), post: post.join(',').trim() }]))
