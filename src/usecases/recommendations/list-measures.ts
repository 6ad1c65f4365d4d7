import { z } from 'zod'
import { listMeasures, type KeptMeasure } from '@/data/recommendations/measure.store'
import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { findModelDocument } from '@/data/models/model-version.store'
import { organizationTypes } from '@/domain/models/model-document'
import { deficitKinds } from '@/domain/recommendations/find-deficits'
import { can } from '@/policy/can'
import { defineQuery } from '../kernel/define-query'
import { readChangeRequests } from '../kernel/read-change-requests'
import type { Context } from '../kernel/runtime'
import { measureIdSchema, optionalSchema, pageSchema, textSchema } from '../kernel/schemas'

export const MEASURES_ON_PAGE = 30

/** Indicators and directions of the newest release by code: what the codes of a measure mean. */
const readCriteria = async (ctx: Context) => {
  const [newest] = await listReleaseChoices(ctx.tx)
  const document = newest === undefined ? undefined : await findModelDocument(ctx.tx, { id: newest.modelVersionId, contentHash: newest.contentHash })
  return { indicators: (document?.indicators ?? []).map(({ code, name, direction }) => ({ code, name, direction })), directions: (document?.directions ?? []).map(({ code, name }) => ({ code, name })) }
}
type Criteria = Awaited<ReturnType<typeof readCriteria>>

const input = z.strictObject({
  indicator: optionalSchema(textSchema(60)), direction: optionalSchema(textSchema(60)), kind: optionalSchema(z.enum(deficitKinds)), type: optionalSchema(z.enum(organizationTypes)), q: optionalSchema(textSchema(100)),
  edit: optionalSchema(measureIdSchema), page: pageSchema,
})
type Asked = z.output<typeof input>

const reaches = <T>(list: ReadonlyArray<T>, value: T | undefined): boolean => value === undefined || list.length === 0 || list.includes(value)

/** Whether the rules could take the measure for what is asked; a direction finds measures of its indicators too. */
const isAsked = ({ indicator, direction, kind, type, q }: Asked, { indicators }: Criteria) => {
  const ofDirection = new Set(indicators.filter((one) => one.direction === direction).map(({ code }) => code))
  const words = q?.toLowerCase()
  return (measure: KeptMeasure): boolean =>
    (indicator === undefined || measure.indicatorCodes.includes(indicator)) &&
    (direction === undefined || measure.directionCodes.includes(direction) || measure.indicatorCodes.some((code) => ofDirection.has(code))) &&
    reaches(measure.kinds, kind) && reaches(measure.organizationTypes, type) &&
    (words === undefined || `${measure.title} ${measure.text}`.toLowerCase().includes(words))
}

/** «Библиотека мер»: what is advised where, a page of it, and the one that is being edited. */
export const listMeasuresQuery = defineQuery({
  name: 'measures.list',
  operation: 'measure.read',
  input,
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx, asked) => {
    const criteria = await readCriteria(ctx)
    const all = await listMeasures(ctx.tx)
    const found = all.filter(isAsked(asked, criteria))
    const { page = 1 } = asked
    const mayEdit = can(ctx.actor, 'measure.edit', { regionId: ctx.actor.regionId })
    return {
      ...criteria, items: found.slice((page - 1) * MEASURES_ON_PAGE, page * MEASURES_ON_PAGE), total: found.length, page, pageSize: MEASURES_ON_PAGE, pageCount: Math.max(1, Math.ceil(found.length / MEASURES_ON_PAGE)),
      changeRequests: await readChangeRequests(ctx, ['measures']), isEmpty: all.length === 0, mayEdit, edited: mayEdit ? (all.find(({ id }) => id === asked.edit) ?? null) : null,
    }
  },
})
