import { linesOf, type DocumentKind } from '@/domain/documents/document-kind'
import type { DocumentFacts } from '@/domain/documents/document-facts'
import { drawBars, drawLevels } from '@/domain/documents/draw-charts'
import type { GroupFacts } from '@/domain/documents/group-facts'
import type { DocumentBlock, DocumentTree } from '@/domain/shared/document-tree'
import { assessmentWords } from './assessment'
import { changeFindings, deficitFindings, directionFindings, extractFindings, mainFindings, municipalityFindings, strengthFindings } from './documents-findings'
import { extractTables, groupTables, namedTables, type FactTable } from './documents-tables'
import { documentKindHeads, documentKindNames, documentWords as words, HIDDEN } from './documents-words'
import { formatCount, formatHundredths, NBSP } from './format'
import { organizationTypePlural } from './organizations'

const body = (texts: ReadonlyArray<string>): ReadonlyArray<DocumentBlock> => texts.map((text) => ({ kind: 'paragraph', look: 'body', text }))
const note = (text: string): DocumentBlock => ({ kind: 'paragraph', look: 'note', text })

/** Numbers sections, tables and pictures as they come. */
const numbering = () => {
  const last = { section: 0, table: 0, picture: 0 }
  return {
    heading: (text: string): DocumentBlock => ({ kind: 'heading', level: 1, text: `${(last.section += 1)}. ${text}` }),
    table: ({ caption, columns, rows }: FactTable): DocumentBlock => ({
      kind: 'table', caption: `Таблица${NBSP}${(last.table += 1)}. ${caption}`, columns: columns.map(({ header, share, isNumber }) => ({ header, share, ...(isNumber ? { align: 'end' as const } : {}) })), rows,
    }),
    picture: (made: Omit<Extract<DocumentBlock, { kind: 'picture' }>, 'kind'>): DocumentBlock => ({ ...made, kind: 'picture', caption: `Рисунок${NBSP}${(last.picture += 1)}. ${made.caption}` }),
  }
}
type Numbering = ReturnType<typeof numbering>

const head = (facts: DocumentFacts): ReadonlyArray<DocumentBlock> => {
  const { kind, issuer, parameters, release } = facts
  const place = kind === 'municipal_report' ? (facts.municipality ?? '') : issuer.regionGenitive
  const addressee = parameters.addressee !== '' ? linesOf(parameters.addressee) : kind === 'recommendation_letter' && facts.extract !== null ? [facts.extract.director, facts.extract.organization] : []
  return [
    { kind: 'paragraph', look: 'organization', text: issuer.ownerName },
    ...(documentKindHeads[kind] === '' ? [] : [{ kind: 'paragraph', look: 'kind', text: documentKindHeads[kind] } as const]),
    { kind: 'edges', left: words.date(facts.date), right: words.number(facts.number, facts.year) },
    ...(parameters.place === '' ? [] : [{ kind: 'paragraph', look: 'centred', text: parameters.place } as const]),
    ...(issuer.isDemo ? [{ kind: 'paragraph', look: 'centred', text: words.demo } as const] : []),
    ...addressee.map((text): DocumentBlock => ({ kind: 'paragraph', look: 'right', text })),
    { kind: 'paragraph', look: 'title', text: words.title[kind](place, release.period, assessmentWords[issuer.assessmentName]) },
  ]
}

const signed = ({ parameters, release }: DocumentFacts): ReadonlyArray<DocumentBlock> => [
  parameters.signatoryPost === '' && parameters.signatoryName === '' ? { kind: 'edges', ...words.toSign } : { kind: 'edges', left: parameters.signatoryPost, right: parameters.signatoryName },
  ...(parameters.executor === '' ? [] : [note(words.executor(parameters.executor))]),
  note(words.hash(release.resultHash)),
]

const basis = (facts: DocumentFacts): ReadonlyArray<DocumentBlock> => body([
  words.basis({ model: facts.release.modelName, number: facts.release.number, date: facts.release.date }), ...(facts.issuer.operatorName === '' ? [] : [words.operator(facts.issuer.operatorName)]),
])

