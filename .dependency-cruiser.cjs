// Import directions of the whole program. One allow-list per layer; everything unlisted is forbidden.
// `npm run lint:deps` runs it; `npm run lint:probes` proves that each rule still bites.
// A test beside the code may also use factories and the test runner: rules of layers bind the product only.
const TEST_FILE = '\\.test\\.tsx?$'
const layer = (name, allowed, comment) => ({
  name: `layer-${name}`, severity: 'error', comment,
  from: { path: `^src/${name}/`, pathNot: TEST_FILE },
  to: { path: '^(src|app|tests|e2e|prisma)/', pathNot: [`^src/${name}/`, ...allowed] },
})
const npmOnly = (name, packages) => ({
  name: `npm-${name}`, severity: 'error',
  comment: `src/${name} may use only: ${packages || 'nothing'} from npm, and no Node core module`,
  from: { path: `^src/${name}/`, pathNot: TEST_FILE },
  to: { dependencyTypes: ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown', 'core', 'unknown', 'undetermined'],
        ...(packages ? { pathNot: `(^|node_modules/)(${packages})(/|$)` } : {}) },
})
module.exports = {
  forbidden: [
    layer('domain',   [], 'pure core: imports itself only'),
    layer('policy',   ['^src/domain/'], 'who may do what; pure'),
    layer('texts',    ['^src/domain/'], 'Russian wording'),
    layer('platform', ['^src/domain/shared/'], 'clock, ids, env, logger, mail, files'),
    layer('data',     ['^src/domain/', '^src/platform/'], 'Prisma lives here and nowhere else'),
    layer('usecases', ['^src/(domain|policy|data|platform)/'], 'the only place that joins rule, right and record'),
    layer('web',      ['^src/(domain|policy|texts|platform|usecases)/'], 'the Next.js seam'),
    layer('actions',  ['^src/(web|usecases)/'], 'one line per server action'),
    { ...layer('ui',  ['^src/(domain|policy|texts)/'], 'React; talks to the server through props'),
      to: { path: '^(src|app|tests|e2e|prisma)/', pathNot: ['^src/ui/', '^src/(domain|policy|texts)/', '^src/web/paths\\.ts$'], dependencyTypesNot: ['type-only'] } },
    { name: 'ui-types-only-from-usecases', severity: 'error', from: { path: '^src/ui/' }, to: { path: '^(app|src/(data|platform|web|actions))/', pathNot: '^src/web/paths\\.ts$' } },
    { name: 'paths-import-nothing', severity: 'error', comment: 'screens use it', from: { path: '^src/web/paths\\.ts$' }, to: { path: '.' } },
    { name: 'layer-app', severity: 'error', comment: 'routes wire, they do not compute',
      from: { path: '^app/' }, to: { path: '^(src|tests|e2e|prisma)/', pathNot: '^src/(ui|actions|usecases|web|texts|domain)/' } },
    { name: 'subjects-do-not-call-each-other', severity: 'error', comment: 'share through domain or data, or lift to kernel',
      from: { path: '^src/usecases/([^/]+)/' }, to: { path: '^src/usecases/', pathNot: ['^src/usecases/$1/', '^src/usecases/kernel/'] } },
    npmOnly('domain', 'decimal\\.js|jsep'), npmOnly('policy', ''), npmOnly('texts', ''),
    { name: 'decimal-has-one-door', severity: 'error', from: { path: '^src/', pathNot: '^src/domain/shared/decimal\\.ts$' }, to: { path: 'node_modules/decimal\\.js' } },
    { name: 'prisma-has-one-door', severity: 'error', from: { path: '^(src|app)/', pathNot: '^src/data/' }, to: { path: '(^src/data/generated/|node_modules/@prisma/|node_modules/pg/)' } },
    { name: 'no-framework-below-web', severity: 'error', from: { path: '^src/(domain|policy|texts|data|usecases)/' }, to: { path: 'node_modules/(next|next-auth|react|react-dom)/' } },
    { name: 'jsep-has-one-door', severity: 'error', from: { path: '^(src|app)/', pathNot: '^src/domain/models/parse-formula\\.ts$' }, to: { path: 'node_modules/jsep/' } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-tests-in-product', severity: 'error', from: { path: '^(src|app)/', pathNot: TEST_FILE }, to: { path: '(^(tests|e2e)/|\\.test\\.tsx?$)' } },
    { name: 'everything-resolves', severity: 'error', comment: 'an unresolved import satisfies every other rule in silence', from: {}, to: { couldNotResolve: true } },
  ],
  options: { doNotFollow: { path: 'node_modules' }, exclude: { path: '^src/data/generated/(internal|models)' },
    tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' }, enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] } },
}
