'use server'

import { approveVersion } from '@/usecases/models/approve-version'
import { importModel } from '@/usecases/models/import-model'
import { toAction } from '@/web/action'

export const importModelAction = toAction(importModel, { quiet: true })
export const approveVersionAction = toAction(approveVersion)
