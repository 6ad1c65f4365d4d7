import { listReleaseChoices } from '@/data/scoring/release-choice.store'
import { withTenant } from '@/data/tenant'
import { templateSheets } from '@/domain/imports/template-sheets'
import { writeDocx } from '@/platform/docx/write-docx'
import { writePdf } from '@/platform/pdf/write-pdf'
import { writeWorkbook } from '@/platform/xlsx/write-workbook'
import { documentTree } from '@/texts/documents-tree'
import { templateWords } from '@/texts/imports'
import { organizationTypeShortNames } from '@/texts/organizations'
import { readQueuedDocuments } from '@/usecases/documents/read-queued'
import { requestDocument } from '@/usecases/documents/request-document'
import { exportWorkbook } from '@/usecases/imports/export-workbook'
import { must } from '../../prisma/seed/demo/actors'
import type { BenchRegion } from './region'
import { interleave, timed, type Contender, type Timing } from './rounds'

export const REPORT_DOCX = 'DOCX report of the region with charts'
export const REPORT_PDF = 'the same report as a tagged PDF'
export const WORKBOOK = 'region to XLSX'

/** The long report, ordered once; every round reads its facts from the release anew, words it and renders it. */
const orderReport = async ({ world, call }: BenchRegion) => {
  const [release] = await withTenant(world.regionId, listReleaseChoices)
  if (release === undefined) throw new Error('The region has no release')
  return must(await requestDocument.execute(call, { kind: 'analytical_report', releaseId: release.id, withNames: true, text: 'Вывод' }), 'order').jobId
}

const report = (region: BenchRegion, jobId: string, made: { name: string; write: typeof writeDocx }): Contender => ({
  name: made.name,
  run: async () => {
    const read = await timed(async () => must(await readQueuedDocuments.execute(region.call, { jobId }), 'facts'))
    const facts = read.value.items[0]?.facts
    if (facts === undefined || facts === null) throw new Error('No facts')
    const tree = documentTree(facts)
    if (!tree.blocks.some(({ kind }) => kind === 'picture')) throw new Error('A report without charts')
    const written = await timed(() => made.write(tree))
    return { read: read.ms, write: written.ms }
  },
})

const workbook = ({ call, cycleId }: BenchRegion): Contender => ({
  name: WORKBOOK,
  run: async () => {
    const { template, grid } = must(await exportWorkbook.execute(call, { cycleId }), 'export')
    writeWorkbook(templateSheets(template, grid, templateWords(organizationTypeShortNames)))
  },
})

/** P9: files of a region, by the product's own queries and writers. */
export const measureDocuments = async (region: BenchRegion, plan: { postmaster: number; warmups: number; rounds: number }): Promise<{ timings: ReadonlyArray<Timing>; cells: number }> => {
  const jobId = await orderReport(region)
  const contenders = [report(region, jobId, { name: REPORT_DOCX, write: writeDocx }), report(region, jobId, { name: REPORT_PDF, write: writePdf }), workbook(region)]
  return { timings: await interleave(contenders, plan), cells: region.participants.length * region.document.fields.length }
}
