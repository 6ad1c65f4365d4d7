import { writeFile } from 'node:fs/promises'
import { disconnect } from '@/data/client'
import { systemClock } from '@/platform/clock'
import { regionReferences } from '../reference/regions'
import { fillWorkbook } from './filled-workbook'
import { makeWorld } from './world'

// node scripts/run-ts.mjs prisma/seed/demo/make-workbook.ts <file.xlsx> [region]: the filled workbook of a seeded region's open cycle.
const [, , file, slug = 'amur'] = process.argv
const region = regionReferences.find((candidate) => candidate.slug === slug)
if (file === undefined || region === undefined) throw new Error('usage: make-workbook.ts <file.xlsx> [region]')
const { bytes, participants, period } = await fillWorkbook(makeWorld(region), systemClock())
await writeFile(file, bytes)
await disconnect()
process.stdout.write(`${file}: ${region.name}, ${period}, строк ${participants}\n`)
