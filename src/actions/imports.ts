'use server'

import { commitImport } from '@/usecases/imports/commit-import'
import { undoImport } from '@/usecases/imports/undo-import'
import { prefillFromLast } from '@/usecases/imports/prefill-from-last'
import { prefillFromRegister } from '@/usecases/imports/prefill-from-register'
import { decideStatisticsLine } from '@/usecases/imports/decide-statistics'
import { compareStatistics } from '@/usecases/imports/compare-statistics'
import { paths } from '@/web/paths'
import { toAction } from '@/web/action'

export const commitImportAction = toAction(commitImport)
export const undoImportAction = toAction(undoImport)
export const prefillFromLastAction = toAction(prefillFromLast, { goTo: ({ importId }) => paths.import(importId) })
export const prefillFromRegisterAction = toAction(prefillFromRegister, { goTo: ({ importId }) => paths.import(importId) })
export const decideStatisticsLineAction = toAction(decideStatisticsLine)
export const compareStatisticsAction = toAction(compareStatistics, { goTo: ({ importId }) => paths.import(importId) })
