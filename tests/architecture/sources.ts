import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export const root = path.resolve(import.meta.dirname, '../..')
const LEFT_OUT = ['src/data/generated/', 'node_modules/']

/** Files under a folder of the project, as paths from its root, in order. */
export const filesUnder = (folder: string, pattern: RegExp): ReadonlyArray<string> =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => pattern.test(file) && !LEFT_OUT.some((left) => file.startsWith(left)))
    .sort()

export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

export const syntaxOf = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)

const walk = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

/** Every piece of wording in a file: strings, pieces of templates and text between tags; addresses of imports are left out. */
export const wordingOf = (file: string): ReadonlyArray<string> => {
  const found: string[] = []
  walk(syntaxOf(file), (node) => {
    if (ts.isSourceFile(node) || ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent)) return
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isJsxText(node)) found.push(node.text)
  })
  return found
}

/** Names a file takes, as values and not as types, from modules whose address matches. */
export const valuesImportedFrom = (file: string, address: RegExp): ReadonlyArray<string> =>
  syntaxOf(file).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier) || !address.test(statement.moduleSpecifier.text)) return []
    const clause = statement.importClause
    if (clause === undefined || clause.phaseModifier === ts.SyntaxKind.TypeKeyword || clause.namedBindings === undefined) return []
    return ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements.filter((one) => !one.isTypeOnly).map((one) => one.name.text) : [clause.namedBindings.name.text]
  })

/** How a name is used in a file, the import left out: the function it is the first argument of, or 'bare'. */
export const usesOf = (file: string, name: string): ReadonlyArray<string> => {
  const found: string[] = []
  walk(syntaxOf(file), (node) => {
    if (!ts.isIdentifier(node) || node.text !== name || ts.isImportSpecifier(node.parent)) return
    const { parent } = node
    found.push(ts.isCallExpression(parent) && parent.arguments[0] === node && ts.isIdentifier(parent.expression) ? parent.expression.text : 'bare')
  })
  return found
}

/** Lines with code on them: blank lines and comments are not counted. */
export const codeLines = (file: string): number => {
  const text = read(file)
  const source = syntaxOf(file)
  const lines = new Set<number>()
  walk(source, (node) => {
    if (node.getChildCount(source) > 0) return
    const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line
    const last = source.getLineAndCharacterOfPosition(Math.min(node.getEnd(), text.length)).line
    if (node.getWidth(source) > 0) for (let line = first; line <= last; line += 1) lines.add(line)
  })
  return lines.size
}
