import type { Metadata } from 'next'
import { setZoneAction } from '@/actions/settings'
import { zoneTexts } from '@/texts/zones'
import { ZonesView } from '@/ui/settings/zones.view'
import { listZones } from '@/usecases/municipalities/zones'
import { loadPage } from '@/web/page'

export const metadata: Metadata = { title: zoneTexts.title }

export default async function ZonesPage() {
  return <ZonesView page={await loadPage(listZones, {})} setZone={setZoneAction} />
}
