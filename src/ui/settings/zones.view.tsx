import { russianZones } from '@/domain/shared/russian-zones'
import { formatZone } from '@/texts/format'
import { zoneInWords, zoneTexts as texts } from '@/texts/zones'
import type { FormAction } from '@/usecases/kernel/action-state'
import type { ZonesPage } from '@/usecases/municipalities/zones'
import { Callout } from '../kit/callout'
import { PageHeader } from '../kit/page-header'
import { Table } from '../kit/table'
import { ZoneForm } from './zone.form'

/** The clocks deadlines end by, one for each municipality. */
export const ZonesView = ({ page, setZone }: { page: ZonesPage; setZone: FormAction }) => {
  const options = [{ value: '', label: texts.ofRegion(formatZone(page.now, page.region)) }, ...russianZones.map((zone) => ({ value: zone, label: zoneInWords(zone, page.now) }))]
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={texts.title} subtitle={texts.lead} />
      <Callout>{texts.openCycles}</Callout>
      <Table caption={texts.title} captionHidden cards rows={page.rows} rowKey={({ id }) => id} columns={[
        { key: 'name', header: texts.municipality, rowHeader: true, cell: ({ name }) => name },
        { key: 'zone', header: texts.zone, cell: ({ id, name, timeZone }) => <ZoneForm action={setZone} municipalityId={id} name={name} zone={timeZone ?? ''} options={options} /> },
      ]} />
    </div>
  )
}
