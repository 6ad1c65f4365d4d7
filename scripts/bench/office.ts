import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectRoot } from '../root.mjs'
import { writeOfficeWorkbook } from './office-workbook'
import type { BenchRegion } from './region'
import { medianOf } from './rounds'

/**
 * Seconds that LibreOffice took to recalculate such a workbook with such rules (percentiles by COUNTIFS, means by AVERAGEIFS,
 * 33 places) on a two-core machine of an earlier study; loading 0.3 s and saving 1.3 s more are not counted.
 */
export const STUDY_SECONDS = 3.6
const LIMIT_MS = 180_000

/** `isLive`: measured in this run; otherwise the study's figure, of which the processor time is not known. */
export type OfficeTime = { readonly seconds: number; readonly processorSeconds: number | null; readonly isLive: boolean; readonly note: string }

const findOffice = (): { command: string; version: string } | null => {
  for (const command of ['soffice', 'libreoffice']) {
    const { status, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8', timeout: 60_000 })
    if (status === 0) return { command, version: stdout.trim() }
  }
  return null
}

/** A Python with the office's bridge: the system's own is often not the first on the path. */
const findPython = (): string => {
  const found = ['python3', '/usr/bin/python3'].find((command) => spawnSync(command, ['-c', 'import uno'], { timeout: 60_000 }).status === 0)
  if (found === undefined) throw new Error('no Python with its bridge (uno)')
  return found
}

type Answer = { readonly seconds: ReadonlyArray<number>; readonly processorSeconds: ReadonlyArray<number>; readonly firstTotal: number }

const recalculate = async (region: BenchRegion, command: string, rounds: number): Promise<Answer> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'smer-office-'))
  try {
    const file = path.join(folder, 'region.xlsx')
    await writeOfficeWorkbook(region, file)
    const { status, stdout, stderr } = spawnSync(findPython(), [path.join(projectRoot, 'scripts', 'bench', 'recalculate.py'), command, file, String(rounds)], { encoding: 'utf8', timeout: LIMIT_MS })
    if (status !== 0) throw new Error(stderr.trim().split('\n').at(-1) ?? 'no answer')
    return JSON.parse(stdout) as Answer
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Full recalculation of the region as a workbook of formulas, in LibreOffice where it is installed with its Python bridge; the study's figure elsewhere. */
export const measureOffice = async (region: BenchRegion, rounds: number): Promise<OfficeTime> => {
  const office = findOffice()
  const fromStudy = (why: string): OfficeTime => ({ seconds: STUDY_SECONDS, processorSeconds: null, isLive: false, note: `LibreOffice: ${STUDY_SECONDS} s of the study, not of this run (${why})` })
  if (office === null) return fromStudy('not installed here')
  try {
    const { seconds, processorSeconds, firstTotal } = await recalculate(region, office.command, rounds)
    if (!(firstTotal > 0)) return fromStudy('its workbook gave no total')
    return { seconds: medianOf(seconds), processorSeconds: medianOf(processorSeconds), isLive: true, note: `${office.version}, live: ${seconds.map((one) => one.toFixed(2)).join(', ')} s; processor ${medianOf(processorSeconds).toFixed(2)} s` }
  } catch (error) {
    return fromStudy(`${office.version} did not answer: ${error instanceof Error ? error.message : String(error)}`)
  }
}
