import { z } from 'zod'
import { parseModelDocument } from '@/data/models/model-version.codec'
import { readModelSheets, type SheetFault } from '@/domain/models/workbook/read-model-sheets'
import type { ModelSheetWords } from '@/domain/models/workbook/write-model-sheets'
import { err, type Result } from '@/domain/shared/result'
import type { ModelDocument } from '@/domain/models/model-document'
import type { ReadWorkbook } from '@/domain/shared/workbook'
import { defineCommand } from '../kernel/define-command'
import { ownerOf, storeImportedModel } from './import-model'
import { placeOfModel } from './version-access'

/** A read workbook → a model document, or every fault with sheet, row and column. */
export const modelFromWorkbook = (book: ReadWorkbook, words: ModelSheetWords): Result<ModelDocument, { code: 'MODEL_WORKBOOK_FAULTS'; faults: ReadonlyArray<SheetFault> }> => {
  const read = readModelSheets(book, words)
  if (!read.ok) return err({ code: 'MODEL_WORKBOOK_FAULTS', faults: read.error })
  const parsed = parseModelDocument(read.value.value)
  if (parsed.ok) return parsed
  const places = parsed.error.code === 'MODEL_STRUCTURE' ? parsed.error.places : []
  return err({ code: 'MODEL_WORKBOOK_FAULTS', faults: places.map(({ path }) => ({ ...read.value.placeOf(path), fault: 'STRUCTURE', what: path })) })
}

/** Loads a model from a workbook that was read already, as the next draft version of the model with its code. */
export const importModelWorkbook = defineCommand({
  name: 'models.importWorkbook',
  operation: 'model.import',
  input: z.strictObject({ book: z.custom<ReadWorkbook>((value) => typeof value === 'object' && value !== null && 'sheets' in value), words: z.custom<ModelSheetWords>((value) => typeof value === 'object' && value !== null) }),
  load: async ({ actor }, { book, words }) => { const document = modelFromWorkbook(book, words); return { document, ...ownerOf(actor, document) } },
  scopeOf: placeOfModel,
  run: async (ctx, _input, { document, ...owner }) => (document.ok ? storeImportedModel(ctx, document.value, owner) : document),
})
