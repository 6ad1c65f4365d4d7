import type { CodeFault, OrganizationCode } from '@/domain/organizations/organization-codes'
import type { MappingFinding, MappingFindingCode } from '@/domain/statistics/check-mapping'
import type { MappingSheetFault, MappingWords } from '@/domain/statistics/mapping-sheet'
import type { MatchReason } from '@/domain/statistics/match-organization'
import type { StatisticsFault, StatisticsRefusal } from '@/domain/statistics/read-statistics'
import type { FederalStatisticsForm, RegisterFact, StatisticsForm, StatisticsPlace } from '@/domain/statistics/statistics-form'
import type { ValueSource, ValueSourceKind } from '@/domain/values/value-source'
import { formatCount, formatCountOf, formatDate, NBSP } from './format'
import { findingWording } from './imports'

export const statisticsFormNames: Readonly<Record<StatisticsForm, string>> = { fsnOo1: 'ОО-1', fsnOo2: 'ОО-2', register: 'Реестр организаций' }
const fromForm: Readonly<Record<FederalStatisticsForm, string>> = { fsnOo1: 'из ОО-1', fsnOo2: 'из ОО-2' }
export const registerFactNames: Readonly<Record<RegisterFact, string>> = { headcount: 'численность обучающихся и воспитанников', isRural: 'сельская местность', isSmall: 'малокомплектная', hasSelection: 'конкурсный набор' }
export const editionName = (form: StatisticsForm, edition: number): string => (form === 'register' ? '' : `${edition}${NBSP}г.`)
export const formWithEdition = (form: StatisticsForm, edition: number): string => [statisticsFormNames[form], editionName(form, edition)].filter((part) => part !== '').join(', ')

const placeInWords = ({ section, line, column }: StatisticsPlace): string =>
  [section === '' ? '' : `раздел${NBSP}${section}`, line === '' ? '' : `строка${NBSP}${line.padStart(2, '0')}`, column === '' ? '' : `графа${NBSP}${column}`].filter((part) => part !== '').join(', ')

/** Where a value comes from: «из ОО-1, раздел 2, строка 05, графа 4, файл от 12.10.2025». */
export const sourceInWords = (source: ValueSource): string => {
  switch (source.kind) {
    case 'statistics': return [fromForm[source.form], placeInWords(source.place), `файл от${NBSP}${formatDate(source.fileDate)}`].filter((part) => part !== '').join(', ')
    case 'register': return 'из реестра организаций'
    case 'last_period': return `из прошлого периода, ${source.period}`
    case 'workbook': return `из книги «${source.fileName ?? ''}»`
    case 'hand': return source.author === null ? 'введено вручную' : `введено вручную, ${source.author}`
  }
}
/** The mark of a cell that nobody typed, and its meaning. */
export const sourceMarks: Readonly<Record<Exclude<ValueSourceKind, 'hand' | 'workbook'>, { readonly mark: string; readonly name: string }>> = {
  last_period: { mark: 'П', name: 'из прошлого периода' }, register: { mark: 'Р', name: 'из реестра организаций' }, statistics: { mark: 'С', name: 'из статистической формы' },
}

const findingTexts: Readonly<Record<MappingFindingCode, (finding: MappingFinding) => string>> = {
  UNKNOWN_FIELD: () => 'Такого поля в модели нет',
  DOUBLED_TARGET: ({ other }) => `Поле уже заполняется из другой строки: ${other?.replaceAll('|', ' / ') ?? ''}`,
  UNIT_DIFFERS: ({ other }) => `Единица не та, что в модели: там ${other === undefined || other === '' ? 'её нет' : `«${other}»`}`,
  PLACE_EMPTY: () => 'Укажите раздел, строку и графу',
  PLACE_WRONG: () => 'Раздел, строка или графа записаны непривычно: пишите «3.1», «05», «4»',
  FACT_UNKNOWN: () => 'Такого сведения в реестре нет',
  KIND_DIFFERS: () => 'Вид поля не подходит: численность идёт в число, признак — в «да/нет»',
}
export const mappingFindingText = (finding: MappingFinding): string => findingTexts[finding.code](finding)

