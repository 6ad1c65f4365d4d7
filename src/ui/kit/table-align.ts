export type Align = 'start' | 'end' | 'center'
export type SortDirection = 'ascending' | 'descending' | 'none'

export const alignClass: Record<Align, string> = { start: 'text-left', end: 'text-right', center: 'text-center' }
