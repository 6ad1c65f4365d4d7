import { exportBoard } from '@/usecases/submissions/get-board'
import { boardFile } from '@/web/files/board-file'
import { searchOf, toQueryRoute } from '@/web/route'

/** Every form of the board with its municipality filter, as a file. */
export const GET = toQueryRoute(exportBoard, { input: (request, { cycleId }) => ({ cycleId, municipality: searchOf(request)['municipality'] }), respond: boardFile })
