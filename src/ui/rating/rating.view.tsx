'use client'

import dynamic from 'next/dynamic'
import { useMemo } from 'react'
import type { Rating } from '@/usecases/scoring/get-rating'

/** The list with its filters in a file of its own: a head, who sees the own rows only, is not sent it. */
const RatingScreen = dynamic(() => import('./rating-screen').then((screen) => screen.RatingScreen))

/** `text`: the rating as JSON. Numbers of 1,500 rows cross as one text instead of being walked one by one. */
export const RatingView = ({ text }: { text: string }) => <RatingScreen rating={useMemo(() => JSON.parse(text) as Rating, [text])} />
