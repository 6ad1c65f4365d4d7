import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { seeded } from '../../golden/random'
import { aKillWorld, expectNothingLost, killSaver, startSaver } from './kill-world'
import type { SavingLine } from './saving-process'

const KILLS = 20
const LATEST_MS = 700
const seed = Number(process.env['SEED'] ?? '20261122')

it(`REL-05 REL-07 R3 R4 the program killed ${KILLS} times during saves and imports: no acknowledged save lost, imports before or after as a whole (SEED=${seed})`, { timeout: 300_000 }, async () => {
  const world = await aKillWorld()
  const random = seeded(seed)
  const lines: SavingLine[] = []
  for (let round = 1; round <= KILLS; round += 1) {
    const saver = startSaver(world, round)
    await saver.ready
    await wait(random.whole(0, LATEST_MS))
    await killSaver(saver)
    expect(saver.lines.filter(({ kind }) => kind === 'fault')).toEqual([])
    lines.push(...saver.lines)
    await expectNothingLost(world, lines)
  }
  const { saved, imported } = await expectNothingLost(world, lines)
  expect(saved).toBeGreaterThan(KILLS * 10)
  expect(imported).toBeGreaterThan(0)
})
