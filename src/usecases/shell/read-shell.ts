import { readShellOf } from '@/data/shell/shell.store'
import { defineQuery, type OutOf } from '../kernel/define-query'
import { noInput } from '../kernel/schemas'

/** The number on the bell and the person's own views of every page. */
export const readShell = defineQuery({
  name: 'shell.read',
  operation: 'notification.own',
  input: noInput,
  load: async () => ({}),
  scopeOf: () => ({}),
  run: ({ tx, actor }) => readShellOf(tx, actor.userId),
})
export type OwnViews = OutOf<typeof readShell>['views']
