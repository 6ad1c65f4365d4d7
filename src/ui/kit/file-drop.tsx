'use client'

import { clsx } from 'clsx'
import { FileSpreadsheet } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import { kitTexts } from '@/texts/common'
import { buttonClass } from './button-class'
import { describe, Field } from './field'

type FileDropProps = {
  id: string
  name: string
  label: ReactNode
  help?: ReactNode
  error?: string | undefined
  accept: string
  required?: boolean
  onFile?: (file: File) => void
}

/** A real file input over the drop area (its own button would speak the browser's language): it works in a form and from the keyboard, dropping is an addition. */
export const FileDrop = ({ id, name, label, help, error, accept, required = false, onFile }: FileDropProps) => {
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<{ name: string; size: number } | null>(null)
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    setChosen(file === undefined ? null : { name: file.name, size: file.size })
    if (file !== undefined) onFile?.(file)
  }
  return (
    <Field id={id} label={label} error={error} {...(help === undefined ? {} : { help })}>
      <div className={clsx('relative flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-dashed p-6 outline-offset-2 outline-accent focus-within:outline-2 phone:p-4', isOver ? 'border-accent bg-accent-soft' : 'border-line-strong bg-surface')}
        onDragOver={(event) => { event.preventDefault(); setOver(true) }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          if (input.current !== null) input.current.files = event.dataTransfer.files
          take(event.dataTransfer.files)
        }}>
        <FileSpreadsheet aria-hidden className="size-6 text-muted" />
        <span aria-hidden className={buttonClass('secondary', 'normal')}>{kitTexts.chooseFile}</span>
        <span className="min-w-0 text-sm break-words text-muted" aria-live="polite">{chosen === null ? kitTexts.dropFile : kitTexts.fileChosen(chosen.name, chosen.size)}</span>
        <input ref={input} type="file" name={name} accept={accept} required={required} onChange={(event) => take(event.target.files)} {...describe(id, { help, error })}
          className="absolute inset-0 cursor-pointer opacity-0" />
      </div>
    </Field>
  )
}
