import type { Metadata } from 'next'
import { setSmallestGroupAction } from '@/actions/settings'
import { regionSettingsTexts } from '@/texts/settings'
import { PageHeader } from '@/ui/kit/page-header'
import { RegionSettingsForm } from '@/ui/settings/region-settings.form'
import { getRegionSettings } from '@/usecases/settings/region-settings'
import { loadPage } from '@/web/page'

export const metadata: Metadata = { title: regionSettingsTexts.title }

export default async function RegionSettingsPage() {
  const settings = await loadPage(getRegionSettings, {})
  return (
    <>
      <PageHeader title={regionSettingsTexts.title} subtitle={regionSettingsTexts.lead(settings.name)} />
      <RegionSettingsForm settings={settings} action={setSmallestGroupAction} />
    </>
  )
}