const reasons: Readonly<Record<MatchReason, string>> = {
  NO_CODES: 'В файле нет ни ОКПО, ни ИНН, ни ОГРН',
  NOT_FOUND: 'Организации с такими кодами среди доступных вам участников цикла нет',
  AMBIGUOUS: 'По этим кодам подходит несколько организаций',
  BRANCH_WITHOUT_OKPO: 'Это филиал, а его ОКПО не указан: ИНН и ОГРН у филиала те же, что у головной организации',
  CODES_DISAGREE: 'ОКПО принадлежит одной организации, а ИНН или ОГРН — другой',
  OKPO_WRONG: 'Контрольная цифра ОКПО неверна',
  DOUBLED: 'Организация встречается в файле дважды',
  CELLS_FAULTY: 'В ячейках этой организации есть ошибки: они не будут взяты',
}
export const matchReasonText = (reason: MatchReason): string => reasons[reason]
export const statisticsFaultText = ({ code, sheet, row, text }: StatisticsFault, field: string): string => {
  const problem = code === 'CELL_DOUBLED' ? 'Эта ячейка формы встречается дважды с разными значениями.' : findingWording({ severity: 'error', code, text, facts: {} }).problem
  return `Лист «${sheet}», строка ${row}, «${field}»${text === '' ? '' : `: «${text}»`}. ${problem}`
}

const formOrder = 'Напишите над таблицей: «Форма № ОО-1», «Редакция: 2025».'
const refusals: Readonly<Record<StatisticsRefusal['code'], (actual: string) => string>> = {
  FORM_NOT_NAMED: () => `В файле не сказано, какая это форма. ${formOrder}`,
  OTHER_FORM: (actual) => `Это другая форма: в файле ${statisticsFormNames[actual === 'fsnOo2' ? 'fsnOo2' : 'fsnOo1']}. Выберите её соответствие и загрузите снова.`,
  EDITION_NOT_NAMED: () => `В файле не сказано, какого года форма. ${formOrder}`,
  OTHER_EDITION: (actual) => `Это другая редакция: в файле ${actual} год. Выберите соответствие этой редакции или создайте его.`,
  TABLE_NOT_FOUND: () => 'В файле нет таблицы значений: нужна строка заголовков «Раздел», «Строка», «Графа», «Значение» или «Раздел», «Строка», «Графа 3», «Графа 4»…',
  NO_ORGANIZATIONS: () => 'В таблице нет ни одной строки с организацией: укажите ОКПО, ИНН или ОГРН.',
  TOO_MANY_ORGANIZATIONS: (actual) => `В файле больше ${formatCount(Number(actual))} организаций.`,
  NOTHING_MAPPED: () => 'Ни одна ячейка файла не значится в таблице соответствия: заполнять нечего.',
}
export const statisticsRefusalText = ({ code, actual = '' }: StatisticsRefusal): string => refusals[code](actual)

export const organizationCodeNames: Readonly<Record<OrganizationCode, string>> = { inn: 'ИНН', kpp: 'КПП', ogrn: 'ОГРН', okpo: 'ОКПО' }
const lengths: Readonly<Record<OrganizationCode, string>> = { inn: '10 или 12 цифр', kpp: '9 знаков', ogrn: '13 или 15 цифр', okpo: '8, 10 или 14 цифр' }

export const mappingWords: MappingWords = { sheet: 'Соответствие', section: 'Раздел', line: 'Строка', column: 'Графа', fieldKey: 'Поле модели', title: 'Что в форме', unit: 'Единица' }

const rowForms = { one: 'строка', few: 'строки', many: 'строк' }
const organizationForms = { one: 'организация', few: 'организации', many: 'организаций' }

