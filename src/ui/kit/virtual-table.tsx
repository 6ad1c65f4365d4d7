'use client'

import { clsx } from 'clsx'
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react'
import { useEffect, useId, useRef, useState, useSyncExternalStore, type CSSProperties, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import { kitTexts } from '@/texts/common'
import { PrintTable } from './print-table'
import { alignClass, type Align, type SortDirection } from './table-align'
import { usePrinting } from './use-printing'
import { FIRST_OVERSCAN, nextRow, rowWindow, stickyOffsets } from './virtual-window'

export type VirtualColumn<Row> = {
  key: string
  header: string
  width: number
  cell: (row: Row, index: number) => ReactNode
  unit?: string
  align?: Align
  sticky?: boolean
  sort?: { direction: SortDirection; onSort: () => void }
  /** The cell lays itself out: no single line, no cutting. */
  isCard?: boolean
}
export type VirtualTableProps<Row> = {
  caption: string
  columns: ReadonlyArray<VirtualColumn<Row>>
  rows: ReadonlyArray<Row>
  rowKey: (row: Row) => string
  isOwn?: (row: Row) => boolean
  selectedKey?: string
  /** Enter or a click on a row. */
  onOpen?: (row: Row) => void
  rowHeight?: number
  height?: string
  /** Below 768 px a row becomes this card, `phoneRowHeight` px high; without it all columns scroll sideways. */
  phoneRow?: (row: Row, index: number) => ReactNode
  phoneRowHeight?: number
  empty?: ReactNode
}

const template = <Row,>(columns: ReadonlyArray<VirtualColumn<Row>>): string =>
  columns.map(({ width, sticky = false }) => (sticky ? `${width}px` : `minmax(${width}px, ${width}fr)`)).join(' ')

const stickyStyle = (left: number | null | undefined): CSSProperties => (left === null || left === undefined ? {} : { position: 'sticky', left })
const sortIcons = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown } as const

const HeaderCell = <Row,>({ column, left }: { column: VirtualColumn<Row>; left: number | null | undefined }) => {
  const words = <>{column.header}{column.unit !== undefined && <span className="font-normal text-faint">, {column.unit}</span>}</>
  const Icon = sortIcons[column.sort?.direction ?? 'none']
  return (
    <div role="columnheader" style={stickyStyle(left)} {...(column.sort === undefined ? {} : { 'aria-sort': column.sort.direction })}
      className={clsx('flex items-center bg-surface px-2.5 py-1.5 text-xs font-semibold', column.align === 'end' && 'justify-end text-right', column.align === 'center' && 'justify-center', left !== null && 'z-20')}>
      {column.sort === undefined ? <span>{words}</span> : (
        <button type="button" title={kitTexts.sortBy(column.header)} onClick={column.sort.onSort} className="inline-flex min-h-6 items-center gap-1 text-left hover:underline">
          <span>{words}</span>
          <Icon aria-hidden className={clsx('size-3.5 shrink-0', column.sort.direction === 'none' ? 'text-mark-soft' : 'text-accent')} />
        </button>
      )}
    </div>
  )
}

type Look = { own: boolean; active: boolean; selected: boolean }
const rowBackground = ({ own, selected }: Look): string => (own || selected ? 'bg-accent-soft' : 'bg-surface group-hover:bg-hover')

const BodyRow = <Row,>({ row, index, id, look, props, offsets }: {
  row: Row; index: number; id: string; look: Look; props: VirtualTableProps<Row>; offsets: ReadonlyArray<number | null>
}) => (
  <div role="row" id={id} aria-rowindex={index + 2} aria-selected={look.selected} onClick={() => props.onOpen?.(row)}
    className={clsx('group grid border-b border-line text-sm', props.onOpen !== undefined && 'cursor-pointer', look.active && 'relative after:pointer-events-none after:absolute after:inset-0 after:z-[2] after:outline-2 after:-outline-offset-2 after:outline-accent')}
    style={{ gridTemplateColumns: template(props.columns), height: props.rowHeight ?? 36 }}>
    {props.columns.map((column, at) => (
      <div key={column.key} role="gridcell" style={stickyStyle(offsets[at])}
        className={clsx('min-w-0 self-stretch overflow-hidden px-2.5', column.isCard === true ? 'py-2' : 'leading-(--row) text-ellipsis whitespace-nowrap', alignClass[column.align ?? 'start'], rowBackground(look), typeof offsets[at] === 'number' && 'z-[1]', look.own && at === 0 && 'shadow-[inset_3px_0_0_var(--accent)]')}>
        {column.cell(row, index)}
      </div>
    ))}
  </div>
)

