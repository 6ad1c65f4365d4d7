import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const COLUMNS = [['region', 'Регион'], ['role', 'Роль'], ['email', 'Почта'], ['password', 'Пароль']]

/** The table of demo sign-ins that the seed left in the data folder, as lines to print; empty when there are none. */
export function demoSignInLines(dataFolder) {
  const file = path.join(dataFolder, 'demo-sign-ins.json')
  if (!existsSync(file)) return []
  const rows = [Object.fromEntries(COLUMNS), ...JSON.parse(readFileSync(file, 'utf8'))]
  const widths = COLUMNS.map(([key]) => Math.max(...rows.map((row) => String(row[key]).length)))
  const lines = rows.map((row) => COLUMNS.map(([key], at) => String(row[key]).padEnd(widths[at])).join('  ').trimEnd())
  return ['', 'Вход для знакомства (учебные данные):', ...lines.map((line) => `  ${line}`)]
}
