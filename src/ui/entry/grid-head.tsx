import { clsx } from 'clsx'
import type { GridShape } from './grid-shape'

/** The frozen row of column names; the first column of a group carries its name above. */
export const GridHead = ({ shape, from, to }: { shape: GridShape; from: number; to: number }) => {
  const columns = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
  return (
    <div role="row" aria-rowindex={1} className="sticky top-0 z-20 flex bg-sunken shadow-[inset_0_-1px_0_var(--line-strong)]" style={{ height: shape.headHeight }}>
      <div role="columnheader" aria-colindex={1} className="sticky left-0 z-10 flex shrink-0 items-end border-r border-line-strong bg-sunken px-2 pb-1 text-xs text-muted" style={{ width: shape.headerWidth }}>{shape.corner}</div>
      <div role="presentation" className="shrink-0" style={{ width: from * shape.columnWidth }} />
      {columns.map((column) => {
        const header = shape.columnHeader(column)
        const isFirst = header.group !== undefined && (column === from || shape.columnHeader(column - 1).group !== header.group)
        return (
          <div key={header.key} role="columnheader" aria-colindex={column + 2} title={header.title} className={clsx('flex shrink-0 flex-col justify-end overflow-hidden border-r border-line px-2 pb-1 text-xs', isFirst && 'border-l border-l-line-strong')} style={{ width: shape.columnWidth }}>
            {header.group !== undefined && <span className={clsx('truncate text-muted', !isFirst && 'invisible')}>{header.group}</span>}
            <span className="line-clamp-2 font-medium">{header.title}</span>
            {header.note !== undefined && <span className="truncate text-muted">{header.note}</span>}
          </div>
        )
      })}
    </div>
  )
}
