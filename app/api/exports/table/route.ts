import { makeTable } from '@/usecases/exports/make-table'
import { toCommandRoute } from '@/web/route'
import { shownTableFile, tableInput } from '@/web/files/table-file'

/** A table of a page as a file. */
export const POST = toCommandRoute(makeTable, { input: tableInput, respond: shownTableFile })
