'use server'

import { commitImport } from '@/usecases/imports/commit-import'
import { undoImport } from '@/usecases/imports/undo-import'
import { toAction } from '@/web/action'

export const commitImportAction = toAction(commitImport)
export const undoImportAction = toAction(undoImport)
