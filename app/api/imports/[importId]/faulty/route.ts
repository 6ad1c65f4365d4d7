import { getFaultyFile } from '@/usecases/imports/get-faulty-file'
import { faultyFileResponse } from '@/web/files/faulty-file-response'
import { toQueryRoute } from '@/web/route'

export const GET = toQueryRoute(getFaultyFile, { input: (_request, { importId }) => ({ importId }), respond: faultyFileResponse })
