import { z } from 'zod'
import type { DocumentParameters } from '@/domain/documents/document-kind'

const line = z.string().trim().max(300)
const long = z.string().trim().max(8000)

/** What the author of a document may give; also the JSON column `document.parameters`. */
export const documentParametersCodec = z.strictObject({
  place: line.default(''), signatoryPost: line.default(''), signatoryName: line.default(''), executor: line.default(''), addressee: z.string().trim().max(1000).default(''), text: long.default(''), attendees: long.default(''),
})

/** Throws when the column holds anything else: that is a fault, not a refusal. */
export const readDocumentParameters = (column: unknown): DocumentParameters => documentParametersCodec.parse(column)
