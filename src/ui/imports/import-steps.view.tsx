import type { ImportPage } from '@/usecases/imports/get-import'
import { importPageTexts } from '@/texts/import-page'
import { Stepper } from '../kit/stepper'

type State = 'done' | 'current' | 'failed' | 'waiting'
const states: Record<ImportPage['status'] | 'none', readonly [State, State, State, State]> = {
  none: ['current', 'waiting', 'waiting', 'waiting'],
  uploaded: ['done', 'current', 'waiting', 'waiting'],
  checking: ['done', 'current', 'waiting', 'waiting'],
  refused: ['done', 'failed', 'waiting', 'waiting'],
  failed: ['done', 'failed', 'waiting', 'waiting'],
  ready: ['done', 'done', 'current', 'waiting'],
  undone: ['done', 'done', 'done', 'failed'],
  committed: ['done', 'done', 'done', 'done'],
}

/** Файл → проверка → сравнение → запись. */
export const ImportSteps = ({ status }: { status: ImportPage['status'] | 'none' }) => {
  const labels = [importPageTexts.steps.file, importPageTexts.steps.check, importPageTexts.steps.compare, importPageTexts.steps.write]
  return <Stepper steps={labels.map((label, index) => ({ label, state: states[status][index] ?? 'waiting' }))} />
}
