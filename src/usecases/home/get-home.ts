import { listCycles } from '@/data/cycles/cycle.store'
import { readRegionAndChoices } from '@/data/scoring/release-choice.store'
import { listRecentChanges, type RecentChange } from '@/domain/home/recent-changes'
import type { TodoItem } from '@/domain/home/todo'
import { defineQuery } from '../kernel/define-query'
import { toRegionLabel, toReleaseLabel, type RegionLabel, type ReleaseLabel } from '../kernel/read-rated'
import { noInput } from '../kernel/schemas'
import { readPicture, type HomePicture } from './read-picture'
import { readTodo } from './read-todo'

export type Home = {
  readonly name: string
  readonly region: RegionLabel
  readonly now: string
  readonly release: ReleaseLabel | null
  readonly todo: ReadonlyArray<TodoItem>
  readonly changes: ReadonlyArray<RecentChange>
  readonly picture: HomePicture
}

const SHOWN_CHANGES = 6

/** «Главная»: what to do, what changed, and the one chart of the role. */
export const getHome = defineQuery({
  name: 'home.get',
  operation: 'home.read',
  input: noInput,
  load: async ({ tx }) => {
    const { region, choices } = await readRegionAndChoices(tx)
    return region === undefined ? undefined : { region, choices }
  },
  scopeOf: () => ({}),
  run: async (ctx, _input, { region, choices }): Promise<Home> => {
    const cycles = await listCycles(ctx.tx)
    const [release] = choices
    return {
      name: ctx.actor.displayName,
      region: toRegionLabel(region),
      now: ctx.now.toISOString(),
      release: release === undefined ? null : toReleaseLabel(release, region.timeZone),
      todo: await readTodo(ctx, { cycles, choices, timeZone: region.timeZone }),
      changes: listRecentChanges({ cycles, releases: choices }, SHOWN_CHANGES),
      picture: await readPicture(ctx, release),
    }
  },
})
