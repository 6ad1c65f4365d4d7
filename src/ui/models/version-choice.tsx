import { Button } from '@/ui/kit/button'
import { SelectField } from '@/ui/kit/field'

type Props = { name: string; label: string; chosen: string; options: ReadonlyArray<{ value: string; label: string }>; button: string }

/** A choice that reads the page anew: a plain form, so it works before any script. */
export const VersionChoice = ({ name, label, chosen, options, button }: Props) => (
  <form method="get" className="no-print flex max-w-form flex-wrap items-end gap-3">
    <div className="min-w-[min(100%,16rem)] flex-1"><SelectField id={name} name={name} label={label} options={options} defaultValue={chosen} /></div>
    <Button type="submit">{button}</Button>
  </form>
)
