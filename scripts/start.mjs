// npm start. This file is read by whatever Node is installed, so it only looks at the version; the rest is in start/.
const REQUIRED = [20, 19]
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < REQUIRED[0] || (major === REQUIRED[0] && minor < REQUIRED[1])) {
  process.stderr.write(`Нужен Node.js ${REQUIRED.join('.')} или новее, а запущен ${process.versions.node}: установите действующую версию с долгой поддержкой.\n`)
  process.exit(1)
} else {
  import('./start/main.mjs').then(({ main }) => main(process.argv.slice(2)))
}
