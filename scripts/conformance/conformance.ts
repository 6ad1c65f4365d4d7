import { existsSync } from 'node:fs'
import { compareAsem } from './asem'
import { compareAsemPipeline } from './asem-pipeline'
import { compareCards } from './cards'
import { compareHandbook } from './handbook'
import { compareHdi } from './hdi'
import { comparePublished } from './published'
import { Report } from './report'

/** `npm run conformance -- <folder>`: third-party tables against the product's engine; exit code 1 on any mismatch. `-- --cards 1000000`: the fast path against the definition. */
const [, , folder, count = '1000000', seed = '1'] = process.argv
if (folder === '--cards') {
  process.exitCode = compareCards(Number(count), Number(seed)) ? 0 : 1
} else if (folder === undefined || !existsSync(folder)) {
  console.log('usage: npm run conformance -- <folder with reference tables> | --cards <how many> [first seed]')
  process.exitCode = 2
} else {
  const report = new Report()
  compareAsem(report, folder)
  compareAsemPipeline(report, folder)
  compareHdi(report, folder)
  compareHandbook(report, folder)
  comparePublished(report, folder)
  process.exitCode = report.print() ? 0 : 1
}