export const statisticsTexts = {
  title: 'Соответствие форм ОО-1 и ОО-2',
  subtitle: 'Какая ячейка федеральной формы или сведение реестра какое поле модели заполняет',
  open: 'Таблицы соответствия',
  caption: 'Таблицы соответствия',
  columns: { form: 'Форма', edition: 'Редакция', model: 'Модель', rows: 'Строк', updated: 'Изменена' },
  emptyTitle: 'Таблиц соответствия ещё нет', emptyWhy: 'Создайте таблицу для формы и её редакции: по ней файлы ОО-1 и ОО-2 заполнят поля модели.',
  createTitle: 'Новая таблица', form: 'Форма', edition: 'Редакция (год)', editionHelp: 'Для реестра год не нужен', model: 'Модель', copyFrom: 'Взять строки из', copyNothing: 'начать с пустой', create: 'Создать', working: 'Сохраняем…',
  formEdition: formWithEdition, editionOnly: editionName,

  mappingTitle: formWithEdition,
  rowsCaption: 'Строки соответствия', rowsCount: (count: number): string => formatCountOf(count, rowForms),
  rowColumns: { section: 'Раздел', line: 'Строка', column: 'Графа', fact: 'Сведение реестра', title: 'Что в форме', unit: 'Единица', field: 'Поле модели', state: 'Проверка', actions: 'Действия' },
  sound: 'верно', noRows: 'Строк пока нет.', findingsTitle: (count: number): string => `${formatCountOf(count, rowForms)} с ошибкой: по ним ничего не заполнится`,
  add: 'Добавить строку', addTitle: 'Новая строка', edit: 'Изменить', remove: 'Удалить', save: 'Сохранить', placeHelp: 'Пишите, как в форме: раздел «3.1», строка «05», графа «4»',
  download: 'Скачать таблицу', uploadTitle: 'Заменить строки из книги', uploadHelp: 'Скачайте таблицу, измените её в табличном редакторе и загрузите. Если хоть одна строка неверна, не изменится ничего.', uploadFile: 'Книга Эксель', upload: 'Заменить строки', replaced: (rows: number): string => `Строки заменены: ${formatCount(rows)}.`,
  fileName: (form: StatisticsForm, edition: number): string => `Соответствие ${statisticsFormNames[form]}${form === 'register' ? '' : ` ${edition}`}.xlsx`,
  uploadFailed: 'Файл не дошёл до сервера: проверьте связь и отправьте снова. Ничего не изменено.',

  loadTitle: 'Загрузка форм ОО-1 и ОО-2', loadOpen: 'Загрузить ОО-1 или ОО-2',
  loadHelp: 'Файл формы заполнит поля без запроса к организациям. Организации узнаются по ОКПО, затем по ИНН с КПП и ОГРН, филиалы — отдельно. Сначала вы увидите сравнение; записанное можно отменить в течение суток.',
  layoutTitle: 'Какой файл подойдёт', layout: ['Над таблицей: номер формы и год редакции.', 'Таблица: коды организации (ОКПО, ИНН, КПП, ОГРН), раздел, строка, графа, значение — или по столбцу на каждую графу.', 'Лист на организацию тоже подойдёт: её коды — над таблицей.'] as ReadonlyArray<string>,
  mapping: 'Форма и редакция', file: 'Файл формы, книга Эксель', fileHelp: 'До 10 МБ.', load: 'Загрузить и прочитать', loading: 'Загружаем…', fileNeeded: 'Выберите файл', sample: 'Скачать образец с нашими организациями', sampleName: (form: StatisticsForm, edition: number): string => `${statisticsFormNames[form]} ${edition}, образец.xlsx`,
  sampleForm: (form: StatisticsForm): string => `Форма № ${statisticsFormNames[form]}`, sampleEdition: (edition: number): string => `Редакция: ${edition}`, sampleDate: (date: string): string => `Дата файла: ${formatDate(date)}`,
  sampleHeads: { okpo: 'ОКПО', inn: 'ИНН', kpp: 'КПП', ogrn: 'ОГРН', branch: 'Филиал', name: 'Наименование', section: 'Раздел', line: 'Строка', column: 'Графа', title: 'Что в форме', value: 'Значение' }, yes: 'да', no: 'нет',
  noMappingTitle: 'Таблицы соответствия для этой модели нет', noMappingWhy: 'Её создаёт аналитик министерства или региональный оператор.',
  filesCaption: 'Ваши файлы форм', fileColumns: { name: 'Файл', form: 'Форма', at: 'Загружен', status: 'Состояние' },
  statuses: { uploaded: 'ждёт чтения', reading: 'читается', read: 'прочитан', refused: 'не принят', failed: 'не прочитан', compared: 'сравнён' } as const,

  fileTitle: (name: string): string => `Файл «${name}»`, reading: 'Читаем файл', readingWhy: 'Страница обновится сама; её можно закрыть.', refusedTitle: 'Файл не принят', failedTitle: 'Файл не прочитан', failedWhy: 'Задание не выполнено; причина в списке заданий. Загрузите файл ещё раз.', again: 'Загрузить другой файл', toJobs: 'К заданиям',
  counts: { organizations: 'Организаций в файле', matched: 'Узнаны по кодам', undecided: 'Ждут решения', leftOut: 'Не берём', cells: 'Значений для сравнения', valueRows: 'Строк прочитано' },
  count: formatCount,
  undecidedTitle: (count: number): string => `${formatCountOf(count, organizationForms)}: решите, чьи это значения`, undecidedWhy: 'Система не выбирает сама, когда коды не дают одного ответа. Укажите организацию или не берите её значения.',
  decidedTitle: 'Всё решено', decidedWhy: 'Дальше — сравнение с тем, что уже внесено. Пока вы его не подтвердите, ничего не изменится.',
  linesCaption: 'Организации, узнанные не по кодам', lineColumns: { organization: 'В файле', reason: 'Почему', decision: 'Решение' },
  codes: (codes: Readonly<Record<OrganizationCode, string | null>>): string => (['okpo', 'inn', 'kpp', 'ogrn'] as const).flatMap((code) => (codes[code] === null ? [] : [`${organizationCodeNames[code]}${NBSP}${codes[code]}`])).join(', '),
  branch: 'филиал', place: (sheet: string, row: number): string => `лист «${sheet}», строка ${row}`, cells: (count: number): string => formatCountOf(count, { one: 'значение', few: 'значения', many: 'значений' }), moreFaults: (count: number): string => `и ещё ${formatCount(count)}`,
  choose: 'Организация', leaveOut: 'не брать', decide: 'Решить', decisions: { undecided: 'ждёт решения', assigned: 'назначена', left_out: 'не берём', matched: 'узнана' } as const,
  compare: 'Сравнить с внесённым', comparing: 'Готовим сравнение…', importName: (form: StatisticsForm, edition: number): string => `Из ${statisticsFormNames[form]} ${edition}`, toImport: 'К сравнению', comparedTitle: 'Значения переданы в сравнение',

  registerTitle: 'Заполнить из реестра организаций', registerHelp: 'Пустые ячейки, для которых в реестре есть сведение (численность, местность), получат его. Сначала вы увидите сравнение; записанное можно отменить в течение суток.', registerName: 'Из реестра организаций', registerFill: 'Показать, что заполнится',
  source: 'Откуда значение', sourceLegend: 'Значение без запроса к организации',

  codesTitle: 'Государственные коды', codesNone: 'не указан', isBranch: 'Филиал', isBranchHelp: 'ИНН и ОГРН филиала те же, что у головной организации; ОКПО и КПП свои', editCodes: 'Изменить коды', saveCodes: 'Сохранить коды', codesSaved: 'Коды сохранены.',
  organizationsFile: 'Организации', exportOrganizations: 'Скачать таблицу', exportColumns: { code: 'Код', name: 'Полное название', shortName: 'Краткое название', municipality: 'Муниципалитет', type: 'Тип', headcount: 'Численность', isBranch: 'Филиал', director: 'Руководитель' },
} as const

