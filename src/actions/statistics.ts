'use server'

import { createMapping, putMappingRow, removeMappingRow } from '@/usecases/statistics/save-mapping'
import { paths } from '@/web/paths'
import { toAction } from '@/web/action'

export const createMappingAction = toAction(createMapping, { goTo: ({ mappingId }) => paths.statisticsMapping(mappingId) })
export const putMappingRowAction = toAction(putMappingRow)
export const removeMappingRowAction = toAction(removeMappingRow)
