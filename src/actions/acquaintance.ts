'use server'

import { markAcquaintance, noteAcquaintance } from '@/usecases/acquaintance/mark-acquaintance'
import { toAction } from '@/web/action'

export const markAcquaintanceAction = toAction(markAcquaintance)
export const noteAcquaintanceAction = toAction(noteAcquaintance)
