import { describe, expect, it } from 'vitest'
import { columnRules } from '../imports/column-rules'
import { organizationTypes, type Field } from '../models/model-document'
import { readEntry } from './check-entry'
import { parseClipboard, parseHtmlTable, parseTsv, toHtmlTable, toTsv } from './clipboard'

const NBSP = '\u00a0'
const tsv: ReadonlyArray<readonly [string, string, ReadonlyArray<ReadonlyArray<string>>]> = [
  ['one cell', '5', [['5']]],
  ['nothing', '', []],
  ['a row', '1\t2\t3', [['1', '2', '3']]],
  ['rows with the last break of Excel', '1\t2\r\n3\t4\r\n', [['1', '2'], ['3', '4']]],
  ['rows with the break of LibreOffice', '1\t2\n3\t4\n', [['1', '2'], ['3', '4']]],
  ['old Mac breaks', '1\r2', [['1'], ['2']]],
  ['empty cells', '\t5\t\r\n', [['', '5', '']]],
  ['an empty row inside', '1\r\n\r\n2\r\n', [['1'], [''], ['2']]],
  ['a line break inside a cell', '"Школа\n№ 1"\t5\r\n', [['Школа\n№ 1', '5']]],
  ['doubled quotes', '"МБОУ ""Лицей"""\t5', [['МБОУ "Лицей"', '5']]],
  ['a quote that is a letter', '5" труба\t6', [['5" труба', '6']]],
  ['a quote at the beginning that is a letter', '"Заря" и другие\t6', [['"Заря" и другие', '6']]],
  ['a tab inside quotes', '"а\tб"\t1', [['а\tб', '1']]],
  ['no-break spaces', `1${NBSP}234,5\t2`, [[`1${NBSP}234,5`, '2']]],
  ['two empty columns', '\t\r\n\t\r\n', [['', ''], ['', '']]],
]
const excel = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- td {mso-number-format:"0\\,0";} --></style></head><body><!--StartFragment--><table border=0 width=128><colgroup><col width=64><col></colgroup>
 <tr height=20><td height=20 class=xl65 align=right>1&nbsp;234,5</td><td>12,5%</td></tr>
 <tr><td class=xl65>&#8722;7</td><td x:num="0.5">0,5</td></tr><!--EndFragment--></table></body></html>`
const office = `<table cellspacing="0"><colgroup width="85"></colgroup><tbody><tr><td height="17" align="right" sdval="1234.5" sdnum="1049;0;# ##0,0"><font face="Liberation Sans">1 234,5</font></td><td align="left">н/п<br></td></tr></tbody></table>`
const html: ReadonlyArray<readonly [string, string, ReadonlyArray<ReadonlyArray<string>> | undefined]> = [
  ['Excel', excel, [[`1${NBSP}234,5`, '12,5%'], ['−7', '0,5']]],
  ['LibreOffice', office, [['1 234,5', 'н/п']]],
  ['a merged cell counts once', '<table><tr><td colspan=2>1</td><td>2</td></tr><tr><td rowspan=2>3</td><td>4</td><td>5</td></tr><tr><td>6</td><td>7</td></tr></table>', [['1', '', '2'], ['3', '4', '5'], ['', '6', '7']]],
  ['line breaks in a cell', '<table><tr><td>а<br>б</td></tr></table>', [['а\nб']]],
  ['cells without end tags', '<table><tr><td>1<td>2<tr><td>3<td>4</table>', [['1', '2'], ['3', '4']]],
  ['headers', '<table><thead><tr><th>План</th></tr></thead><tr><td>5</td></tr></table>', [['План'], ['5']]],
  ['spaces of the markup', '<table>\n <tr>\n  <td>\n   5\n  </td>\n </tr>\n</table>', [['5']]],
  ['only the first table', '<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>', [['1']]],
  ['no table', '<p>5</p>', undefined],
  ['an empty table', '<table></table>', undefined],
  ['markup in a cell', '<table><tr><td><b>5</b><!-- x --><span style="x">6</span></td></tr></table>', [['56']]],
  ['a dash', '<table><tr><td>&mdash;</td><td>&#x2014;</td></tr></table>', [['—', '—']]],
]

