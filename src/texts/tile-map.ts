/** A square as people say it: «ряд 2, место 5», counted from the upper left corner. */
type Place = { readonly column: string | number; readonly row: string | number }
const inWords = ({ column, row }: Place): string => `ряд ${row}, место ${column}`
const placeOf = (place: Place): string => (place.row === '' ? 'вне схемы' : inWords(place))

/** Placing municipalities on the schematic map. */
export const tileMapTexts = {
  title: 'Схема муниципалитетов',
  lead: 'Один квадрат — один муниципалитет. Расставьте их примерно так, как они лежат на карте: в таком виде схема показана в обзоре региона. Кто не поставлен, стоит под схемой по алфавиту.',
  open: 'Расставить на схеме',
  boardTitle: 'Поле схемы',
  boardHelp: 'Выберите муниципалитет и нажмите свободный квадрат. Нажатие на занятый квадрат выбирает того, кто на нём стоит. С клавиатуры: стрелки ведут по квадратам, пробел или ввод ставит, клавиша удаления убирает со схемы.',
  chosen: 'Муниципалитет',
  nobodyChosen: 'выберите',
  notPlaced: (name: string): string => `${name} (ещё не на схеме)`,
  offer: (place: Place): string => `Поставить на свободный квадрат: ${inWords(place)}`,
  remove: 'Убрать со схемы',
  square: (place: Place, name: string | null): string => `${inWords(place)}: ${name ?? 'свободно'}`,
  chooseFirst: 'Сначала выберите муниципалитет: в списке или на его квадрате.',
  taken: (name: string): string => `Выбран муниципалитет: ${name}. Теперь нажмите свободный квадрат.`,
  placed: (name: string, place: Place): string => (place.row === '' ? `${name}: убран со схемы` : `${name}: ${inWords(place)}`),
  listTitle: 'Списком',
  listCaption: 'Места муниципалитетов на схеме',
  headers: { name: 'Муниципалитет', now: 'Сейчас', change: 'Поставить' },
  now: placeOf,
  row: 'Ряд', column: 'Место',
  rowOf: (name: string): string => `Ряд: ${name}`,
  columnOf: (name: string): string => `Место в ряду: ${name}`,
  put: 'Поставить',
  emptyRemoves: 'Оба поля пустые: муниципалитет уйдёт со схемы.',
  changesTitle: 'Кто и что переставил',
  change: (municipality: string, before: Place, after: Place): string => `${municipality}: ${placeOf(before)} → ${placeOf(after)}`,
  noChanges: 'Пока никто ничего не переставлял.',
  somebody: 'Кто-то',
  toOverview: 'Посмотреть в обзоре региона',
} as const

export const tileMapRefusals = {
  TILE_TAKEN: ({ name, free }: { name: string; free: Place | null }) => `Этот квадрат занят: на нём ${name}. ${free === null ? 'Свободных квадратов на схеме нет.' : `Ближайший свободный: ${inWords(free)}.`}`,
  TILE_HALF: () => 'Укажите и ряд, и место. Чтобы убрать муниципалитет со схемы, оставьте пустыми оба поля.',
}
