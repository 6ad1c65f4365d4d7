import { getDifferenceForExport } from '@/usecases/releases/get-difference'
import { differenceFile } from '@/web/files/difference-file'
import { searchOf, toQueryRoute } from '@/web/route'

/** What changed since the release before, as a file. */
export const GET = toQueryRoute(getDifferenceForExport, {
  input: (request, { releaseId }) => { const { kind } = searchOf(request); return kind === undefined ? { releaseId } : { releaseId, kind } },
  respond: (difference) => differenceFile(difference, 'xlsx'),
})
