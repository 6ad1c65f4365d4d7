import { z } from 'zod'
import { clearDefault, insertView, lockViews, updateView, type SavedView } from '@/data/views/saved-view.store'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import type { Context } from '../kernel/runtime'
import { textSchema } from '../kernel/schemas'

/** So many views a person keeps. */
export const MOST_VIEWS = 100

const viewId = z.strictObject({ viewId: z.uuid() })
const loadOwn = async ({ tx, actor }: Context, { viewId: id }: { viewId: string }): Promise<SavedView | undefined> => (await lockViews(tx, actor.userId)).find((view) => view.id === id)

/** Keeps the filters of a page under a name; the same name on the same page takes the new filters. */
export const saveView = defineCommand({
  name: 'views.save',
  operation: 'view.own',
  input: z.strictObject({ page: z.string().regex(/^\/(?!\/)[\w\-/]*$/, 'INVALID_ADDRESS').max(200), search: z.string().max(2000).transform((text) => text.replace(/^\?/, '')), name: textSchema(80) }),
  load: ({ tx, actor }: Context) => lockViews(tx, actor.userId),
  scopeOf: () => ({}),
  run: async ({ tx, actor, now, newId }, { page, search, name }, views) => {
    const known = views.find((view) => view.page === page && view.name === name)
    if (known === undefined && views.length >= MOST_VIEWS) return err({ code: 'TOO_MANY_VIEWS' as const, most: MOST_VIEWS })
    const id = known?.id ?? newId()
    if (known === undefined) await insertView(tx, { id, page, search, name, isDefault: false, userId: actor.userId, createdAt: now })
    else await updateView(tx, id, { search })
    return ok({ out: { viewId: id }, audit: { event: 'view.saved', subjectKind: 'view', subjectId: id, after: { page, name } } })
  },
})

/** The view that the page opens with from the menu; chosen again, the page opens plain. */
export const setDefaultView = defineCommand({
  name: 'views.setDefault',
  operation: 'view.own',
  input: viewId,
  load: loadOwn,
  scopeOf: () => ({}),
  run: async ({ tx, actor }, _input, { id, page, name, isDefault }) => {
    await clearDefault(tx, actor.userId, page)
    if (!isDefault) await updateView(tx, id, { isDefault: true })
    return ok({ out: { viewId: id }, audit: { event: 'view.defaultSet', subjectKind: 'view', subjectId: id, after: { page, name: isDefault ? '' : name } } })
  },
})

export const removeView = defineCommand({
  name: 'views.remove',
  operation: 'view.own',
  input: viewId,
  load: loadOwn,
  scopeOf: () => ({}),
  run: async ({ tx, now }, _input, { id, page, name }) => {
    await updateView(tx, id, { removedAt: now, isDefault: false })
    return ok({ out: { viewId: id }, audit: { event: 'view.removed', subjectKind: 'view', subjectId: id, after: { page, name } } })
  },
})
