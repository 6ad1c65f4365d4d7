'use client'

import dynamic from 'next/dynamic'

/** The list with its filters in a file of its own: a head, who sees the own rows only, is not sent it. */
export const RatingView = dynamic(() => import('./rating-screen').then(({ RatingScreen }) => RatingScreen))
