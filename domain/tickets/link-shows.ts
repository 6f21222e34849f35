/** What of the caller a link may show to the unit that answers. */
export const linkShows = ['name', 'institution', 'email', 'phone'] as const
