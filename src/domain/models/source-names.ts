// «ОО-1 разд. 3» and «ОО-1 подразд. 3.1 (возраст)» are one source, «РИС ГИА-9; ОО-1» are two.
const DETAIL = /\s*(\(|,|\s(разд|подразд|раздел|критерий|стр|гр)\.?\s).*$/u

/** Sources named in the text of a field or a passport, without their sections. */
export const sourceNames = (text: string): ReadonlyArray<string> =>
  [...new Set(text.split(';').map((part) => part.replace(DETAIL, '').trim()).filter((part) => part !== ''))]
