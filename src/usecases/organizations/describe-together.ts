import { z } from 'zod'
import { lockConditions, updateConditionsOfMany, type DescribedOrganization } from '@/data/organizations/conditions.store'
import { cellsOfConditions, conditionKeys, isKeptCondition, type ConditionKey } from '@/domain/organizations/condition-cells'
import type { OrganizationId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { can } from '@/policy/can'
import { defineCommand } from '../kernel/define-command'
import { organizationIdSchema } from '../kernel/schemas'

const MOST = 5_000
const NAMED = 5
const change = (key: ConditionKey) => z.strictObject({ from: z.string().max(6), to: z.string().max(6).refine((text) => isKeptCondition(key, text)) }).optional()
const changes = z.strictObject(Object.fromEntries(conditionKeys.map((key) => [key, change(key)])) as Record<ConditionKey, ReturnType<typeof change>>)
const listSchema = z.array(z.strictObject({ id: organizationIdSchema, changes })).min(1).max(MOST)
  .refine((rows) => new Set(rows.map(({ id }) => id)).size === rows.length)

type Held = { readonly rows: ReadonlyArray<DescribedOrganization>; readonly judged: DescribedOrganization }

/** Conditions of many organizations as one batch: all of it is stored, or nothing. What somebody else changed meanwhile is refused by name; what already stands is no conflict. */
export const describeTogether = defineCommand({
  name: 'organizations.describeTogether',
  operation: 'organization.describe',
  input: z.strictObject({ organizations: listSchema }),
  load: async ({ tx, actor }, { organizations }): Promise<Held | undefined> => {
    const rows = await lockConditions(tx, organizations.map(({ id }) => id))
    const outside = rows.find(({ id, municipalityId }) => !can(actor, 'organization.describe', { regionId: actor.regionId, municipalityId, organizationId: id }))
    const judged = outside ?? rows[0]
    return judged === undefined || rows.length < organizations.length ? undefined : { rows, judged }
  },
  scopeOf: ({ judged: { municipalityId, id } }) => ({ municipalityId, organizationId: id }),
  run: async ({ tx, actor }, { organizations }, { rows }) => {
    const asked = new Map(organizations.map(({ id, changes: cells }) => [id, cells]))
    const stale: DescribedOrganization[] = []
    const changed: Array<{ id: OrganizationId; code: string; cells: ReturnType<typeof cellsOfConditions>; told: string }> = []
    for (const row of rows) {
      const stored = cellsOfConditions(row)
      const wanted = conditionKeys.flatMap((key) => { const one = asked.get(row.id)?.[key]; return one === undefined || one.to === stored[key] ? [] : [{ key, ...one }] })
      if (wanted.some(({ key, from }) => from !== stored[key])) stale.push(row)
      else if (wanted.length > 0) changed.push({ id: row.id, code: row.code, cells: { ...stored, ...Object.fromEntries(wanted.map(({ key, to }) => [key, to])) }, told: wanted.map(({ key, from, to }) => `${key}: ${from} → ${to}`).join(', ') })
    }
    if (stale.length > 0) return err({ code: 'CONDITIONS_CHANGED', count: stale.length, names: stale.slice(0, NAMED).map(({ shortName }) => shortName) })
    if (changed.length > 0) await updateConditionsOfMany(tx, changed)
    return ok({
      out: { changed: changed.length },
      audit: { event: 'organization.conditionsDescribedTogether', subjectKind: 'region', subjectId: actor.regionId, after: { count: String(changed.length), ...Object.fromEntries(changed.map(({ code, told }) => [code, told])) } },
    })
  },
})
