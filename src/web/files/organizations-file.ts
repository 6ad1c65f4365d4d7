import { writeTable } from '@/platform/xlsx/write-table'
import { organizationPages } from '@/texts/organization-pages'
import { organizationTypeNames } from '@/texts/organizations'
import { organizationCodeNames, statisticsTexts as texts } from '@/texts/statistics'
import type { OutOf } from '@/usecases/kernel/define-query'
import type { exportOrganizations } from '@/usecases/organizations/list-organizations'
import { fileResponse } from './file-response'

type Row = OutOf<typeof exportOrganizations>['items'][number]
const words = texts.exportColumns
const columns: ReadonlyArray<{ readonly label: string; readonly kind: 'text' | 'number'; readonly width?: number; readonly cell: (row: Row) => string | null }> = [
  { label: words.code, kind: 'text', cell: (row) => row.code }, { label: words.name, kind: 'text', width: 60, cell: (row) => row.name }, { label: words.shortName, kind: 'text', width: 36, cell: (row) => row.shortName },
  { label: words.municipality, kind: 'text', cell: (row) => row.municipalityName }, { label: words.type, kind: 'text', cell: (row) => organizationTypeNames[row.type] },
  { label: organizationPages.columns.territory, kind: 'text', cell: (row) => (row.isRural ? organizationPages.rural : organizationPages.urban) },
  { label: words.headcount, kind: 'number', cell: (row) => String(row.headcount) },
  ...(['inn', 'kpp', 'ogrn', 'okpo'] as const).map((code) => ({ label: organizationCodeNames[code], kind: 'text' as const, width: 18, cell: (row: Row) => row[code] })),
  { label: words.isBranch, kind: 'text', cell: (row) => (row.isBranch ? texts.yes : texts.no) }, { label: words.director, kind: 'text', width: 36, cell: (row) => row.directorName },
]

/** The organizations of the list's filter as an XLSX table, with their state codes. */
export const organizationsFile = ({ items }: OutOf<typeof exportOrganizations>): Response =>
  fileResponse({
    bytes: new Uint8Array(writeTable({ title: texts.organizationsFile, columns: columns.map(({ cell: _cell, ...column }) => column), rows: items.map((row) => columns.map(({ cell }) => cell(row))) })),
    name: `${texts.organizationsFile}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
