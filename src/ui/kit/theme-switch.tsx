'use client'

import { useState } from 'react'
import { shellTexts } from '@/texts/common'
import { Select } from './field'
import { parseTheme, themeCookie, themes, type Theme } from './theme'

const names: Record<Theme, string> = { auto: shellTexts.themeAuto, light: shellTexts.themeLight, dark: shellTexts.themeDark }

const applyTheme = (theme: Theme) => {
  document.cookie = themeCookie(theme)
  if (theme === 'auto') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/** Works without a reload; the cookie lets the server send the right theme the next time. */
export const ThemeSwitch = ({ initial }: { initial: Theme }) => {
  const [theme, setTheme] = useState(initial)
  return (
    <label className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-muted">
      <span className="whitespace-nowrap">{shellTexts.theme}</span>
      <Select className="!min-h-7 !w-auto !text-xs" value={theme} options={themes.map((value) => ({ value, label: names[value] }))}
        onChange={(event) => { const next = parseTheme(event.target.value); setTheme(next); applyTheme(next) }} />
    </label>
  )
}
