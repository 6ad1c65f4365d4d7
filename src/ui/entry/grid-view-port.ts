import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Place } from '@/domain/entry/selection'
import type { GridShape } from './grid-shape'

/** Rows and columns that are drawn: those in sight with a margin. */
export type Port = { readonly rowFrom: number; readonly rowTo: number; readonly columnFrom: number; readonly columnTo: number }

const ROW_MARGIN = 6
const COLUMN_MARGIN = 2
/** Before the browser has measured the box. */
const FIRST_ROWS = 24
const FIRST_COLUMNS = 10

const firstPort = ({ size }: GridShape): Port => ({ rowFrom: 0, rowTo: Math.min(size.rows, FIRST_ROWS), columnFrom: 0, columnTo: Math.min(size.columns, FIRST_COLUMNS) })

const measure = (box: HTMLElement, { size, rowHeight, columnWidth, headerWidth, headHeight }: GridShape): Port => {
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = box
  return {
    rowFrom: Math.max(0, Math.floor(scrollTop / rowHeight) - ROW_MARGIN),
    rowTo: Math.min(size.rows, Math.ceil((scrollTop + clientHeight - headHeight) / rowHeight) + ROW_MARGIN),
    columnFrom: Math.max(0, Math.floor(scrollLeft / columnWidth) - COLUMN_MARGIN),
    columnTo: Math.min(size.columns, Math.ceil((scrollLeft + clientWidth - headerWidth) / columnWidth) + COLUMN_MARGIN),
  }
}

const isSame = (one: Port, other: Port): boolean => one.rowFrom === other.rowFrom && one.rowTo === other.rowTo && one.columnFrom === other.columnFrom && one.columnTo === other.columnTo

/** The part of the grid in sight; measured anew when the box is scrolled or changes its size. */
export const usePort = (box: RefObject<HTMLElement | null>, shape: GridShape): { port: Port; onScroll: () => void } => {
  const [port, setPort] = useState(() => firstPort(shape))
  const onScroll = (): void => {
    const element = box.current
    if (element === null) return
    const next = measure(element, shape)
    setPort((before) => (isSame(before, next) ? before : next))
  }
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const again = (): void => {
      const next = measure(element, shape)
      setPort((before) => (isSame(before, next) ? before : next))
    }
    again()
    const observer = new ResizeObserver(again)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box, shape])
  return { port, onScroll }
}

/** Scrolls so little that the whole cell is in sight beside the frozen headers. */
export const showPlace = (box: HTMLElement, { row, column }: Place, { rowHeight, columnWidth, headerWidth, headHeight }: GridShape): void => {
  const [top, left] = [row * rowHeight, column * columnWidth]
  const [height, width] = [box.clientHeight - headHeight, box.clientWidth - headerWidth]
  if (top < box.scrollTop) box.scrollTop = top
  else if (top + rowHeight > box.scrollTop + height) box.scrollTop = top + rowHeight - height
  if (left < box.scrollLeft) box.scrollLeft = left
  else if (left + columnWidth > box.scrollLeft + width) box.scrollLeft = left + columnWidth - width
}
