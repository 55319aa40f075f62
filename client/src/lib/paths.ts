/** The address of every page, in one place: features link to each other without importing each other. */
export const paths = {
  home: '/',
  forYou: '/pour-vous',
  channels: '/canaux',
  channel: (channelId: string) => `/canaux/${channelId}`,
  newThread: (channelId: string) => `/canaux/${channelId}/nouveau`,
  thread: (channelId: string, threadId: string) => `/canaux/${channelId}/fils/${threadId}`,
  write: '/ecrire',
  people: '/annuaire',
  person: (personId: string) => `/personnes/${personId}`,
  organisation: (organisationId: string) => `/structures/${organisationId}`,
  reports: '/signalements',
  account: '/compte',
  signIn: '/connexion',
  passwordReset: '/mot-de-passe',
} as const;
