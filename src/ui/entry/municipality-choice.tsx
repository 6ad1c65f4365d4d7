'use client'

import { useRouter } from 'next/navigation'
import { entryTexts } from '@/texts/entry'
import { Select } from '../kit/field'

type Option = { readonly id: string; readonly name: string; readonly forms: number; readonly href: string }

/** The choice lies in the address. */
export const MunicipalityChoice = ({ municipalities, chosen, all }: { municipalities: ReadonlyArray<Option>; chosen: string | null; all: string }) => {
  const router = useRouter()
  const forms = municipalities.reduce((sum, one) => sum + one.forms, 0)
  return (
    <label className="flex flex-col gap-1 text-xs text-muted">{entryTexts.municipality}
      <Select value={chosen ?? ''} onChange={(event) => router.push(municipalities.find(({ id }) => id === event.currentTarget.value)?.href ?? all)}
        options={[{ value: '', label: entryTexts.allMunicipalities(forms) }, ...municipalities.map(({ id, name, forms: count }) => ({ value: id, label: entryTexts.municipalityOption(name, count) }))]} />
    </label>
  )
}
