/** Words and places that a template and its reader agree on. They are part of the file format, like the names of columns. */
export const TEMPLATE_FORMAT = '1'
export const STAMP_SHEET = '_версия'
/** On the stamp sheet: the version of each form when the file was made, by its organization. */
export const FORM_STAMP = 'form:'
export const HELP_SHEET = 'Инструкция'

export const NO_DATA_MARK = '—'
export const NOT_APPLICABLE_MARK = 'н/п'
export const WITHHELD_MARK = 'скрыто'
export const YES_MARK = 'да'
export const NO_MARK = 'нет'

/** Row of field keys (hidden), of labels, of units; people's rows follow. */
export const KEY_ROW = 1
export const LABEL_ROW = 2
export const HEAD_ROWS = 3

export const idColumns = ['appointment_id', 'organization_id', 'municipality', 'organization', 'organization_type', 'director'] as const
export type IdColumn = (typeof idColumns)[number]
/** The first columns hold ids and are hidden. */
export const HIDDEN_COLUMNS = 2

/** A CSV file has one table with the columns of all sheets, and its stamp in one more column: of the file beside the labels, of each form in its row. */
export const CSV_STAMP_COLUMN = '_версия'
