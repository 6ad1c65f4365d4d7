import '@fontsource-variable/golos-text/wght.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { parseTheme, THEME_COOKIE } from '@/ui/kit/theme'
import { productFullName, productName } from '@/texts/common'

export const metadata: Metadata = {
  title: { default: productName, template: `%s · ${productName}` },
  description: productFullName,
  icons: { icon: '/icon.svg' },
  robots: { index: false },
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

const RootLayout = async ({ children }: { children: ReactNode }) => {
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <html lang="ru" {...(theme === 'auto' ? {} : { 'data-theme': theme })}>
      <body>{children}</body>
    </html>
  )
}
export default RootLayout
