/** Why a file is not read at all. Wording in `texts/imports.ts`. */
export const fileRefusalCodes = [
  'FILE_EMPTY', 'FILE_TOO_LARGE', 'FILE_NOT_XLSX', 'FILE_OLD_FORMAT', 'FILE_ENCRYPTED', 'FILE_BROKEN', 'FILE_TOO_MANY_PARTS',
  'FILE_UNPACKS_TOO_LARGE', 'FILE_COMPRESSED_TOO_MUCH', 'FILE_HAS_ARCHIVE', 'FILE_HAS_MACROS', 'FILE_HAS_EXTERNAL_LINKS',
  'FILE_HAS_DOCTYPE', 'FILE_WRONG_ENCODING', 'FILE_TOO_MANY_CELLS', 'FILE_READ_TOO_LONG', 'FILE_READ_OUT_OF_MEMORY', 'FILE_READ_FAILED',
] as const
export type FileRefusalCode = (typeof fileRefusalCodes)[number]

/** `part` is the place inside the archive, when there is one. */
export type FileRefusal = { readonly code: FileRefusalCode; readonly part?: string }

export const refuseFile = (code: FileRefusalCode, part?: string): FileRefusal => (part === undefined ? { code } : { code, part })
