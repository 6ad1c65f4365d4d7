import type { CheckFinding } from '../submissions/check-form'
import { importCheckCodes, KEPT_WARNINGS, type Finding, type ImportCheckCode } from './findings'
import type { ImportPreview } from './judge-workbook'

const isImportCheck = (code: string): code is ImportCheckCode => (importCheckCodes as ReadonlyArray<string>).includes(code)

/** A form before and after the file: what the checks say of each. `before` is asked only of a form about which there is something to tell. */
export type CheckedForm = { readonly organization: string; readonly before: () => ReadonlyArray<CheckFinding>; readonly after: ReadonlyArray<CheckFinding>; readonly labelOf: (slot: number) => string }

const newFindings = ({ organization, before, after, labelOf }: CheckedForm): ReadonlyArray<Finding> => {
  const told = after.filter(({ code }) => isImportCheck(code))
  if (told.length === 0) return []
  const known = new Set(before().map(({ key }) => key))
  return told.flatMap(({ key, code, slots, facts }): Finding[] => {
    if (known.has(key) || !isImportCheck(code)) return []
    const figures = { ...(facts.value === undefined ? {} : { actual: facts.value }), ...(facts.other === undefined ? {} : { expected: facts.other }) }
    return [{ severity: 'warning', code: 'CHECK_SAYS', facts: { organization, field: slots.map(labelOf).join('; '), check: code, ...figures } }]
  })
}

/** The preview with what the form's own checks would newly say: told beforehand, for they block or slow the submission, not the import. */
export const withFormChecks = (preview: ImportPreview, forms: ReadonlyArray<CheckedForm>): ImportPreview => {
  const added = forms.flatMap(newFindings)
  const room = Math.max(0, KEPT_WARNINGS - preview.findings.filter(({ severity }) => severity === 'warning').length)
  return { ...preview, findings: [...preview.findings, ...added.slice(0, room)], warnings: preview.warnings + added.length }
}
