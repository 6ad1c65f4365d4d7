import type { ReactNode } from 'react'

/** The row of filters above a list; `end` holds counts, columns and export. */
export const Toolbar = ({ label, children, end }: { label: string; children: ReactNode; end?: ReactNode }) => (
  <div role="group" aria-label={label} className="no-print mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
    <div className="flex flex-wrap items-end gap-2">{children}</div>
    {end !== undefined && <div className="flex flex-wrap items-center gap-2 text-sm text-muted">{end}</div>}
  </div>
)
