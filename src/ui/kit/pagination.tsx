import { kitTexts } from '@/texts/common'
import { LinkButton } from './button'

type PaginationProps = { page: number; pageCount: number; total: number; pageSize: number; hrefOf: (page: number) => string }

/** Pages are counted from 1. */
export const Pagination = ({ page, pageCount, total, pageSize, hrefOf }: PaginationProps) => (
  <nav aria-label={kitTexts.pages} className="no-print flex flex-wrap items-center justify-between gap-3 py-3 text-sm text-muted">
    <p>{kitTexts.rowsShown(total === 0 ? 0 : (page - 1) * pageSize + 1, Math.min(total, page * pageSize), total)}</p>
    <div className="flex items-center gap-2">
      {page > 1 && <LinkButton size="small" href={hrefOf(page - 1)}>{kitTexts.previousPage}</LinkButton>}
      <span>{kitTexts.pageOf(page, pageCount)}</span>
      {page < pageCount && <LinkButton size="small" href={hrefOf(page + 1)}>{kitTexts.nextPage}</LinkButton>}
    </div>
  </nav>
)
