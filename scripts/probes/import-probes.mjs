// [rule, file that breaks it, its import, more files it needs]. Targets are empty stand-ins: rules look at paths.
const uses = (what, from) => `import { ${what} } from '${from}'\nexport const used = ${what}\n`
const usesType = (what, from) => `import type { ${what} } from '${from}'\nexport type Used = ${what}\n`

export const importProbes = [
  ['layer-domain', 'src/domain/one/probe-a.ts', uses('load', '@/platform/target')],
  ['layer-domain', 'src/domain/one/probe-b.ts', usesType('Load', '@/data/one/target')],
  ['layer-policy', 'src/policy/probe-c.ts', uses('load', '@/data/one/target')],
  ['layer-texts', 'src/texts/probe-d.ts', uses('load', '@/policy/target')],
  ['layer-platform', 'src/platform/probe-e.ts', uses('load', '@/data/one/target')],
  ['layer-platform', 'src/platform/probe-f.ts', uses('load', '@/domain/one/target')],
  ['layer-data', 'src/data/one/probe-g.ts', uses('load', '@/policy/target')],
  ['layer-usecases', 'src/usecases/one/probe-h.ts', uses('load', '@/texts/target')],
  ['layer-web', 'src/web/probe-i.ts', uses('load', '@/data/one/target')],
  ['layer-actions', 'src/actions/probe-j.ts', uses('load', '@/data/one/target')],
  ['layer-ui', 'src/ui/one/probe-k.tsx', uses('load', '@/usecases/one/target')],
  ['ui-types-only-from-usecases', 'src/ui/one/probe-l.tsx', usesType('Load', '@/data/one/target')],
  ['ui-types-only-from-usecases', 'src/ui/one/probe-m.tsx', uses('load', '@/web/target')],
  ['layer-app', 'app/one/probe-n.tsx', uses('load', '@/data/one/target')],
  ['subjects-do-not-call-each-other', 'src/usecases/one/probe-o.ts', uses('load', '@/usecases/two/target')],
  ['npm-domain', 'src/domain/one/probe-p.ts', uses('z', 'zod')],
  ['npm-domain', 'src/domain/one/probe-q.ts', uses('randomUUID', 'node:crypto')],
  ['npm-policy', 'src/policy/probe-r.ts', uses('z', 'zod')],
  ['npm-texts', 'src/texts/probe-s.ts', uses('z', 'zod')],
  ['decimal-has-one-door', 'src/domain/one/probe-t.ts', uses('Decimal', 'decimal.js')],
  ['jsep-has-one-door', 'src/domain/models/probe-u.ts', "import jsep from 'jsep'\nexport const used = jsep\n"],
  ['prisma-has-one-door', 'src/usecases/one/probe-v.ts', uses('load', '@/data/generated/client')],
  ['prisma-has-one-door', 'src/web/probe-w.ts', uses('PrismaPg', '@prisma/adapter-pg')],
  ['prisma-has-one-door', 'src/usecases/one/probe-x.ts', "import pg from 'pg'\nexport const used = pg\n"],
  ['no-framework-below-web', 'src/usecases/one/probe-y.ts', uses('redirect', 'next/navigation')],
  ['no-framework-below-web', 'src/domain/one/probe-z.ts', uses('useState', 'react')],
  ['paths-import-nothing', 'src/web/paths.ts', uses('load', '@/domain/one/target')],
  ['no-cycles', 'src/domain/one/probe-ring.ts', uses('back', './ring-other'), { 'src/domain/one/ring-other.ts': "import { used } from './probe-ring'\nexport const back = used\n" }],
  ['no-tests-in-product', 'src/domain/one/probe-tests.ts', uses('load', '../../../tests/factories/target')],
  ['no-tests-in-product', 'src/usecases/one/probe-test-file.ts', uses('load', './target.test')],
  ['everything-resolves', 'src/ui/kit/probe-nowhere.tsx', uses('load', '@/ui/kit/nowhere')],
]

const STAND_IN = 'export const load = 1\nexport type Load = number\n'
const FOLDERS = ['src/domain/one', 'src/policy', 'src/texts', 'src/platform', 'src/data/one', 'src/usecases/one', 'src/usecases/two', 'src/web', 'src/actions', 'src/ui/one', 'tests/factories']

/** Files the probes import. */
export const standIns = Object.fromEntries([...FOLDERS.map((folder) => `${folder}/target.ts`), 'src/data/generated/client.ts', 'src/usecases/one/target.test.ts'].map((file) => [file, STAND_IN]))

/** Lawful imports, one a layer: none may raise a rule. */
export const lawful = {
  'src/domain/shared/decimal.ts': uses('Decimal', 'decimal.js'),
  'src/domain/models/parse-formula.ts': "import jsep from 'jsep'\nexport const used = jsep\n",
  'src/domain/one/lawful.test.ts': uses('expect', 'vitest'),
  'src/policy/lawful.ts': uses('load', '@/domain/one/target'),
  'src/data/one/lawful.ts': uses('PrismaPg', '@prisma/adapter-pg'),
  'src/usecases/one/lawful.ts': uses('load', '@/data/one/target'),
  'src/web/lawful.ts': uses('load', '@/usecases/one/target'),
  'src/actions/lawful.ts': uses('load', '@/web/target'),
  'src/ui/one/lawful.tsx': usesType('Load', '@/usecases/one/target'),
  'app/one/lawful.tsx': uses('load', '@/ui/one/target'),
  'tests/factories/lawful.ts': uses('load', '@/data/one/target'),
  'scripts/lawful.ts': uses('load', '@/data/one/target'),
}
