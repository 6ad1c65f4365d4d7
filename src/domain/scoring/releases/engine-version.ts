/** Stored with every release. Raised when the same inputs could give another result. */
export const ENGINE_VERSION = 'smer-engine/4'