export const statisticsRefusals = {
  NO_MAPPING: () => 'Для модели этого цикла такой таблицы соответствия нет.',
  MAPPING_EMPTY: () => 'В таблице соответствия нет ни одной верной строки: заполнять нечего.',
  NO_REGISTER_MAPPING: () => 'Не указано, какие поля заполняются из реестра организаций: это делается в таблицах соответствия.',
  NOTHING_IN_REGISTER: () => 'Из реестра заполнить нечего: подходящих пустых ячеек нет.',
  STATISTICS_ALREADY_READ: () => 'Этот файл уже прочитан.',
  STATISTICS_NOT_READ: () => 'Файл ещё не прочитан или уже передан в сравнение.',
  STATISTICS_LINE_UNKNOWN: () => 'Такой строки или организации среди доступных вам нет. Обновите страницу.',
  STATISTICS_UNDECIDED: ({ count }: { count: number }) => `Сначала решите, чьи значения у ${formatCountOf(count, { one: 'организации', few: 'организаций', many: 'организаций' })}.`,
  STATISTICS_DOUBLED: () => 'Одной организации назначены значения дважды. Оставьте один раз, второй не берите.',
  STATISTICS_NOTHING: () => 'Записывать нечего: формы закрыты, или значения не подходят этим организациям.',
  MAPPING_MODEL_UNKNOWN: () => 'Такой модели нет. Обновите страницу.',
  MAPPING_EDITION_NEEDED: () => 'Укажите год редакции формы.',
  MAPPING_SOURCE_UNKNOWN: () => 'Таблицы, из которой берутся строки, нет, или она для другой формы.',
  MAPPING_EXISTS: () => 'Таблица для этой формы, редакции и модели уже есть.',
  MAPPING_ROW_WRONG: ({ finding }: { finding: MappingFinding }) => `${mappingFindingText(finding)}. Строка не сохранена.`,
  MAPPING_SHEET_ROW_WRONG: ({ row, finding }: { row: number; finding: MappingFinding }) => `Строка ${row}: ${mappingFindingText(finding)}. Ничего не изменено.`,
  MAPPING_ROW_GONE: () => 'Этой строки уже нет. Обновите страницу.',
  MAPPING_HEAD: () => `Нет всех столбцов таблицы соответствия: ${Object.values(mappingWords).slice(1).join(', ')}. Скачайте таблицу и измените её.`,
  MAPPING_CELL: ({ row }: MappingSheetFault) => `Строка ${row}: в ячейке не слово и не число. Ничего не изменено.`,
  MAPPING_LONG: () => 'Строк слишком много: не больше 1 000.',
  MAPPING_NO_ROWS: () => 'В книге нет ни одной строки соответствия.',
  ORGANIZATION_CODE_WRONG: ({ which, fault }: { which: OrganizationCode; fault: CodeFault }) =>
    fault === 'CODE_LENGTH' ? `${organizationCodeNames[which]}: нужно ${lengths[which]}.` : `${organizationCodeNames[which]}: контрольная цифра не сходится, проверьте запись.`,
  ORGANIZATION_CODE_TAKEN: ({ which }: { which: OrganizationCode }) =>
    which === 'inn' ? 'Такой ИНН или ОГРН уже у другой организации. Если это её филиал, отметьте «Филиал».' : `Такой ${organizationCodeNames[which]} уже у другой организации.`,
}

