/** Page of ГОСТ Р 7.0.97-2016, п. 3.2–3.3: A4, fields 20/10/20/20 mm, Times New Roman; page numbers from the second page, middle of the upper field. */
export const pageLayout = {
  widthMm: 210,
  heightMm: 297,
  marginMm: { left: 20, right: 10, top: 20, bottom: 20 },
  pageNumberFromTopMm: 10,
  indentMm: 12.5,
  /** Requisites 15 and 16 begin here, from the left field. */
  rightPartMm: 90,
  size: { body: 13, table: 11, tableHead: 10, note: 11, heading: { 1: 14, 2: 13, 3: 13 } },
  lineSpacing: 1.15,
} as const

/** Room for the number or the dash of a line of a list: «10.» and a space. */
export const LIST_NUMBER_MM = 8

export const contentWidthMm = pageLayout.widthMm - pageLayout.marginMm.left - pageLayout.marginMm.right