const tableOf = (facts: DocumentFacts, group: GroupFacts, made: { key: string; n: Numbering }): ReadonlyArray<DocumentBlock> => {
  const table = groupTables(facts, group).find(({ key }) => key === made.key)
  if (table === undefined) return []
  return [made.n.table(table), note(`${words.source(facts.release)}${table.rows.flat().includes(HIDDEN) ? ` ${words.hiddenNote}` : ''}`)]
}

const levelPicture = ({ levels }: DocumentFacts, group: GroupFacts, n: Numbering): ReadonlyArray<DocumentBlock> => {
  const rows = group.types.flatMap(({ type, size, levels: counts }) => {
    if (size === null || counts === null) return []
    const told = counts.map((count) => count ?? 0)
    return [{ label: organizationTypePlural[type], counts: [...told, size - told.reduce((sum, count) => sum + count, 0)] }]
  })
  if (rows.length === 0) return []
  const names = [...levels.map(({ name }) => name), 'скрыто или нет']
  return [n.picture({ caption: 'Доли уровней внутри каждого типа организаций', alt: rows.map(({ label, counts }) => `${label}: ${names.map((name, at) => `${name} ${formatCount(counts[at] ?? 0)}`).join(', ')}`).join('; '), drawing: drawLevels(rows, names) })]
}

const municipalityPicture = (group: GroupFacts, n: Numbering): ReadonlyArray<DocumentBlock> => {
  if (group.municipalities.length < 2 || group.median === null) return []
  const bars = group.municipalities.map(({ name, median }) => ({ label: name, value: median === null ? null : median / 100, text: median === null ? HIDDEN : formatHundredths(median) }))
  return [n.picture({
    caption: 'Медиана итогового балла по муниципалитетам', alt: bars.map(({ label, text }) => `${label}: ${text}`).join('; '),
    drawing: drawBars(bars, { max: 100, mark: { value: group.median / 100, text: `медиана ${formatHundredths(group.median)}` } }),
  })]
}

const directionPicture = ({ directions }: DocumentFacts, group: GroupFacts, n: Numbering): ReadonlyArray<DocumentBlock> => {
  const bars = directions.map(({ code, name }, at) => { const share = group.shares[at] ?? null; return { label: `Н${code}. ${name}`, value: share === 'hidden' ? null : share, text: share === 'hidden' ? HIDDEN : share === null ? 'н/п' : `${formatCount(share)}${NBSP}%` } })
  return [n.picture({ caption: 'Медиана направлений в процентах максимума', alt: bars.map(({ label, text }) => `${label}: ${text}`).join('; '), drawing: drawBars(bars, { max: 100, mark: null }) })]
}

const annex = (group: GroupFacts, n: Numbering): ReadonlyArray<DocumentBlock> => {
  const tables = namedTables(group)
  return tables.length === 0 ? [] : [{ kind: 'pageBreak' }, { kind: 'heading', level: 1, text: words.headings.annex }, ...body([words.headings.annexNote]), ...tables.map((table) => n.table(table))]
}

const groupBody = (facts: DocumentFacts, group: GroupFacts, isLong: boolean): ReadonlyArray<DocumentBlock> => {
  const n = numbering()
  const { headings } = words
  const table = (key: string) => tableOf(facts, group, { key, n })
  const deficits = deficitFindings(group)
  return [
    n.heading(headings.basis), ...basis(facts),
    n.heading(headings.results), ...body(mainFindings(facts, group)), ...levelPicture(facts, group, n), ...table('levels'),
    n.heading(headings.changes), ...body(changeFindings(facts, group)),
    ...(group.municipalities.length < 2 ? [] : [n.heading(headings.municipalities), ...body(municipalityFindings(facts, group)), ...municipalityPicture(group, n), ...(isLong ? [...table('municipalities'), ...table('heat')] : [])]),
    n.heading(headings.directions), ...body(directionFindings(facts, group)), ...directionPicture(facts, group, n), ...table('directions'),
    ...(deficits.length === 0 ? [] : [n.heading(headings.deficits), ...body(deficits), ...(isLong ? table('losses') : [])]),
    ...conclusions(facts, n),
    ...signed(facts),
    ...annex(group, n),
  ]
}

const conclusions = ({ parameters }: DocumentFacts, n: Numbering): ReadonlyArray<DocumentBlock> => {
  const lines = linesOf(parameters.text)
  return lines.length === 0 ? [] : [n.heading(words.headings.conclusions), { kind: 'list', ordered: true, items: lines }]
}

