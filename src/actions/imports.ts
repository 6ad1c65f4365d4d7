'use server'

import { commitImport } from '@/usecases/imports/commit-import'
import { toAction } from '@/web/action'

export const commitImportAction = toAction(commitImport)
