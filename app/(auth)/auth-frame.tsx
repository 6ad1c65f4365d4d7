import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { parseTheme, THEME_COOKIE } from '@/ui/kit/theme'
import { AuthShell } from '@/ui/shell/auth-shell'

/** The frame of the pages before the cabinet. */
export const AuthFrame = async ({ title, footer, children }: { title: string; footer?: ReactNode; children: ReactNode }) => (
  <AuthShell title={title} theme={parseTheme((await cookies()).get(THEME_COOKIE)?.value)} {...(footer === undefined ? {} : { footer })}>{children}</AuthShell>
)
