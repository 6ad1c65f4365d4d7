import { Download } from 'lucide-react'
import type { Rating } from '@/usecases/scoring/get-rating'
import type { RatingAddress } from '@/domain/scoring/places/rating-address'
import { ratingTexts } from '@/texts/rating'
import { robustnessTexts } from '@/texts/robustness'
import { paths } from '@/web/paths'
import { Button } from '../kit/button'
import { DialogButton } from '../kit/dialog'
import { Checkbox } from '../kit/field'
import { Menu } from '../kit/menu'
import { directionColumn, optionalColumns, toggleColumn, type OptionalColumn } from './rating-state'

const { headers } = ratingTexts
const names: Record<OptionalColumn, string> = {
  interval: robustnessTexts.ratingHeader, placeCluster: headers.placeCluster, organization: headers.organization, municipality: headers.municipality, type: headers.type, total: headers.total, level: headers.level, change: headers.changePlain, missing: headers.missing,
}

type Columns = { rating: Rating; shown: ReadonlySet<string>; onShown: (shown: ReadonlySet<string> | null) => void }

const ColumnsChooser = ({ rating, shown, onShown }: Columns) => {
  const choices = [...optionalColumns.map((key) => ({ key, label: names[key] })), ...rating.directions.map(({ code, name }, position) => ({ key: directionColumn(position), label: ratingTexts.directionOption(code, name) }))]
  return (
    <DialogButton label={ratingTexts.columns} title={ratingTexts.columnsTitle} footer={<Button onClick={() => onShown(null)}>{ratingTexts.defaultColumns}</Button>}>
      <div className="flex flex-col gap-2">
        {choices.map(({ key, label }) => <Checkbox key={key} id={`column-${key}`} label={label} checked={shown.has(key)} onChange={() => onShown(toggleColumn(shown, key))} />)}
      </div>
    </DialogButton>
  )
}

/** Columns, density, export: at the right end of the filters, always in the same place. */
export const RatingTools = ({ dense, onDense, address, ...columns }: Columns & { dense: boolean; onDense: (dense: boolean) => void; address: RatingAddress }) => {
  const { rating } = columns
  const search = { ...address, release: rating.release.id }
  return (
    <>
      <span className="phone:hidden"><ColumnsChooser {...columns} /></span>
      <span className="phone:hidden"><Checkbox id="rating-dense" label={ratingTexts.dense} checked={dense} onChange={() => onDense(!dense)} /></span>
      {rating.canExport && (
        <Menu label={ratingTexts.exportMenu} trigger={<><Download aria-hidden />{ratingTexts.exportMenu}</>} items={[
          { label: ratingTexts.exportXlsx, href: paths.api.ratingExport('xlsx', search), download: true },
          { label: ratingTexts.exportCsv, href: paths.api.ratingExport('csv', search), download: true },
        ]} />
      )}
    </>
  )
}
