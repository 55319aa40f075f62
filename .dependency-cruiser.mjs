/**
 * The walls between the rooms of the house; `npm run walls` checks them. ARCHITECTURE.md says why they stand.
 */

/**
 * Which server feature may reach which other, through its `*.access.ts` or `*.queries.ts` only; the loaders of the
 * programme and of the demonstration, through `*.import.ts` too.
 * A new line here is a decision: side effects (notifications, search, statistics) subscribe to events instead.
 */
const featureEdges = {
  accounts: ['cohorts', 'memberships', 'organisations', 'people'],
  audit: ['channels', 'people', 'threads'],
  bookmarks: ['later', 'messages'],
  calendar: ['memberships'],
  cards: ['messages', 'people', 'threads'],
  channels: ['cohorts', 'memberships', 'people', 'programme', 'standings', 'threads'],
  codev: ['memberships', 'messages', 'people', 'threads'],
  cohorts: ['channels', 'memberships'],
  demonstration: [
    'accounts',
    'channels',
    'cohorts',
    'inbox',
    'memberships',
    'organisations',
    'people',
    'programme',
    'seminars',
    'threads',
  ],
  direct: ['channels', 'memberships', 'people', 'threads'],
  drafts: ['channels', 'messages', 'threads'],
  exports: ['audit', 'codev', 'files', 'memberships', 'messages', 'people', 'recaps', 'threads'],
  files: ['channels', 'later', 'messages', 'people', 'replays', 'seminars', 'threads'],
  guests: ['accounts', 'channels', 'memberships', 'people', 'threads'],
  hands: ['people', 'threads'],
  imports: ['channels', 'files', 'memberships', 'messages', 'people', 'threads'],
  inbox: [
    'channels',
    'memberships',
    'messages',
    'people',
    'recaps',
    'reports',
    'seminars',
    'standings',
    'threads',
  ],
  later: ['memberships', 'messages', 'people', 'threads'],
  mails: ['accounts', 'inbox', 'memberships', 'messages', 'threads'],
  memberships: ['channels', 'cohorts', 'people', 'threads'],
  messages: [
    'channels',
    'cohorts',
    'files',
    'memberships',
    'organisations',
    'people',
    'standings',
    'threads',
  ],
  organisations: ['cohorts', 'people', 'programme'],
  packs: ['messages', 'seminars', 'standings', 'threads'],
  people: ['cohorts', 'memberships', 'organisations'],
  polls: ['memberships', 'people', 'tables', 'threads'],
  presence: ['accounts', 'channels', 'memberships', 'people', 'threads'],
  programme: ['channels', 'cohorts', 'organisations'],
  pulse: ['threads'],
  recaps: ['channels', 'guests', 'memberships', 'messages', 'people', 'polls', 'room-questions', 'threads'],
  replays: [
    'channels',
    'files',
    'hands',
    'memberships',
    'messages',
    'people',
    'polls',
    'recaps',
    'room-questions',
    'seminars',
    'threads',
  ],
  reports: ['channels', 'memberships', 'messages', 'people', 'threads'],
  'room-questions': ['memberships', 'people', 'threads'],
  rooms: [
    'channels',
    'guests',
    'memberships',
    'messages',
    'people',
    'polls',
    'room-questions',
    'seminars',
    'threads',
  ],
  search: ['channels', 'memberships', 'people', 'programme', 'standings', 'threads'],
  seminars: ['channels', 'cohorts', 'files', 'memberships', 'people'],
  standings: ['channels', 'memberships', 'messages', 'threads'],
  tables: ['people', 'threads'],
  threads: ['channels', 'files', 'memberships', 'messages', 'people', 'programme', 'standings'],
  weekly: ['channels', 'cohorts', 'mails', 'memberships', 'people', 'threads'],
};

const features = '^server/src/features/';
const tests = '\\.test\\.tsx?$';

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const edgeRules = [
  {
    name: 'feature-edges',
    comment: 'A feature reaches only those that the table above names.',
    severity: 'error',
    from: {
      path: `${features}([^/]+)/`,
      pathNot: [tests, ...Object.keys(featureEdges).map((name) => `${features}${name}/`)],
    },
    to: { path: features, pathNot: `${features}$1/` },
  },
  ...Object.entries(featureEdges).map(([name, reached]) => ({
    name: `feature-edges-of-${name}`,
    comment: `${name} reaches only: ${reached.join(', ')}.`,
    severity: 'error',
    from: { path: `${features}${name}/`, pathNot: tests },
    to: { path: features, pathNot: `${features}(${[name, ...reached].join('|')})/` },
  })),
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'What is imported exists.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(server|client|e2e)/' },
    },
    {
      name: 'two-sides',
      comment: 'Client and server meet in shared only.',
      severity: 'error',
      from: { path: '^(client|server)/' },
      to: { path: '^(client|server)/', pathNot: '^$1/' },
    },
    {
      name: 'product-without-e2e',
      severity: 'error',
      from: { path: '^(client|server|shared)/' },
      to: { path: '^e2e/' },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'Its tests may boot the whole application.',
      severity: 'error',
      from: { path: '^server/src/platform/', pathNot: tests },
      to: {
        path: '^server/src/(features|test|commands)/|^server/src/(app|router|main)\\.ts$',
        pathNot: '^server/src/test/',
      },
    },
    {
      name: 'features-are-assembled-in-app',
      comment:
        'Only app.ts, its router.ts, main.ts, prepare-content.ts and commands bring features together; tests may build what they need.',
      severity: 'error',
      from: {
        path: '^server/src/',
        pathNot: [
          features,
          '^server/src/(app|router|main|prepare-content)\\.ts$',
          '^server/src/(test|commands)/',
          tests,
        ],
      },
      to: { path: features },
    },
    {
      name: 'features-know-no-app',
      severity: 'error',
      from: { path: features, pathNot: tests },
      to: { path: '^server/src/(app|router|main)\\.ts$|^server/src/(test|commands)/' },
    },
    {
      name: 'feature-doors',
      comment: 'A feature reaches another only through its access or its queries.',
      severity: 'error',
      from: { path: `${features}([^/]+)/`, pathNot: tests },
      to: { path: features, pathNot: [`${features}$1/`, '\\.(access|queries|import)\\.ts$'] },
    },
    {
      name: 'loaders-import',
      comment: 'Only loaders write in bulk, past the use cases.',
      severity: 'error',
      from: { path: features, pathNot: [tests, `${features}(programme|demonstration)/`] },
      to: { path: `${features}[^/]+/[^/]+\\.import\\.ts$` },
    },
    ...edgeRules,
    {
      name: 'client-base-knows-no-feature',
      severity: 'error',
      from: { path: '^client/src/(components|lib|theme|i18n|testing)/' },
      to: { path: '^client/src/(features|app)/' },
    },
    {
      name: 'client-features-are-composed-in-app',
      severity: 'error',
      from: { path: '^client/src/features/([^/]+)/' },
      to: { path: '^client/src/(features|app)/', pathNot: '^client/src/features/$1/' },
    },
    {
      name: 'lib-draws-nothing',
      comment: 'The journal’s client half has no DOM: tests and load run fifty of it in Node.',
      severity: 'error',
      from: { path: '^client/src/lib/journal/', pathNot: [tests, '^client/src/lib/journal/react\\.ts$'] },
      to: { path: 'node_modules/(react|react-dom|@mui|@emotion)/' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|screens|test-results|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
