import { z } from 'zod'
import { findAddressee, listAddresseeNames, type AddresseePlace } from '@/data/recommendations/addressee.store'
import { listPublishedPractices } from '@/data/practices/published-practice.store'
import type { OrganizationType } from '@/domain/models/model-document'
import { choosePractice } from '@/domain/practices/practice-figures'
import type { Deficit } from '@/domain/recommendations/find-deficits'
import { defineQuery } from '../kernel/define-query'
import type { Context } from '../kernel/runtime'
import { directorIdSchema, municipalityIdSchema, optionalSchema, organizationIdSchema, releaseIdSchema } from '../kernel/schemas'
import { readDeficits, type Deficits } from '../kernel/read-deficits'

const input = z.strictObject({
  releaseId: releaseIdSchema, addresseeKind: z.enum(['director', 'organization', 'municipality', 'institute']),
  directorId: optionalSchema(directorIdSchema), organizationId: optionalSchema(organizationIdSchema), municipalityId: optionalSchema(municipalityIdSchema),
})

const load = async (ctx: Context, asked: z.output<typeof input>): Promise<{ addressee: AddresseePlace; deficits: Deficits } | undefined> => {
  const addressee = await findAddressee(ctx.tx, asked)
  const deficits = addressee === undefined ? undefined : await readDeficits(ctx, asked.releaseId)
  return addressee === undefined || deficits === undefined ? undefined : { addressee, deficits }
}

/** `practiceId`: a practice for this deficit, empty where the library has none. */
export type ShownDeficit = Deficit & { readonly name: string; readonly practiceId: string }
export type NamablePractice = { readonly id: string; readonly title: string; readonly placeName: string }
export type DraftForm = { readonly names: { readonly director: string | null; readonly organization: string | null; readonly municipality: string | null }; readonly type: OrganizationType | null; readonly deficits: ReadonlyArray<ShownDeficit>; readonly indicators: ReadonlyArray<{ readonly code: string; readonly name: string }>; readonly practices: ReadonlyArray<NamablePractice> }

/** What a recommendation by hand starts from: whom it is for, and what is weak on that card. */
export const getDraftForm = defineQuery({
  name: 'recommendations.getDraftForm',
  operation: 'recommendation.draft',
  input,
  load,
  scopeOf: ({ addressee: { municipalityId, organizationId } }) => ({ ...(municipalityId === null ? {} : { municipalityId }), ...(organizationId === null ? {} : { organizationId }) }),
  run: async (ctx, _input, { addressee, deficits: { document, cards } }): Promise<DraftForm> => {
    const card = addressee.directorId === null ? undefined : cards.find(({ directorId, organizationId }) => directorId === addressee.directorId && organizationId === addressee.organizationId)
    const practices = await listPublishedPractices(ctx.tx)
    const nameOf = new Map(document.indicators.map(({ code, name }) => [code, name]))
    return {
      names: await listAddresseeNames(ctx.tx, addressee), type: card?.type ?? null,
      deficits: (card?.deficits ?? []).map((deficit) => ({
        ...deficit, name: nameOf.get(deficit.indicatorCode) ?? '', practiceId: (card === undefined ? undefined : choosePractice(practices, { ...deficit, type: card.type, organizationId: card.organizationId }))?.id ?? '',
      })),
      indicators: document.indicators.map(({ code, name }) => ({ code, name })),
      practices: practices.map(({ id, title, placeName }) => ({ id, title, placeName })),
    }
  },
})
