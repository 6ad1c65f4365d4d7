import type { DocumentBlock, DocumentTree } from './document-tree'

/** Fields {{…}} of the region's own template, as its author types them. «текст» is the whole text with tables and pictures. */
export const templateFields = ['организация', 'вид документа', 'дата', 'номер', 'место', 'адресат', 'заголовок', 'текст', 'должность', 'подпись'] as const
export type TemplateField = (typeof templateFields)[number]
export const TEMPLATE_TEXT: TemplateField = 'текст'

const isKnown = (name: string): name is TemplateField => templateFields.some((field) => field === name)

export type TemplateCheck = { readonly unknown: ReadonlyArray<string>; readonly hasText: boolean; readonly fields: ReadonlyArray<TemplateField> }

/** What a template asks for: names that mean nothing, and whether the text has a place. */
export const checkTemplateFields = (found: ReadonlyArray<string>): TemplateCheck => {
  const names = [...new Set(found.map((name) => name.trim()))]
  return { unknown: names.filter((name) => !isKnown(name)), hasText: names.includes(TEMPLATE_TEXT), fields: names.filter(isKnown) }
}

const lookOf = (blocks: ReadonlyArray<DocumentBlock>, look: string): string =>
  blocks.flatMap((block) => (block.kind === 'paragraph' && block.look === look ? [block.text] : [])).join('\n')

/** The requisites of a document by field, and its text: what stands after the title, without the signature, which has fields of its own. */
export const fieldsOfTree = ({ blocks }: DocumentTree): { readonly values: Readonly<Record<Exclude<TemplateField, 'текст'>, string>>; readonly body: ReadonlyArray<DocumentBlock> } => {
  const titleAt = blocks.findIndex((block) => block.kind === 'paragraph' && block.look === 'title')
  const [head, rest] = [blocks.slice(0, titleAt + 1), blocks.slice(titleAt + 1)]
  const edgesOf = (list: ReadonlyArray<DocumentBlock>) => list.find((block) => block.kind === 'edges')
  const [registration, signature] = [edgesOf(head), edgesOf(rest)]
  return {
    values: {
      'организация': lookOf(head, 'organization'), 'вид документа': lookOf(head, 'kind'), 'дата': registration?.left ?? '', 'номер': registration?.right ?? '', 'место': lookOf(head, 'centred'),
      'адресат': lookOf(head, 'right'), 'заголовок': lookOf(head, 'title'), 'должность': signature?.left ?? '', 'подпись': signature?.right ?? '',
    },
    body: rest.filter((block) => block.kind !== 'edges'),
  }
}
