import { exportStatisticsSample } from '@/usecases/imports/export-statistics-sample'
import { searchOf, toQueryRoute } from '@/web/route'
import { statisticsSampleFile } from '@/web/files/statistics-file'

export const GET = toQueryRoute(exportStatisticsSample, { input: (request, { cycleId }) => ({ ...searchOf(request), cycleId }), respond: statisticsSampleFile })
