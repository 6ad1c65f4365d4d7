import { formatDateTime } from '@/texts/format'
import { tileMapTexts as texts } from '@/texts/tile-map'
import type { TileMapPage } from '@/usecases/municipalities/tile-map'
import { paths } from '@/web/paths'
import { LinkButton } from '../kit/button'
import { Card } from '../kit/card'
import { PageHeader } from '../kit/page-header'
import { Table } from '../kit/table'
import { TileBoard, type PlaceTile } from './tile-board'
import { TilePlaceForm } from './tile-place.form'

const told = (square: TileMapPage['rows'][number]['square']) => (square === null ? { column: '', row: '' } : { column: square.column + 1, row: square.row + 1 })

/** Where municipalities stand on the schematic map: a board to press, the same as a list of numbers, and who moved what. */
export const TileMapView = ({ page, place }: { page: TileMapPage; place: PlaceTile }) => (
  <div className="flex min-w-0 flex-col gap-6">
    <PageHeader title={texts.title} subtitle={texts.lead} actions={page.seesOverview && <LinkButton href={`${paths.overview()}#map`}>{texts.toOverview}</LinkButton>} />
    <Card title={texts.boardTitle}><TileBoard page={page} place={place} /></Card>
    <Card title={texts.listTitle}>
      <p className="mb-3 text-muted">{texts.emptyRemoves}</p>
      <Table caption={texts.listCaption} captionHidden cards rows={page.rows} rowKey={({ id }) => id} columns={[
        { key: 'name', header: texts.headers.name, rowHeader: true, cell: ({ name }) => name },
        { key: 'now', header: texts.headers.now, cell: ({ square }) => texts.now(told(square)) },
        { key: 'change', header: texts.headers.change, cell: (row) => <TilePlaceForm action={place} row={row} /> },
      ]} />
    </Card>
    <Card title={texts.changesTitle}>
      {page.changes.length === 0 ? <p className="text-muted">{texts.noChanges}</p> : (
        <ul className="flex flex-col gap-2">
          {page.changes.map(({ id, at, who, municipality, before, after }) => (
            <li key={id}>{texts.change(municipality, before, after)}<span className="block text-xs text-muted">{`${formatDateTime(at, page.timeZone)}, ${who ?? texts.somebody}`}</span></li>
          ))}
        </ul>
      )}
    </Card>
  </div>
)
