import NextLink from 'next/link'
import type { ComponentProps } from 'react'

/**
 * A link that is fetched when it is followed. Fetching every link in sight ahead would make one page of a list cost the server
 * twenty, just on the day when everybody works.
 */
export const Link = (props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) => <NextLink prefetch={false} {...props} />
