'use client'

import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { shellTexts } from '@/texts/common'
import { Button } from './button'
import type { ButtonSize, ButtonVariant } from './button-class'
import { DialogClose } from './dialog-close'

type DialogProps = { title: string; open: boolean; onClose: () => void; children: ReactNode; footer?: ReactNode }

/** The browser's own dialog: it traps the focus, makes the rest inert, closes on Escape and gives the focus back. */
const NativeDialog = ({ title, open, onClose, children, footer, className }: DialogProps & { className: string }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const element = dialog.current
    if (element === null || element.open === open) return
    if (open) element.showModal()
    else element.close()
  }, [open])
  return (
    <dialog ref={dialog} aria-labelledby={titleId} onClose={onClose} className={clsx('border-line bg-surface p-0 text-sm text-ink', className)}
      onClick={(event) => { if (event.target === event.currentTarget) onClose() }}>
      <div className="flex max-h-[inherit] min-h-full flex-col">
        <div className="flex items-start justify-between gap-4 border-b border-line px-4 py-3">
          <h2 id={titleId} className="text-lg">{title}</h2>
          <button type="button" aria-label={shellTexts.close} onClick={onClose} className="inline-flex size-9 shrink-0 items-center justify-center rounded-md hover:bg-hover phone:size-11"><X aria-hidden className="size-5" /></button>
        </div>
        <div className="flex-1 p-4">{open && children}</div>
        {footer !== undefined && <div className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-3">{footer}</div>}
      </div>
    </dialog>
  )
}

export const Dialog = (props: DialogProps) => <NativeDialog {...props} className="m-auto w-full max-w-dialog rounded-md border shadow-float" />

/** A side sheet: a card opened beside its list. */
export const Sheet = (props: DialogProps) => <NativeDialog {...props} className="sheet mt-0 mr-0 mb-0 ml-auto h-dvh max-h-dvh w-full max-w-sheet border-l shadow-float" />

type DialogButtonProps = { label: ReactNode; title: string; variant?: ButtonVariant; size?: ButtonSize; icon?: ReactNode; children: ReactNode; footer?: ReactNode }

export const DialogButton = ({ label, title, variant = 'secondary', size = 'normal', icon, children, footer }: DialogButtonProps) => {
  const [isOpen, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  return (
    <>
      <Button variant={variant} size={size} icon={icon} aria-haspopup="dialog" onClick={() => setOpen(true)}>{label}</Button>
      <Dialog title={title} open={isOpen} onClose={close} footer={footer}><DialogClose value={close}>{children}</DialogClose></Dialog>
    </>
  )
}
