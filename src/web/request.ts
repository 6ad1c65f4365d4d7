import { headers } from 'next/headers'
import { cache } from 'react'
import { newId } from '@/platform/ids'
import { PATH_HEADER, REQUEST_ID_HEADER } from './header-names'

/** The number under which this request is logged and audited, and which a person may quote. */
export const requestId = cache(async (): Promise<string> => (await headers()).get(REQUEST_ID_HEADER) ?? newId())

/** Path and search of the shown page; undefined outside the proxy. */
export const requestPath = async (): Promise<string | undefined> => (await headers()).get(PATH_HEADER) ?? undefined

/** The address seen by the nearest proxy: the last entry, since earlier ones are written by the client. */
export const clientAddress = async (): Promise<string> => (await headers()).get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''

export const userAgent = async (): Promise<string> => ((await headers()).get('user-agent') ?? '').slice(0, 300)
