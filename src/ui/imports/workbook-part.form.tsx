import { importPageTexts } from '@/texts/import-page'
import { Button } from '../kit/button'
import { Card } from '../kit/card'
import { SelectField } from '../kit/field'

type Part = { readonly id: string; readonly name: string }

const optionsOf = (parts: ReadonlyArray<Part>, all: string) => [{ value: '', label: all }, ...parts.map(({ id, name }) => ({ value: id, label: name }))]

/** Which part to take away as a file; a plain link-like form, so that it works before the page is awake. */
export const WorkbookPartForm = ({ to, municipalities, organizations }: { to: string; municipalities: ReadonlyArray<Part>; organizations: ReadonlyArray<Part> }) => (
  <Card title={importPageTexts.partTitle}>
    <form method="get" action={to} className="flex max-w-form flex-col gap-4">
      <p className="text-sm text-muted">{importPageTexts.partHelp}</p>
      {municipalities.length > 1 && <SelectField id="part-municipality" name="municipality" label={importPageTexts.municipality} options={optionsOf(municipalities, importPageTexts.everyMunicipality)} />}
      {organizations.length > 1 && <SelectField id="part-organization" name="organization" label={importPageTexts.organization} options={optionsOf(organizations, importPageTexts.everyOrganization)} />}
      <SelectField id="part-format" name="format" label={importPageTexts.format} options={(['xlsx', 'csv'] as const).map((value) => ({ value, label: importPageTexts.formats[value] }))} />
      <div><Button type="submit">{importPageTexts.download}</Button></div>
    </form>
  </Card>
)
