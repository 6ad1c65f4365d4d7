'use client'

import { useRef, useState } from 'react'
import { exportTexts } from '@/texts/exports'
import type { TableFormat } from './take-table'

const linkClass = 'inline-flex min-h-6 items-center text-accent underline underline-offset-2'

/** Two links that take the table beside them out as a file. The public pages have files of their own. `within`: the element the table lies in. */
export const ExportTable = ({ title, release, within }: { title: string; release?: string; within: '[role=region]' | 'figure' }) => {
  const place = useRef<HTMLSpanElement>(null)
  const [said, setSaid] = useState('')
  const take = async (format: TableFormat): Promise<void> => {
    const table = place.current?.closest(within)?.querySelector('table')
    if (table === null || table === undefined) return
    const { takeTable } = await import('./take-table')
    setSaid((await takeTable(table, { title, release, format })) ? '' : exportTexts.failed)
  }
  return (
    <span ref={place} className="inline-flex flex-wrap items-center gap-x-3 in-[.is-public]:hidden">
      {(['xlsx', 'csv'] as const).map((format) => <button key={format} type="button" className={linkClass} aria-label={exportTexts.of(exportTexts[format], title)} onClick={() => void take(format)}>{exportTexts[format]}</button>)}
      <span role="status">{said}</span>
    </span>
  )
}
