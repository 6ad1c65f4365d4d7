import { useId } from 'react'
import type { Rating } from '@/usecases/scoring/get-rating'
import { ALL_TYPES, NO_LEVEL, type RatingAddress } from '@/domain/scoring/places/rating-address'
import type { RatingFilter } from '@/domain/scoring/places/rating-filter'
import { clusterName, organizationTypeNames } from '@/texts/organizations'
import { ratingTexts } from '@/texts/rating'
import { Field, Select, TextInput, type SelectOption } from '../kit/field'

type Props = { rating: Rating; address: RatingAddress; filter: RatingFilter; onChange: (change: Partial<RatingAddress>) => void }
const all: SelectOption = { value: '', label: ratingTexts.all }

const Choice = ({ label, value, options, onChange }: { label: string; value: string; options: ReadonlyArray<SelectOption>; onChange: (value: string) => void }) => {
  const id = useId()
  return (
    <div className="w-40 phone:w-[calc(50%-0.25rem)]">
      <Field id={id} label={label}><Select id={id} value={value} options={options} onChange={(event) => onChange(event.target.value)} /></Field>
    </div>
  )
}

/** Clusters of the chosen type that somebody in the list belongs to. */
const clusterOptions = ({ table }: Rating, type: number | null): ReadonlyArray<SelectOption> => {
  const seen = new Set(table.columns.clusters.filter((_, row) => type === null || table.columns.types[row] === type))
  return [...seen].sort((a, b) => a - b).map((at) => table.clusters[at] ?? '').filter((key) => key !== '').map((key) => ({ value: key, label: clusterName(key) }))
}

/** Search and four filters; a filter with nothing to choose from is not shown. */
export const RatingFilters = ({ rating, address, filter, onChange }: Props) => {
  const id = useId()
  const { table, levels } = rating
  const clusters = clusterOptions(rating, filter.type)
  return (
    <>
      <div className="w-56 phone:w-full">
        <Field id={id} label={ratingTexts.search}>
          <TextInput id={id} type="search" value={address.q} placeholder={ratingTexts.searchHint} onChange={(event) => onChange({ q: event.target.value })} />
        </Field>
      </div>
      {table.municipalities.length > 1 && <Choice label={ratingTexts.municipality} value={address.municipality} onChange={(municipality) => onChange({ municipality })} options={[all, ...table.municipalities.map(({ id: value, name }) => ({ value, label: name }))]} />}
      {table.types.length > 1 && (
        <Choice label={ratingTexts.type} value={filter.type === null ? ALL_TYPES : table.types[filter.type] ?? ALL_TYPES} onChange={(type) => onChange({ type, cluster: '' })}
          options={[...table.types.map((type) => ({ value: type, label: organizationTypeNames[type] })), { value: ALL_TYPES, label: ratingTexts.allTypes }]} />
      )}
      {clusters.length > 1 && <Choice label={ratingTexts.cluster} value={address.cluster} onChange={(cluster) => onChange({ cluster })} options={[all, ...clusters]} />}
      <Choice label={ratingTexts.level} value={address.level} onChange={(level) => onChange({ level })} options={[all, ...levels.map(({ code, name }) => ({ value: code, label: name })), { value: NO_LEVEL, label: ratingTexts.noLevel }]} />
    </>
  )
}
