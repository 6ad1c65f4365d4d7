import { exportTexts } from '@/texts/exports'
import { paths } from '@/web/paths'
import { readTable, shownRelease } from './read-table'
import { saveFile } from './save-file'

export type TableFormat = 'csv' | 'xlsx'

const fetchFile = async (table: HTMLTableElement, asked: { title: string; page: string; release: string; format: TableFormat }): Promise<Blob | undefined> => {
  const answer = await fetch(paths.api.tableExport, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ ...asked, ...readTable(table) }) }).catch(() => undefined)
  return answer?.ok === true ? answer.blob() : undefined
}

/** Takes a table of the screen out as a file; false when the server gave none. */
export const takeTable = async (table: HTMLTableElement, { title, release, format }: { title: string; release: string | undefined; format: TableFormat }): Promise<boolean> => {
  const name = release ?? shownRelease()
  const file = await fetchFile(table, { title, page: location.pathname, release: name, format })
  if (file !== undefined) saveFile(file, `${exportTexts.fileName(title, name)}.${format}`)
  return file !== undefined
}
