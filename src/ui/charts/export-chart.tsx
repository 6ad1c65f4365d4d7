'use client'

import { useRef, useState } from 'react'
import { exportTexts } from '@/texts/exports'
import { ExportTable } from '../kit/export-table'
import { shownRelease } from '../kit/read-table'
import { saveFile } from '../kit/save-file'

const linkClass = 'inline-flex min-h-6 items-center text-accent underline underline-offset-2'

/** Links that take a chart out: its drawing as a vector or as points, its table as a file. The release stands in the drawing and in the name. */
export const ExportChart = ({ title, release, hasTable }: { title: string; release: string | undefined; hasTable: boolean }) => {
  const place = useRef<HTMLParagraphElement>(null)
  const [said, setSaid] = useState('')
  const take = async (format: 'svg' | 'png'): Promise<void> => {
    const figure = place.current?.closest('figure')
    if (figure === null || figure === undefined) return
    try {
      const { pngPicture, svgPicture } = await import('./figure-picture')
      saveFile(format === 'svg' ? svgPicture(figure) : await pngPicture(figure), `${exportTexts.fileName(title, release ?? shownRelease())}.${format}`)
      setSaid('')
    } catch {
      setSaid(exportTexts.failed)
    }
  }
  return (
    <p ref={place} className="no-print flex flex-wrap items-center gap-x-3 text-xs text-muted">
      <span>{exportTexts.label}</span>
      {(['svg', 'png'] as const).map((format) => <button key={format} type="button" className={linkClass} aria-label={exportTexts.of(exportTexts[format], title)} onClick={() => void take(format)}>{exportTexts[format]}</button>)}
      {hasTable && <ExportTable title={title} within="figure" {...(release === undefined ? {} : { release })} />}
      <span role="status">{said}</span>
    </p>
  )
}
