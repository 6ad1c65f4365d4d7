import type { Cycle } from '@/data/cycles/cycle.store'
import type { FormState } from '@/data/submissions/form-state.store'
import type { NotificationKind } from '@/domain/notifications/notification-kind'
import { notify } from '../kernel/notify'
import type { Context } from '../kernel/runtime'

type Told = { readonly kind: NotificationKind; readonly forms: ReadonlyArray<Pick<FormState, 'organizationId' | 'municipalityId'>>; readonly toMunicipality?: boolean; readonly detail?: string }

/** What became of forms, to those who fill them or, where it is theirs to act, to the specialists of the municipality. */
export const tellForms = (ctx: Context, { id, title }: Pick<Cycle, 'id' | 'title'>, { kind, forms, toMunicipality = false, detail }: Told): Promise<unknown> =>
  notify({ ...ctx, actorId: ctx.actor.userId }, kind, forms.map(({ organizationId, municipalityId }) => ({
    subjectId: organizationId, parentId: id, title, ...(detail === undefined ? {} : { detail }),
    to: toMunicipality ? { roles: ['municipal_specialist'], organizationId: null, municipalityId } : { roles: ['director', 'organization_delegate'], organizationId, municipalityId },
  })))
