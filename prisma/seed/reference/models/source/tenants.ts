import type { Tenant } from './tenant'
import { amur } from './tenants/amur'
import { krasnoyarsk } from './tenants/krasnoyarsk'
import { northOssetia } from './tenants/north-ossetia'
import { perm, permMunicipal } from './tenants/perm'
import { zelenchuk } from './tenants/zelenchuk'

export const tenants: ReadonlyArray<Tenant> = [amur, krasnoyarsk, northOssetia, zelenchuk, perm, permMunicipal]
