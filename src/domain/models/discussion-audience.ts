/** Who is invited to a discussion besides the ministry (S-AMU 3.1); `public`: any visitor may read the draft. */
export const discussionAudiences = ['institute', 'municipality', 'organization', 'public'] as const
export type DiscussionAudience = (typeof discussionAudiences)[number]