const noteBody = (facts: DocumentFacts, group: GroupFacts): ReadonlyArray<DocumentBlock> => {
  const n = numbering()
  return [
    ...body(mainFindings(facts, group)), ...body(changeFindings(facts, group)), ...body(directionFindings(facts, group)), ...levelPicture(facts, group, n), ...tableOf(facts, group, { key: 'levels', n }), ...basis(facts), ...signed(facts),
  ]
}

const minutesBody = (facts: DocumentFacts, group: GroupFacts): ReadonlyArray<DocumentBlock> => {
  const { headings } = words
  const [present, decided] = [linesOf(facts.parameters.attendees), linesOf(facts.parameters.text)]
  return [
    ...(present.length === 0 ? [] : [{ kind: 'heading', level: 1, text: headings.present } as const, { kind: 'list', ordered: false, items: present } as const]),
    { kind: 'heading', level: 1, text: headings.heard }, ...body([...mainFindings(facts, group), ...changeFindings(facts, group), ...directionFindings(facts, group), ...deficitFindings(group)]), ...basis(facts),
    ...(decided.length === 0 ? [] : [{ kind: 'heading', level: 1, text: headings.decided } as const, { kind: 'list', ordered: true, items: decided } as const]),
    ...signed(facts),
  ]
}

const letterBody = (facts: DocumentFacts): ReadonlyArray<DocumentBlock> => {
  const { extract } = facts
  const recommended = [...facts.recommended.map(words.recommended), ...linesOf(facts.parameters.text)]
  return [
    ...(extract === null ? [] : body([...extractFindings(facts, extract), ...strengthFindings(extract)])),
    ...(recommended.length === 0 ? [] : [{ kind: 'heading', level: 1, text: words.headings.recommendations } as const, { kind: 'list', ordered: true, items: recommended } as const]),
    ...basis(facts), ...signed(facts),
  ]
}

const extractBody = (facts: DocumentFacts): ReadonlyArray<DocumentBlock> => {
  const { extract } = facts
  if (extract === null) return []
  const n = numbering()
  const [directions, lines] = extractTables(extract)
  return [
    ...body([`${extract.director}, ${extract.organization}, ${extract.municipality}.`]),
    n.heading(words.headings.own), ...body(extractFindings(facts, extract)),
    n.heading(words.headings.strengths), ...body(strengthFindings(extract)), ...(directions === undefined ? [] : [n.table(directions)]),
    n.heading(words.headings.account), ...(lines === undefined ? [] : [n.table(lines)]), note(words.source(facts.release)), ...basis(facts), ...signed(facts),
  ]
}

const bodies: Record<DocumentKind, (facts: DocumentFacts, group: GroupFacts | null) => ReadonlyArray<DocumentBlock>> = {
  information_note: (facts, group) => (group === null ? [] : noteBody(facts, group)),
  analytical_note: (facts, group) => (group === null ? [] : groupBody(facts, group, false)),
  analytical_report: (facts, group) => (group === null ? [] : groupBody(facts, group, true)),
  municipal_report: (facts, group) => (group === null ? [] : groupBody(facts, group, true)),
  minutes: (facts, group) => (group === null ? [] : minutesBody(facts, group)),
  recommendation_letter: letterBody,
  director_extract: extractBody,
}

/** A document worded from the facts of its release: the same facts give the same tree. */
export const documentTree = (facts: DocumentFacts): DocumentTree => {
  const place = facts.extract?.director ?? facts.municipality ?? facts.issuer.regionName
  return {
    title: `${documentKindNames[facts.kind]} ${words.number(facts.number, facts.year)}. ${place}`,
    subject: `${facts.release.cycleTitle}, ${facts.release.period}, выпуск ${facts.release.number}`,
    author: facts.issuer.ownerName,
    createdAt: facts.createdAt,
    blocks: [...head(facts), ...bodies[facts.kind](facts, facts.group)],
  }
}

/** Every figure of a document, sheet by sheet: the appendix. */
export const documentTables = (facts: DocumentFacts): ReadonlyArray<FactTable> => [
  ...(facts.group === null ? [] : [...groupTables(facts, facts.group), ...namedTables(facts.group)]), ...(facts.extract === null ? [] : extractTables(facts.extract)),
]
