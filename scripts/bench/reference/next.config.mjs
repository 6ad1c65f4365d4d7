// The least that Next can do for a page: no proxy, no session, one prepared query, one paragraph.
const config = { serverExternalPackages: ['pg'], poweredByHeader: false }

export default config
