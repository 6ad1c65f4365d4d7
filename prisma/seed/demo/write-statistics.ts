import { listCycles, type Cycle } from '@/data/cycles/cycle.store'
import { listParticipants, type ParticipantRow } from '@/data/cycles/participant.store'
import { insertImport, insertStoredFile, updateImportCommitted } from '@/data/imports/import.store'
import { insertMapping, insertMappingRows } from '@/data/statistics/mapping.store'
import { insertStatisticsFile } from '@/data/statistics/statistics-file.store'
import { withTenant, type TenantTx } from '@/data/tenant'
import { readCycleGrid, updateLayer } from '@/data/values/submission.store'
import { canTakeValues } from '@/domain/cycles/cycle-workflow'
import { fieldApplicability } from '@/domain/imports/import-template'
import { cellStateByte } from '@/domain/scoring/lines/cells'
import type { CalendarDate } from '@/domain/shared/calendar'
import type { FileId, ImportId, ModelId, StatisticsFileId, StatisticsMappingId, UserId } from '@/domain/shared/ids'
import { putFile } from '@/platform/file-store'
import { sha256 } from '@/platform/hash'
import { streamWorkbook } from '@/platform/xlsx/stream-workbook'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import { statisticsTexts } from '@/texts/statistics'
import { beginStatistics, readStatisticsWith } from '@/usecases/imports/read-statistics-file'
import { mappingReferences, type MappingReference } from '../reference/statistics-mapping'
import { callAs, must } from './actors'
import { cycleCount } from './cycle-days'
import { makeCodes, type DemoCodes } from './organization-codes'
import { idOf } from './random'
import type { DemoAccess } from './users'
import { makeForms } from './values/make-forms'
import { formRequests } from './write-cycles'
import type { SeededModel } from './write-models'
import type { World } from './world'

type Making = { readonly world: World; readonly access: DemoAccess; readonly model: SeededModel; readonly now: Date }
type Mapped = { readonly mappingId: StatisticsMappingId; readonly rows: ReadonlyArray<MappingReference> }

const FORMS_TAKEN = 12
const FIRST_CODES = 40

/** The ready tables for the fields that the region's model has; ОО-1 of the open cycle's year comes back. */
const writeMappings = async ({ world, model, now }: Making, year: number): Promise<Mapped | undefined> => {
  const keys = new Set(model.document.fields.map(({ key }) => key))
  return withTenant(world.regionId, async (tx) => {
    const { modelId } = await tx.modelVersion.findUniqueOrThrow({ where: { regionId_id: { regionId: world.regionId, id: model.versionId } }, select: { modelId: true } })
    let mapped: Mapped | undefined
    for (const { form, edition, rows: all } of mappingReferences(year)) {
      const mappingId = idOf(world.region.slug, 'mapping', form, edition) as StatisticsMappingId
      const rows = all.filter(([, , , fieldKey]) => keys.has(fieldKey))
      if (rows.length === 0) continue
      if (form === 'fsnOo1' && edition === year) mapped = { mappingId, rows }
      if (!(await insertMapping(tx, { id: mappingId, modelId: modelId as ModelId, form, edition, createdById: null, at: now }))) continue
      await insertMappingRows(tx, mappingId, rows.map(([section, line, column, fieldKey, title, unit]) => ({ id: idOf(world.region.slug, 'mapping row', form, edition, fieldKey), section, line, column, fieldKey, title, unit })))
    }
    return mapped
  })
}

const HEAD = ['okpo', 'inn', 'kpp', 'ogrn', 'branch', 'name', 'section', 'line', 'column', 'value'] as const
type FileRow = { readonly codes: DemoCodes; readonly name: string; readonly values: ReadonlyArray<readonly [MappingReference, number | string]> }

/** A file of the form as a region hands it over. */
const formFile = (year: number, date: string, rows: ReadonlyArray<FileRow>): Uint8Array<ArrayBuffer> => new Uint8Array(writeWorkbook([{
  name: `ОО-1 ${year}`, headRows: 4, columns: HEAD.map(() => ({ width: 18 })),
  rows: [
    [statisticsTexts.sampleForm('fsnOo1')], [statisticsTexts.sampleEdition(year)], [statisticsTexts.sampleDate(date)], HEAD.map((part) => statisticsTexts.sampleHeads[part]),
    ...rows.flatMap(({ codes, name, values }) => values.map(([[section, line, column], value]) => [codes.okpo, codes.inn, codes.kpp, codes.ogrn, codes.isBranch ? 'да' : 'нет', name, section, line, column, value])),
  ],
}]))

