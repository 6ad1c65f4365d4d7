/** A failure the person at the keyboard can act on: the message is one Russian sentence, shown without a stack. */
export class PlainFailure extends Error {
  constructor(message, options) {
    super(message, options)
    this.name = 'PlainFailure'
  }
}

const FILE_FAILURES = {
  ENOSPC: (where) => `На диске нет свободного места (${where}): освободите его и запустите снова.`,
  EDQUOT: (where) => `Дисковая квота исчерпана (${where}): освободите место и запустите снова.`,
  EACCES: (where) => `Нет прав на запись в ${where}: исправьте права или укажите другую папку в SMER_DATA_DIR.`,
  EPERM: (where) => `Нет прав на ${where}: исправьте права или укажите другую папку в SMER_DATA_DIR.`,
  ENOENT: (where) => `Папку ${where} создать нельзя: укажите другую папку в SMER_DATA_DIR.`,
  EROFS: (where) => `Файловая система доступна только для чтения (${where}): укажите другую папку в SMER_DATA_DIR.`,
  ENOTDIR: (where) => `Путь ${where} проходит через файл, а не через папку: укажите другую папку в SMER_DATA_DIR.`,
  EEXIST: (where) => `На месте папки ${where} лежит файл: укажите другую папку в SMER_DATA_DIR.`,
}

/** Turns a file-system error into a sentence; everything else passes through unchanged. */
export function explainFileError(error, where) {
  const sentence = where === undefined && error?.code === 'ENOENT' ? undefined : FILE_FAILURES[error?.code]
  return sentence === undefined || error instanceof PlainFailure ? error : new PlainFailure(sentence(where ?? error.path ?? 'папка данных'), { cause: error })
}
