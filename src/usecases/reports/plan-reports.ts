import { z } from 'zod'
import { insertReports } from '@/data/reports/report.store'
import { listMunicipalityNames } from '@/data/tenancy/municipality.store'
import { requireRegion } from '@/data/tenancy/region.store'
import { kindsAbout } from '@/domain/documents/document-kind'
import { parseSchoolYear } from '@/domain/cycles/school-year'
import type { ReportId } from '@/domain/shared/ids'
import { err, ok } from '@/domain/shared/result'
import { defineCommand } from '../kernel/define-command'
import { calendarDateSchema } from '../kernel/schemas'

const kinds = [...kindsAbout('region'), ...kindsAbout('municipality')]

/** «Назначить отчёты»: the municipal one of every municipality, or the region's own; those planned already stay. */
export const planReports = defineCommand({
  name: 'reports.plan',
  operation: 'report.plan',
  input: z.strictObject({ kind: z.enum(kinds), period: z.string().max(10), dueOn: calendarDateSchema }),
  load: async () => ({}),
  scopeOf: () => ({}),
  run: async (ctx, { kind, period, dueOn }) => {
    const year = parseSchoolYear(period)
    if (!year.ok) return year
    const places = kind === 'municipal_report' ? [...(await listMunicipalityNames(ctx.tx))].map(([id, name]) => ({ id, name })) : [{ id: null, name: (await requireRegion(ctx.tx)).name }]
    const added = await insertReports(ctx.tx, places.map(({ id, name }) => ({ id: ctx.newId() as ReportId, period, kind, title: name, municipalityId: id, dueOn, createdById: ctx.actor.userId, createdAt: ctx.now })))
    if (added === 0) return err({ code: 'REPORTS_PLANNED_ALREADY' })
    return ok({ out: { added }, audit: { event: 'report.planned', subjectKind: 'region', subjectId: ctx.actor.regionId, after: { kind, period, dueOn, added: String(added) } } })
  },
})