const keepFile = async (tx: TenantTx, made: { id: FileId; name: string; bytes: Uint8Array<ArrayBuffer>; by: UserId; at: Date; purpose: string }): Promise<void> => {
  const key = `statistics/${made.id}.xlsx`
  await putFile(key, made.bytes)
  await insertStoredFile(tx, { id: made.id, key, name: made.name, contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', size: made.bytes.byteLength, sha256: sha256(made.bytes), purpose: made.purpose, createdById: made.by, createdAt: made.at })
}

/** Some organizations that have not begun have their figures from the form already, each with its place in the form. */
const writeTaken = async (making: Making, cycle: Cycle, mapped: Mapped & { readonly year: number; readonly date: string }): Promise<void> => {
  const { world, model, now } = making
  const analyst = callAs(world, making.access, { role: 'ministry_analyst', at: now }).actor.userId
  const [importId, fileId] = [idOf(world.region.slug, 'statistics import') as ImportId, idOf(world.region.slug, 'statistics import file') as FileId]
  await withTenant(world.regionId, async (tx) => {
    if ((await tx.import.count({ where: { regionId: world.regionId, id: importId } })) > 0) return
    const participants = await listParticipants(tx, cycle.id)
    const { forms } = await readCycleGrid(tx, cycle.id, { rows: participants.length, slots: model.document.fields.length })
    const isFree = ({ position, municipalityId }: ParticipantRow): boolean => forms[position]?.status === 'not_started' && forms[position].version === 0 && municipalityId !== world.home.municipalityId
    const chosen = participants.filter((row) => row.organizationType === 'secondary_school' && isFree(row)).slice(0, FORMS_TAKEN)
    if (chosen.length === 0) return
    const made = makeForms(world.region.slug, model.document, { requests: formRequests(world, chosen), cycle: cycleCount - 1, trend: world.plan.trend })
    const applicable = fieldApplicability(model.document)
    const taken = new Set(mapped.rows.map(([, , , fieldKey]) => fieldKey))
    model.document.fields.forEach(({ key }, slot) => chosen.forEach(({ organizationType }, row) => {
      const at = row * made.slots + slot
      if (taken.has(key) && applicable.get(key)?.includes(organizationType) === true && made.states[at] === cellStateByte.value) return
      made.states[at] = 0
      made.values[at] = 0
    }))
    const bytes = formFile(mapped.year, mapped.date, [])
    await keepFile(tx, { id: fileId, name: `ОО-1 ${mapped.year}.xlsx`, bytes, by: analyst, at: now, purpose: 'import' })
    const places = Object.fromEntries(mapped.rows.map(([section, line, column, fieldKey]) => [fieldKey, { section, line, column }]))
    await insertImport(tx, { id: importId, cycleId: cycle.id, fileId, createdById: analyst, createdAt: now, origin: { kind: 'statistics', form: 'fsnOo1', edition: mapped.year, fileDate: mapped.date, fileName: `ОО-1 ${mapped.year}.xlsx`, places, closed: 0 } })
    await updateLayer(tx, { layer: 'verified', forms: chosen.flatMap(({ position }) => forms[position] ?? []), slots: made.slots, values: made.values, states: made.states, at: now, actorId: analyst, importId })
    await updateImportCommitted(tx, importId, now)
  }, { timeoutMs: 60_000 })
}

/** A file whose organizations the codes do not all tell: a branch without ОКПО, a stranger, a word in place of a number. */
const writeUndecided = async (making: Making, cycle: Cycle, mapped: Mapped & { readonly year: number; readonly date: string }): Promise<void> => {
  const { world, access, now } = making
  const call = callAs(world, access, { role: 'ministry_analyst', at: now })
  const [statisticsFileId, fileId] = [idOf(world.region.slug, 'statistics file') as StatisticsFileId, idOf(world.region.slug, 'statistics stored file') as FileId]
  const codes = makeCodes(world.region, world.organizations)
  const listed = world.organizations.filter(({ closedOn }) => closedOn === null).slice(0, FIRST_CODES).flatMap((organization) => {
    const own = codes.get(organization.id)
    return own === undefined ? [] : [{ organization, own }]
  })
  const branch = listed.find(({ own }) => own.isBranch)
  const [total] = mapped.rows
  if (total === undefined) return
  const rows: FileRow[] = listed.slice(0, 8).map(({ organization, own }, index) => ({ codes: own, name: organization.shortName, values: [[total, index === 3 ? 'сорок' : 40 + index]] }))
  if (branch !== undefined) rows.push({ codes: { ...branch.own, okpo: null, kpp: null }, name: branch.organization.shortName, values: [[total, 17]] })
  rows.push({ codes: { inn: '7707083893', kpp: null, ogrn: null, okpo: '00032537', isBranch: false }, name: 'Организация другого региона', values: [[total, 12]] })
  const isNew = await withTenant(world.regionId, async (tx) => {
    if ((await tx.statisticsFile.count({ where: { regionId: world.regionId, id: statisticsFileId } })) > 0) return false
    await keepFile(tx, { id: fileId, name: 'ОО-1, не всё узнано.xlsx', bytes: formFile(mapped.year, mapped.date, rows), by: call.actor.userId, at: now, purpose: 'statistics' })
    await insertStatisticsFile(tx, { id: statisticsFileId, cycleId: cycle.id, mappingId: mapped.mappingId, fileId, fileDate: mapped.date as CalendarDate, createdById: call.actor.userId, createdAt: now })
    return true
  })
  if (!isNew) return
  must(await beginStatistics.execute(call, { statisticsFileId }), 'statistics')
  must(await readStatisticsWith((bytes, take) => streamWorkbook(Buffer.from(bytes), take))(call, statisticsFileId, formFile(mapped.year, mapped.date, rows)), 'statistics')
}

/** Mapping tables of the region's model; in the open cycle figures from ОО-1 and a file that waits for a person. */
export const writeStatistics = async (making: Making): Promise<void> => {
  const { world, model } = making
  const cycle = await withTenant(world.regionId, async (tx) => (await listCycles(tx)).find(({ status, modelVersionId }) => canTakeValues(status) && modelVersionId === model.versionId))
  const year = cycle === undefined ? making.now.getUTCFullYear() : Number(cycle.period.slice(0, 4))
  const mapped = await writeMappings(making, year)
  if (cycle === undefined || mapped === undefined || world.plan.filled === 0) return
  const dated = { ...mapped, year, date: `${year}-10-12` }
  await writeTaken(making, cycle, dated)
  await writeUndecided(making, cycle, dated)
}
