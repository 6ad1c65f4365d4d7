import { z } from 'zod'
import { findDocument } from '@/data/documents/document.store'
import { findStoredFile } from '@/data/models/model-step.store'
import { listPublishedReports } from '@/data/reports/report.store'
import { requireRegion } from '@/data/tenancy/region.store'
import type { DocumentId } from '@/domain/shared/ids'
import { getFile } from '@/platform/file-store'
import { definePublicQuery } from '../kernel/define-public-query'
import { regionOfSlug, slugSchema } from './public-region'

/** Published reports of a region. */
export const listPublicDocuments = definePublicQuery({
  name: 'public.listDocuments',
  input: z.strictObject({ slug: slugSchema }),
  regionOf: regionOfSlug,
  run: async (tx) => {
    const { name, slug, isDemo, timeZone } = await requireRegion(tx)
    return { region: { name, slug, isDemo }, timeZone, documents: await listPublishedReports(tx) }
  },
})

/** A file of a published report. */
export const getPublicDocumentFile = definePublicQuery({
  name: 'public.getDocumentFile',
  input: z.strictObject({ slug: slugSchema, documentId: z.uuid().transform((id) => id as DocumentId), format: z.enum(['docx', 'pdf', 'xlsx']) }),
  regionOf: regionOfSlug,
  run: async (tx, { documentId, format }) => {
    if (!(await listPublishedReports(tx)).some((report) => report.documentId === documentId)) return undefined
    const fileId = (await findDocument(tx, documentId))?.files[format] ?? null
    const file = fileId === null ? undefined : await findStoredFile(tx, fileId)
    const bytes = file === undefined ? null : await getFile(file.key)
    return file === undefined || bytes === null ? undefined : { name: file.name, type: file.contentType, bytes }
  },
})
