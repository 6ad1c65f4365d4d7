import { patchDetector } from 'docx'
import { refuseFile, type FileRefusal } from '@/domain/shared/file-refusal'
import { err, ok, type Result } from '@/domain/shared/result'
import { guardPackage } from '../xlsx/guard'

const MAIN = /wordprocessingml\.(document|template)\.main\+xml/

/** Opens an uploaded DOCX without trusting it (sizes while unpacking, no macros, archives, outward links, document types) and names its fields. */
export const readTemplate = async (file: Buffer): Promise<Result<ReadonlyArray<string>, FileRefusal>> => {
  const guarded = guardPackage(file)
  if (!guarded.ok) return guarded
  if (!MAIN.test(guarded.value.get('[Content_Types].xml')?.toString('utf8') ?? '') || !guarded.value.has('word/document.xml')) return err(refuseFile('FILE_NOT_XLSX'))
  try {
    return ok(await patchDetector({ data: file, trimPlaceholders: true }))
  } catch {
    return err(refuseFile('FILE_BROKEN'))
  }
}
