import { AlignmentType, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx'
import { LIST_NUMBER_MM, pageLayout } from '@/domain/shared/page-layout'
import { CAPTION, styleOf, TABLE_HEAD, TABLE_TEXT, twips } from './docx-blocks'

const { size, lineSpacing, indentMm, rightPartMm } = pageLayout
const half = (points: number): number => points * 2
const spacing = { line: Math.round(240 * lineSpacing), lineRule: LineRuleType.AUTO }
const FONT = 'Times New Roman'
const black = '000000'

const headingStyle = (level: 1 | 2 | 3) => ({
  run: { font: FONT, size: half(size.heading[level]), bold: true, italics: level === 3, color: black },
  paragraph: { spacing: { before: level === 1 ? 280 : 200, after: 120 }, keepNext: true, alignment: AlignmentType.LEFT },
})
const style = (id: string, name: string, made: { run?: object; paragraph?: object }) => ({ id, name, basedOn: 'Normal', quickFormat: true, ...made })

/** Styles named for what they are: a screen reader and the region's own template see headings as headings. */
export const docxStyles: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: half(size.body), language: { value: 'ru-RU', eastAsia: 'ru-RU', bidirectional: 'ru-RU' } }, paragraph: { spacing } },
    heading1: headingStyle(1), heading2: headingStyle(2), heading3: headingStyle(3),
  },
  paragraphStyles: [
    style(styleOf.body, 'Текст документа', { paragraph: { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: twips(indentMm) }, spacing: { ...spacing, after: 60 } } }),
    style(styleOf.organization, 'Организация', { run: { bold: true }, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 200 } } }),
    style(styleOf.kind, 'Вид документа', { run: { bold: true, size: half(size.heading[1]) }, paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 120 } } }),
    style(styleOf.centred, 'По центру', { paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 60 } } }),
    style(styleOf.right, 'Адресат', { paragraph: { indent: { left: twips(rightPartMm) }, spacing: { after: 40 } } }),
    style(styleOf.title, 'Заголовок к тексту', { run: { bold: true }, paragraph: { spacing: { before: 240, after: 240 } } }),
    style(styleOf.note, 'Примечание', { run: { size: half(size.note) }, paragraph: { spacing: { before: 40, after: 120 } } }),
    style('Edges', 'Строка с двумя краями', { paragraph: { spacing: { before: 120, after: 120 } } }),
    style('ListText', 'Перечень', { paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: { ...spacing, after: 40 } } }),
    style(TABLE_TEXT, 'Текст таблицы', { run: { size: half(size.table) }, paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO } } }),
    style(TABLE_HEAD, 'Шапка таблицы', { run: { size: half(size.tableHead), bold: true }, paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO } } }),
    style(CAPTION, 'caption', { run: { size: half(size.table), bold: true, color: black }, paragraph: { spacing: { before: 200, after: 80 }, keepNext: true } }),
    style('Gap', 'Отступ', { run: { size: 8 }, paragraph: { spacing: { line: 120, lineRule: LineRuleType.EXACT } } }),
  ],
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: twips(indentMm), hanging: twips(LIST_NUMBER_MM) } } },
})
export const docxNumbering: INumberingOptions = {
  config: [{ reference: 'bullets', levels: [level(LevelFormat.BULLET, '–')] }, { reference: 'ordered', levels: [level(LevelFormat.DECIMAL, '%1.')] }],
}