type Told = { readonly subjectName: string | null; readonly after: Readonly<Record<string, string>> }
const formOf = (code: string | undefined): string => (code !== undefined && code in statisticsFormNames ? statisticsFormNames[code as StatisticsForm] : '')
const placeOf = ({ after }: Told): string => `${placeInWords({ section: after['section'] ?? '', line: after['line'] ?? '', column: after['column'] ?? '' })} — ${after['fieldKey'] ?? ''}`
/** What the journal says of statistical forms and codes. */
export const statisticsAuditSentences = {
  'import.prefilledFromRegister': () => 'Подготовлено заполнение из реестра организаций',
  'statistics.uploaded': ({ after }: Told) => `Загружен файл формы ${formOf(after['form'])}: ${after['fileName'] ?? ''}`,
  'statistics.readingBegun': () => 'Начато чтение файла статистической формы',
  'statistics.read': () => 'Файл статистической формы прочитан',
  'statistics.failed': () => 'Файл статистической формы не прочитан: ошибка задания',
  'statistics.lineDecided': ({ after }: Told) => (after['organizationId'] === '' ? 'Организация файла статистической формы не взята' : 'Организация файла статистической формы назначена вручную'),
  'statistics.compared': ({ after }: Told) => `Значения статистической формы переданы в сравнение: ${after['cells'] ?? ''}`,
  'statistics.mappingCreated': ({ after }: Told) => `Создана таблица соответствия формы ${formOf(after['form'])}`,
  'statistics.mappingRowPut': (told: Told) => `Строка соответствия: ${placeOf(told)}`,
  'statistics.mappingRowRemoved': (told: Told) => `Удалена строка соответствия: ${placeOf(told)}`,
  'statistics.mappingReplaced': ({ after }: Told) => `Заменены строки соответствия: ${after['rows'] ?? ''}`,
  'organization.codesSaved': ({ subjectName }: Told) => `Изменены государственные коды организации${subjectName === null ? '' : ` «${subjectName}»`}`,
}

/** Names of those events for the filter. */
export const statisticsEventNames: { readonly [Event in keyof typeof statisticsAuditSentences]: string } = {
  'import.prefilledFromRegister': 'Заполнение из реестра',
  'statistics.uploaded': 'Файл формы загружен',
  'statistics.readingBegun': 'Чтение файла формы начато',
  'statistics.read': 'Файл формы прочитан',
  'statistics.failed': 'Файл формы не прочитан',
  'statistics.lineDecided': 'Решение по организации файла',
  'statistics.compared': 'Сравнение значений формы',
  'statistics.mappingCreated': 'Таблица соответствия создана',
  'statistics.mappingRowPut': 'Строка соответствия сохранена',
  'statistics.mappingRowRemoved': 'Строка соответствия удалена',
  'statistics.mappingReplaced': 'Строки соответствия заменены',
  'organization.codesSaved': 'Коды организации изменены',
}
