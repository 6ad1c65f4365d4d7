// The production build as `npm start` makes it, so that the journeys meet the same one.
import { spawnSync } from 'node:child_process'
import { buildFrom, isBuilt, nextCommand } from '../start/build.mjs'
import { projectRoot } from '../root.mjs'

function build() {
  const { command, args } = nextCommand('build')
  const { status } = spawnSync(command, args, { cwd: projectRoot, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } })
  if (status !== 0) process.exit(1)
}

if (isBuilt()) process.stdout.write('These very sources are built already.\n')
else await buildFrom(build)
