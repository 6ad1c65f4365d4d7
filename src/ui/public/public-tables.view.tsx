import { exportTexts } from '@/texts/exports'
import { publicTableTexts as texts } from '@/texts/public-tables'
import { Card } from '../kit/card'

export type PublicTable = { readonly key: string; readonly title: string; readonly hrefs: { readonly csv: string; readonly xlsx: string } }
type Props = { tables: ReadonlyArray<PublicTable>; help: string; whole?: { readonly href: string; readonly label: string } }

/** Tables of a public page as files: plain links, for anybody and any program. */
export const PublicTables = ({ tables, help, whole }: Props) => (
  <div className="no-print">
    <Card title={texts.title}>
      <p className="mb-2 text-muted">{help}</p>
      <ul className="flex flex-col gap-1">
        {tables.map(({ key, title, hrefs }) => (
          <li key={key} className="flex flex-wrap gap-x-3">
            <span>{title}:</span>
            {(['xlsx', 'csv'] as const).map((format) => <a key={format} href={hrefs[format]} download className="inline-flex min-h-6 items-center" aria-label={texts.of(exportTexts[format], title)}>{exportTexts[format]}</a>)}
          </li>
        ))}
        {whole !== undefined && <li><a href={whole.href} download className="inline-flex min-h-6 items-center">{whole.label}</a></li>}
      </ul>
    </Card>
  </div>
)

const METHOD_TABLES = ['scale', 'indicators', 'fields'] as const

/** Tables of a published method, and the method whole. */
export const PublicMethodTables = ({ tables, workbook }: { tables: (table: string, format: 'csv' | 'xlsx') => string; workbook: string }) => (
  <PublicTables help={texts.methodHelp} whole={{ href: workbook, label: texts.workbook }} tables={METHOD_TABLES.map((key) => ({ key, title: texts.tables[key], hrefs: { csv: tables(key, 'csv'), xlsx: tables(key, 'xlsx') } }))} />
)
