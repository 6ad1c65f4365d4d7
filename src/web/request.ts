import { headers } from 'next/headers'
import { cache } from 'react'
import { env } from '@/platform/env'
import { newId } from '@/platform/ids'
import { addressBehind } from './guard/client-address'
import { PATH_HEADER, REQUEST_ID_HEADER } from './guard/header-names'

/** The number under which this request is logged and audited, and which a person may quote. */
export const requestId = cache(async (): Promise<string> => (await headers()).get(REQUEST_ID_HEADER) ?? newId())

/** Path and search of the shown page; undefined outside the proxy. */
export const requestPath = async (): Promise<string | undefined> => (await headers()).get(PATH_HEADER) ?? undefined

/** The network address of who asks; '' where no proxy of ours stands before the server to tell it. */
export const clientAddress = async (): Promise<string> => addressBehind((await headers()).get('x-forwarded-for'), env().TRUSTED_PROXIES)

export const userAgent = async (): Promise<string> => ((await headers()).get('user-agent') ?? '').slice(0, 300)
