/** Where the account says what one receives by e-mail. */
export const mailSettingsAnchor = 'e-mails';

/** The address of every page, in one place: features link to each other without importing each other. */
export const paths = {
  home: '/',
  forYou: '/pour-vous',
  channels: '/canaux',
  channel: (channelId: string) => `/canaux/${channelId}`,
  importWhatsapp: (channelId: string) => `/canaux/${channelId}/importer-whatsapp`,
  imports: '/imports',
  importConsent: (importId: string) => `/imports/${importId}/consentement`,
  newThread: (channelId: string) => `/canaux/${channelId}/nouveau`,
  channelFiles: (channelId: string) => `/canaux/${channelId}/fichiers`,
  thread: (channelId: string, threadId: string) => `/canaux/${channelId}/fils/${threadId}`,
  /** A thread whose channel isn't known: leads to its own address. */
  threadById: (threadId: string) => `/fils/${threadId}`,
  /** One message of a thread, by its rank. */
  message: (threadId: string, seq: number) => `/fils/${threadId}?message=${seq}`,
  /** A message of which only the id is known: leads to its thread, at its rank. */
  messageById: (messageId: string) => `/message/${messageId}`,
  messages: '/messages',
  direct: (conversationId: string) => `/messages/${conversationId}`,
  newMessage: '/messages/nouveau',
  /** A message to one person. */
  messageTo: (personId: string) => `/messages/nouveau?a=${personId}`,
  write: '/ecrire',
  people: '/annuaire',
  person: (personId: string) => `/personnes/${personId}`,
  organisation: (organisationId: string) => `/structures/${organisationId}`,
  reports: '/signalements',
  audit: '/journal-des-actions',
  account: '/compte',
  mailSettings: `/compte#${mailSettingsAnchor}`,
  mailStop: '/e-mails/arret',
  charter: '/charte',
  signIn: '/connexion',
  signInByCode: '/connexion/code',
  signInByLink: '/connexion/lien',
  passwordReset: '/mot-de-passe',
  passwordChoice: '/mot-de-passe/nouveau',
  invitation: '/invitation',
  search: (q?: string) => (q ? `/recherche?q=${encodeURIComponent(q)}` : '/recherche'),
  drafts: '/brouillons',
  unanswered: '/sans-reponse',
  opportunities: '/opportunites',
  later: '/plus-tard',
  bookmarks: '/signets',
  /** What is set in a cohort stands below it. */
  cohorts: '/cohortes',
  invitations: (cohortId: string) => `/cohortes/${cohortId}/invitations`,
  seminars: '/seminaires',
  pastSeminars: '/seminaires?quand=passes',
  replays: '/replays',
  replay: (replayId: string) => `/replays/${replayId}`,
  /** A replay, from this second on. */
  replayAt: (replayId: string, second: number) => `/replays/${replayId}?t=${second}`,
  prepareReplay: (replayId: string) => `/replays/${replayId}/preparer`,
  /** What someone who is seen or heard in it is asked. */
  replayConsent: (replayId: string) => `/replays/${replayId}/accord`,
  newSeminar: '/seminaires/nouveau',
  editSeminar: (seminarId: string) => `/seminaires/${seminarId}/modifier`,
  seminar: (seminarId: string) => `/seminaires/${seminarId}`,
  /** Where one types a room's code. */
  rooms: '/salles',
  room: (roomId: string) => `/salles/${roomId}`,
  /** What a codéveloppement session of a room left to who was advised in it. */
  codevSheet: (roomId: string, sheetId: string) => `/salles/${roomId}/fiches/${sheetId}`,
  /** What a closed room leaves. */
  recap: (roomId: string) => `/salles/${roomId}/recap`,
  /** One's own words of a room, that its recap may quote. */
  recapWords: (roomId: string) => `/recap/${roomId}/mes-mots`,
  /** For a projector. */
  roomStage: (roomId: string) => `/salles/${roomId}/grand-ecran`,
  /** What a room's QR code says: short, so that it is read from afar. */
  roomByCode: (code: string) => `/s/${code}`,
  /** Where one enters a room without an account. */
  guestEntry: (code = '') => (code ? `/invite/${code}` : '/invite'),
  /** What a guest is shown once it is over. */
  guestOver: '/invite/fin',
  /** The library of experiences. */
  library: '/retours',
  /** Which template, and what it begins with: `?fil=`, `?messages=`, `?salle=`, `?fiche=`. */
  newExperience: '/retours/nouveau',
  newExperienceFromThread: (threadId: string) => `/retours/nouveau?fil=${threadId}`,
  newExperienceFromMessages: (messageIds: readonly string[]) =>
    `/retours/nouveau?messages=${messageIds.join(',')}`,
  newExperienceFromRoom: (roomId: string) => `/retours/nouveau?salle=${roomId}`,
  newExperienceFromSheet: (roomId: string, sheetId: string) => `/retours/nouveau?fiche=${roomId}:${sheetId}`,
  /** What I write, read over and am asked about. */
  myExperiences: '/retours/les-miens',
  experience: (experienceId: string) => `/retours/${experienceId}`,
  /** Who tried it, at the foot of its page. */
  experienceTrials: (experienceId: string) => `/retours/${experienceId}#essais`,
  writeExperience: (experienceId: string) => `/retours/${experienceId}/ecrire`,
  experienceHistory: (experienceId: string) => `/retours/${experienceId}/versions`,
  /** What an author, or someone whose words are quoted, is asked. */
  experienceAgreement: (experienceId: string) => `/retours/${experienceId}/accord`,
  /** Where an organisation stands on its way. */
  trails: '/itineraires',
  trail: (organisationId: string) => `/itineraires/${organisationId}`,
  trailMilestone: (organisationId: string, milestoneId: string) =>
    `/itineraires/${organisationId}/balises/${milestoneId}`,
  /** Where the coordination edits the milestones. */
  milestones: '/itineraires/balises',
  accompaniments: '/itineraires/accompagnements',
  accompaniment: (accompanimentId: string) => `/itineraires/accompagnements/${accompanimentId}`,
  commitments: '/itineraires/engagements',
  newCommitments: '/itineraires/engagements/nouveaux',
  newCommitmentsAt: (seminarId: string) => `/itineraires/engagements/nouveaux?seminaire=${seminarId}`,
  newCommitmentsFromSheet: (roomId: string, sheetId: string) =>
    `/itineraires/engagements/nouveaux?fiche=${roomId}:${sheetId}`,
  commitment: (commitmentId: string) => `/itineraires/engagements/${commitmentId}`,
  commitmentBoard: (cohortId: string) => `/itineraires/engagements/tableau/${cohortId}`,
  /** Where a mail leads: signed in or not. */
  commitmentLink: '/engagement/point',
  map: '/carte',
  territory: (code: string) => `/carte/territoires/${code}`,
  comparisons: '/carte/comparaisons',
  newComparison: '/carte/comparaisons/nouvelle',
  comparison: (comparisonId: string) => `/carte/comparaisons/${comparisonId}`,
  /** What I offer, what I look for, and who reads it. */
  ownProfile: '/annuaire/ma-fiche',
  skills: '/annuaire/competences',
  introductions: '/portes',
  newIntroduction: '/portes/nouvelle',
  newIntroductionIn: (code: string) => `/portes/nouvelle?territoire=${encodeURIComponent(code)}`,
  introduction: (introductionId: string) => `/portes/${introductionId}`,
  contactBook: (organisationId: string) => `/portes/carnet/${organisationId}`,
  introductionGaps: (cohortId: string) => `/portes/manques/${cohortId}`,
  /** Where mails lead those without an account. */
  introductionLink: '/mise-en-relation',
  contactLink: '/carnet/ma-fiche',
  mentoring: '/mentorat',
  mentoringOffer: '/mentorat/offre',
  newMentoringRequest: '/mentorat/demande',
  mentoringDesk: (cohortId: string) => `/mentorat/cohortes/${cohortId}`,
  mentorship: (mentorshipId: string) => `/mentorat/${mentorshipId}`,
  collections: '/retours/recueils',
  collection: (collectionId: string) => `/retours/recueils/${collectionId}`,
  experienceKinds: '/retours/modeles',
  importExperiences: '/retours/importer',
  /** Where the coordination edits the words of the public pages. */
  publicWords: '/pages-publiques',
  /** The pages without sign-in, which the server draws. */
  publicFace: '/decouvrir',
  publicExperience: (experienceId: string) => `/decouvrir/retours/${experienceId}`,
  /** What people may begin in a cohort: where it is turned on and off. */
  cohortModules: (cohortId: string) => `/cohortes/${cohortId}/modules`,
  weeklyWord: (cohortId: string) => `/cohortes/${cohortId}/mot-de-la-semaine`,
} as const;
