import { z } from 'zod'
import { errorCodes } from '@/domain/imports/findings'
import { statisticsRefusalCodes, type StatisticsFault, type StatisticsRefusal } from '@/domain/statistics/read-statistics'
import { fileRefusalCodes, type FileRefusal } from '@/domain/shared/file-refusal'

const amounts = z.record(z.string(), z.int())
const fault = z.object({ code: z.enum([...errorCodes, 'CELL_DOUBLED']), sheet: z.string(), row: z.int(), column: z.int(), fieldKey: z.string(), text: z.string() })
const refusal = z.object({ code: z.enum([...statisticsRefusalCodes, ...fileRefusalCodes]), actual: z.string().exactOptional() })

/** Amounts by field key, in micro-units. */
export const parseAmounts = (json: unknown): ReadonlyMap<string, number> => new Map(Object.entries(amounts.parse(json)))
export const parseFaults = (json: unknown): ReadonlyArray<StatisticsFault> => z.array(fault).parse(json)
export type StatisticsFileRefusal = StatisticsRefusal | Pick<FileRefusal, 'code'>
export const parseRefusal = (json: unknown): z.output<typeof refusal> | null => (json === null ? null : refusal.parse(json))
