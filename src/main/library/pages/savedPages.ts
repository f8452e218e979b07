/** The feed that holds pages saved by their address; made with the first one. */
export const SAVED_PAGES = { kind: 'imports', url: 'offprint:saved', siteUrl: null, title: 'Saved pages', folderId: null } as const
