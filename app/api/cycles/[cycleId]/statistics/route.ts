import { uploadStatistics } from '@/usecases/imports/upload-statistics'
import { toCommandRoute } from '@/web/route'
import { statisticsInput } from '@/web/input/workbook-input'

export const POST = toCommandRoute(uploadStatistics, { input: statisticsInput, respond: (out) => Response.json(out, { status: 201 }) })