const PHONE = '(width < 48rem)'
const subscribePhone = (changed: () => void) => {
  const media = window.matchMedia(PHONE)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}
/** False on the server: the desk's table is what is sent. */
const useIsPhone = () => useSyncExternalStore(subscribePhone, () => window.matchMedia(PHONE).matches, () => false)

/** On a phone the columns become one card, and nothing sticks: it would cover the screen. */
const forPhone = <Row,>(props: VirtualTableProps<Row>): VirtualTableProps<Row> => {
  const { phoneRow, phoneRowHeight = 84, columns } = props
  if (phoneRow === undefined) return { ...props, columns: columns.map((column) => ({ ...column, sticky: false })) }
  return { ...props, rowHeight: phoneRowHeight, columns: [{ key: 'card', header: props.caption, width: 240, cell: phoneRow, isCard: true }] }
}

/** Scroll position and view height of the table's own box; before the browser measures, a screenful is assumed with a wide margin. */
const useViewport = (box: RefObject<HTMLDivElement | null>) => {
  const [view, setView] = useState<{ scrollTop: number; viewHeight: number; overscan?: number }>({ scrollTop: 0, viewHeight: 720, overscan: FIRST_OVERSCAN })
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const read = () => setView({ scrollTop: element.scrollTop, viewHeight: element.clientHeight })
    const observer = new ResizeObserver(read)
    observer.observe(element)
    element.addEventListener('scroll', read, { passive: true })
    return () => { observer.disconnect(); element.removeEventListener('scroll', read) }
  }, [box])
  return view
}

/** 1 500 rows that scroll at once: only those in sight are in the page. One tab stop; arrows, Page, Home and End move, Enter opens. */
export const VirtualTable = <Row,>(given: VirtualTableProps<Row>) => {
  const isPhone = useIsPhone()
  const isPrinting = usePrinting()
  const props = isPhone ? forPhone(given) : given
  const { caption, columns, rows, rowKey, isOwn, selectedKey, onOpen, rowHeight = 36, height = 'calc(100dvh - 15rem)', empty } = props
  const box = useRef<HTMLDivElement>(null)
  const tableId = useId()
  const { scrollTop, viewHeight, overscan } = useViewport(box)
  const [active, setActive] = useState(-1)
  const { first, last, before, after } = rowWindow({ scrollTop, viewHeight, rowHeight, count: rows.length }, overscan)
  const offsets = stickyOffsets(columns)

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target !== event.currentTarget) return
    const open = rows[active]
    if (event.key === 'Enter' && open !== undefined && onOpen !== undefined) {
      // Else the same press would also hit the button that takes the focus in the opened sheet.
      event.preventDefault()
      return onOpen(open)
    }
    const target = nextRow(event.key, { active, page: Math.max(1, Math.floor(viewHeight / rowHeight) - 2), count: rows.length })
    if (target === null) return
    event.preventDefault()
    setActive(target)
    const top = target * rowHeight
    const element = event.currentTarget
    if (top < element.scrollTop) element.scrollTop = top
    else if (top + rowHeight * 2.5 > element.scrollTop + viewHeight) element.scrollTop = top + rowHeight * 2.5 - viewHeight
  }
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  if (isPrinting) return <PrintTable caption={caption} columns={given.columns} rows={rows} rowKey={rowKey} {...(isOwn === undefined ? {} : { isOwn })} />
  return (
    <div ref={box} role="grid" aria-label={caption} aria-rowcount={rows.length + 1} tabIndex={0} onKeyDown={onKeyDown}
      {...(active >= first && active < last ? { 'aria-activedescendant': `${tableId}-${active}` } : {})}
      className="relative overflow-auto rounded-md border border-line bg-surface print:!h-auto" style={{ height, '--row': `${rowHeight}px` } as CSSProperties}>
      <div className="w-full" style={{ minWidth: columns.reduce((sum, { width }) => sum + width, 0) }}>
        <div role="row" aria-rowindex={1} className="sticky top-0 z-20 grid shadow-[inset_0_-1px_0_var(--line-strong)]" style={{ gridTemplateColumns: template(columns) }}>
          {columns.map((column, at) => <HeaderCell key={column.key} column={column} left={offsets[at]} />)}
        </div>
        <div role="presentation" style={{ height: before }} />
        {rows.slice(first, last).map((row, at) => {
          const index = first + at
          const look = { own: isOwn?.(row) ?? false, active: index === active, selected: rowKey(row) === selectedKey }
          return <BodyRow key={rowKey(row)} row={row} index={index} id={`${tableId}-${index}`} look={look} props={props} offsets={offsets} />
        })}
        <div role="presentation" style={{ height: after }} />
      </div>
    </div>
  )
}