describe('what is pasted', () => {
  it.each(tsv)('text: %s', (_name, text, rows) => expect(parseTsv(text)).toEqual(rows))
  it.each(html)('HTML: %s', (_name, markup, rows) => expect(parseHtmlTable(markup)).toEqual(rows))
  it('the table wins over the text, the text is taken where there is no table', () => {
    expect(parseClipboard({ html: '<table><tr><td>5</td></tr></table>', text: '6' })).toEqual([['5']])
    expect(parseClipboard({ html: '<p>x</p>', text: '6\t7' })).toEqual([['6', '7']])
  })
  it.each(tsv)('what is copied is pasted the same: %s', (_name, _text, rows) => {
    const full = rows.map((row) => row.map((cell) => cell.replaceAll(NBSP, ' ').trim()))
    if (full.length === 0 || full.some((row) => row.length !== full[0]?.length)) return
    expect(parseTsv(toTsv(full))).toEqual(full)
    expect(parseHtmlTable(toHtmlTable(full.map((row) => row.map((cell) => cell.replaceAll(/\s/g, ' ')))))).toEqual(full.map((row) => row.map((cell) => cell.replaceAll(/\s/g, ' '))))
  })
})

const field = (over: Partial<Field>): Field => ({ key: 'x', label: 'x', unit: '', kind: 'decimal', direction: '1', about: 'organization', source: '', ...over })
const rules = (over: Partial<Field> = {}, mayBeNotApplicable = true) => columnRules({ slot: 0, field: field(over), organizationTypes, mayBeNotApplicable })

describe('Russian numbers as they come from spreadsheets', () => {
  it.each([
    ['1 234,5', '1234.5'], [`1${NBSP}234,5`, '1234.5'], ['1\u202f234,5', '1234.5'], ['1\u2009234.5', '1234.5'], ['12,5 %', '12.5'], [`12,5${NBSP}%`, '12.5'], ['12%', '12'],
    ['−7', '-7'], ['-7', '-7'], ['– 7', '-7'], ['0', '0'], ['-0', '0'], ['007', '7'], ['1,50', '1.5'], [' 5 ', '5'], ['\n5', '5'], ['1234567890', '1234567890'], ['0,000001', '0.000001'],
    ['', ''], ['   ', ''], [NBSP, ''], ['—', 'd'], ['-', 'd'], ['н/д', 'd'], ['нет данных', 'd'], ['Н/П', 'n'], ['н/п', 'n'], ['не применимо', 'n'], ['скр', 'w'],
  ])('%j is %j', (raw, text) => expect(readEntry(rules(), raw)).toEqual({ ok: true, text }))

  it.each([
    ['1.234,5', 'NOT_A_NUMBER'], ['1 23', 'NOT_A_NUMBER'], ['12abc', 'NOT_A_NUMBER'], ['1e5', 'NOT_A_NUMBER'], ['#Н/Д', 'NOT_A_NUMBER'], ['#ДЕЛ/0!', 'NOT_A_NUMBER'], ['01.02.2026', 'NOT_A_NUMBER'],
    ['=А1', 'NOT_A_NUMBER'], ['0,0000001', 'TOO_PRECISE'], ['90000000000', 'OUT_OF_RANGE'],
  ])('%j is refused: %s', (raw, code) => expect(readEntry(rules(), raw)).toMatchObject({ ok: false, fault: { code } }))

  it('by the rules of the field', () => {
    expect(readEntry(rules({ kind: 'boolean', max: '1' }), 'Да')).toEqual({ ok: true, text: '1' })
    expect(readEntry(rules({ kind: 'integer' }), '1,5')).toMatchObject({ ok: false, fault: { code: 'NOT_WHOLE' } })
    expect(readEntry(rules({ min: '0', max: '100' }), '100,1')).toEqual({ ok: false, fault: { code: 'ABOVE_MAXIMUM', limit: '100' } })
    expect(readEntry(rules({ kind: 'choice', choices: [{ value: '2', label: 'Второй  уровень' }] }), 'второй уровень')).toEqual({ ok: true, text: '2' })
    expect(readEntry(rules({}, false), 'н/п')).toEqual({ ok: false, fault: { code: 'MARK_NOT_ALLOWED' } })
  })
})
