import { z } from 'zod'
import { MAX_LINK, parseLink, type LinkRefusal } from '@/domain/evidence/link'
import { err, ok, type Result } from '@/domain/shared/result'
import type { Context } from './runtime'
import { optionalSchema, textSchema } from './schemas'
import { takeFile, type TakenFile } from './upload-file'

export const evidenceTitleSchema = optionalSchema(z.string().trim().max(200, 'TOO_LONG'))
/** A file that was put away, or an address. */
export const evidenceContent = { uploadId: optionalSchema(z.uuid()), link: optionalSchema(textSchema(MAX_LINK)) } as const

export type EvidenceContent = { readonly uploadId?: string | undefined; readonly link?: string | undefined; readonly title?: string | undefined }
export type TakenContent = { readonly title: string; readonly link: string | null; readonly file: TakenFile | null }
export type ContentRefusal = LinkRefusal | { readonly code: 'EVIDENCE_NOTHING' } | { readonly code: 'EVIDENCE_UPLOAD_GONE' }

/** One of a file and a link, with its title: the person's own, the name of the file, or the host of the link. */
export const takeContent = async (ctx: Context, subjectId: string, { uploadId, link, title = '' }: EvidenceContent): Promise<Result<TakenContent, ContentRefusal>> => {
  if ((uploadId === undefined) === (link === undefined)) return err({ code: 'EVIDENCE_NOTHING' })
  if (link !== undefined) {
    const address = parseLink(link)
    return address.ok ? ok({ title: title === '' ? new URL(address.value).hostname : title, link: address.value, file: null }) : address
  }
  const file = await takeFile(ctx, uploadId ?? '', { subjectId, purpose: 'evidence' })
  return file === undefined ? err({ code: 'EVIDENCE_UPLOAD_GONE' }) : ok({ title: title === '' ? file.name : title, link: null, file })
}
