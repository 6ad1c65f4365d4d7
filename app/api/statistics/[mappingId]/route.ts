import { exportMapping } from '@/usecases/statistics/get-mapping'
import { replaceMappingRows } from '@/usecases/statistics/save-mapping'
import { toCommandRoute, toQueryRoute } from '@/web/route'
import { mappingFile, mappingInput } from '@/web/files/statistics-file'

export const GET = toQueryRoute(exportMapping, { input: (_request, { mappingId }) => ({ mappingId }), respond: mappingFile })
export const POST = toCommandRoute(replaceMappingRows, { input: mappingInput, respond: (out) => Response.json({ done: true, ...out }) })
