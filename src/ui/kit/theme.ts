export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
export const THEME_COOKIE = 'smer-theme'

/** The cookie's text as a theme; anything unknown follows the system. */
export const parseTheme = (text: string | undefined): Theme => themes.find((theme) => theme === text) ?? 'auto'

/** The cookie line the switch writes: a year, this site only, no personal data. */
export const themeCookie = (theme: Theme): string => `${THEME_COOKIE}=${theme}; Path=/; Max-Age=31536000; SameSite=Lax`
