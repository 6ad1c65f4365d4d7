import { afterEach, expect, vi } from 'vitest'

// A printed error is a failure: nobody reads a log of a green run.
const printed = vi.spyOn(console, 'error')
afterEach(() => {
  expect(printed.mock.calls).toEqual([])
  printed.mockClear()
})
