'use server'

import { removeView, saveView, setDefaultView } from '@/usecases/views/own-views'
import { toAction } from '@/web/action'

export const saveViewAction = toAction(saveView)
export const setDefaultViewAction = toAction(setDefaultView)
export const removeViewAction = toAction(removeView)
