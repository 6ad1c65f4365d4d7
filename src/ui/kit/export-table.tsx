'use client'

import { useRef, useState } from 'react'
import { exportTexts } from '@/texts/exports'
import { paths } from '@/web/paths'
import { readTable, shownRelease } from './read-table'
import { saveFile } from './save-file'

type Format = 'csv' | 'xlsx'
const linkClass = 'inline-flex min-h-6 items-center text-accent underline underline-offset-2'

const fetchFile = async (table: HTMLTableElement, asked: { title: string; page: string; release: string; format: Format }): Promise<Blob | undefined> => {
  const answer = await fetch(paths.api.tableExport, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ...asked, ...readTable(table) }) }).catch(() => undefined)
  return answer?.ok === true ? answer.blob() : undefined
}

/** Two links that take the table beside them out as a file. The public pages have files of their own. `within`: the element the table lies in. */
export const ExportTable = ({ title, release, within }: { title: string; release?: string; within: '[role=region]' | 'figure' }) => {
  const place = useRef<HTMLSpanElement>(null)
  const [said, setSaid] = useState('')
  const take = async (format: Format): Promise<void> => {
    const table = place.current?.closest(within)?.querySelector('table')
    if (table === null || table === undefined) return
    const name = release ?? shownRelease()
    const file = await fetchFile(table, { title, page: location.pathname, release: name, format })
    if (file === undefined) return setSaid(exportTexts.failed)
    setSaid('')
    saveFile(file, `${exportTexts.fileName(title, name)}.${format}`)
  }
  return (
    <span ref={place} className="inline-flex flex-wrap items-center gap-x-3 in-[.is-public]:hidden">
      {(['xlsx', 'csv'] as const).map((format) => <button key={format} type="button" className={linkClass} aria-label={exportTexts.of(exportTexts[format], title)} onClick={() => void take(format)}>{exportTexts[format]}</button>)}
      <span role="status">{said}</span>
    </span>
  )
}
