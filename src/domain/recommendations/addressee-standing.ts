/** Where the named director works today, against the organization the recommendation was written for. */
export type AddresseeStanding =
  | { readonly kind: 'same' }
  | { readonly kind: 'moved' | 'twoPosts'; readonly organizations: ReadonlyArray<string> }
  | { readonly kind: 'left' }

export type Post = { readonly organizationId: string; readonly organization: string }

/**
 * A recommendation to a director is to the person: it moves with them. Who left every post cannot carry it out, and who holds two is told
 * which one is meant. @param posts held today
 */
export const standingOf = (posts: ReadonlyArray<Post>, organizationId: string | null): AddresseeStanding => {
  const organizations = posts.map(({ organization }) => organization)
  if (posts.length === 0) return { kind: 'left' }
  if (!posts.some((post) => post.organizationId === organizationId)) return { kind: 'moved', organizations }
  return posts.length > 1 ? { kind: 'twoPosts', organizations } : { kind: 'same' }
}
