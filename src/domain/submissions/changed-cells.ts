import type { LayerCells } from '../values/layers'
import { stateOfLayerByte, UNTOUCHED } from '../values/layers'

/** Slots at which two states of one layer differ: another state, or another amount. */
export const changedSlots = (before: LayerCells, after: LayerCells): ReadonlyArray<number> => {
  const changed: number[] = []
  for (let slot = 0; slot < Math.max(before.states.length, after.states.length); slot += 1) {
    const state = after.states[slot] ?? UNTOUCHED
    if (state !== (before.states[slot] ?? UNTOUCHED)) changed.push(slot)
    else if (stateOfLayerByte(state) === 'value' && (before.values[slot] ?? 0) !== (after.values[slot] ?? 0)) changed.push(slot)
  }
  return changed
}
