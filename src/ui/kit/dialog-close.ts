'use client'

import { createContext, useContext, useEffect } from 'react'
import type { ActionState } from '@/usecases/kernel/action-state'

/** Closes the dialog around, if there is one. */
export const DialogClose = createContext<() => void>(() => undefined)
export const useDialogClose = (): (() => void) => useContext(DialogClose)

/** A step that is done closes its dialog: what it has changed is seen on the page. */
export const useClosedWhenDone = (state: ActionState<unknown>): void => {
  const close = useDialogClose()
  useEffect(() => {
    if (state.status === 'ok') close()
  }, [state, close])
}
