'use server'

import { markRead, setMailChoices } from '@/usecases/notifications/read-notifications'
import { toAction } from '@/web/action'

export const markReadAction = toAction(markRead)
export const setMailChoicesAction = toAction(setMailChoices)
