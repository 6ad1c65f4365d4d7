'use client'

import { useEffect, useRef } from 'react'
import { kitTexts } from '@/texts/common'

export type FormError = { fieldId?: string; message: string }

/** Above a form after a refusal: takes the focus, and each line leads to its field. Renders nothing without errors. */
export const FormErrorSummary = ({ errors, title = kitTexts.errorSummary }: { errors: ReadonlyArray<FormError>; title?: string }) => {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => { if (errors.length > 0) box.current?.focus() }, [errors])
  if (errors.length === 0) return null
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-md border-2 border-danger bg-danger-soft p-4">
      <h2 className="text-base font-semibold">{title}</h2>
      <ul className="mt-2 flex flex-col gap-1.5 text-sm">
        {errors.map(({ fieldId, message }) => (
          <li key={`${fieldId ?? ''}${message}`}>
            {fieldId === undefined ? message : (
              <a href={`#${fieldId}`} className="font-medium text-danger underline" onClick={(event) => { event.preventDefault(); document.getElementById(fieldId)?.focus() }}>{message}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
