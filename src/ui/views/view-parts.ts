import type { FormAction } from '@/usecases/kernel/action-state'

export type ViewActions = { save: FormAction; setDefault: FormAction; remove: FormAction }
/** What the page shows at the moment the dialog opens. */
export type ShownPage = { search: string; releaseId: string | null; address: string }
