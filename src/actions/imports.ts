'use server'

import { commitImport } from '@/usecases/imports/commit-import'
import { undoImport } from '@/usecases/imports/undo-import'
import { prefillFromLast } from '@/usecases/imports/prefill-from-last'
import { paths } from '@/web/paths'
import { toAction } from '@/web/action'

export const commitImportAction = toAction(commitImport)
export const undoImportAction = toAction(undoImport)
export const prefillFromLastAction = toAction(prefillFromLast, { goTo: ({ importId }) => paths.import(importId) })
