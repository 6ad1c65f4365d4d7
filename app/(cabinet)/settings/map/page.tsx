import type { Metadata } from 'next'
import { placeTileAction } from '@/actions/settings'
import { tileMapTexts } from '@/texts/tile-map'
import { TileMapView } from '@/ui/municipalities/tile-map.view'
import { readTileMap } from '@/usecases/municipalities/tile-map'
import { loadPage } from '@/web/page'

export const metadata: Metadata = { title: tileMapTexts.title }

export default async function TileMapPage() {
  return <TileMapView page={await loadPage(readTileMap, {})} place={placeTileAction} />
}
