export type PluralForms = { readonly one: string; readonly few: string; readonly many: string }

const rules = new Intl.PluralRules('ru')

/** 1 школа, 2 школы, 5 школ; a fraction takes the genitive singular, which is the `few` form («1,5 школы»). */
export const plural = (count: number, forms: PluralForms): string => {
  const kind = rules.select(Math.abs(count))
  if (kind === 'one') return forms.one
  return kind === 'many' ? forms.many : forms.few
}
