import type { ReactNode } from 'react'

export type HeadingLevel = 1 | 2 | 3 | 4

const tags = { 1: 'h1', 2: 'h2', 3: 'h3', 4: 'h4' } as const

export const Heading = ({ level, className, id, children }: { level: HeadingLevel; className?: string; id?: string; children: ReactNode }) => {
  const Tag = tags[level]
  return <Tag className={className} id={id}>{children}</Tag>
}
