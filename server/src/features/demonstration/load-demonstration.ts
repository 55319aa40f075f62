import { join } from 'node:path';
import { importAccompaniments } from '../accompaniments/accompaniments.import.ts';
import { importAccounts } from '../accounts/accounts.import.ts';
import { importChannels } from '../channels/channels.import.ts';
import { importCohorts } from '../cohorts/cohorts.import.ts';
import { importCollections } from '../collections/collections.import.ts';
import { importCommitments } from '../commitments/commitments.import.ts';
import { importComparisons } from '../comparisons/comparisons.import.ts';
import { importExperiences, loadKindsByName } from '../experiences/experiences.import.ts';
import { importNotices } from '../inbox/inbox.import.ts';
import { importMarks } from '../library/useful-marks.import.ts';
import { importMemberships } from '../memberships/memberships.import.ts';
import { importOrganisations } from '../organisations/organisations.import.ts';
import { importPeople } from '../people/people.import.ts';
import { importSeminars } from '../seminars/seminars.import.ts';
import { importOffNotes } from '../territory-pages/off-notes.import.ts';
import { importThreads } from '../threads/threads.import.ts';
import { importTrailEntries, loadMilestoneOfSteps } from '../trails/trails.import.ts';
import { importTrials } from '../trials/trials.import.ts';
import { type DemonstrationDoc, DemonstrationModel } from './demonstration.model.ts';
import { emailOf, writeAccounts } from './demonstration-accounts.ts';
import { planExperienceChannels, planExperiences } from './plan-experiences.ts';
import { planCollections, planMarks, planTrials } from './plan-library.ts';
import {
  everyone,
  ids,
  planChannels,
  planCohorts,
  planMemberships,
  planOrganisations,
  planPeople,
} from './plan-people.ts';
import { planSeminarChannels, planSeminars } from './plan-seminars.ts';
import { planCommitments, planComparisons, planOffNotes } from './plan-territories.ts';
import { channelFactsOf, planThreads } from './plan-threads.ts';
import { planAccompaniments, planTrailEntries } from './plan-trails.ts';

const DEMONSTRATION = 'demonstration';
/** The cohort began a little before its first thread. */
const OPEN_DAYS = 151;
const DAY_MS = 24 * 3600 * 1000;

/**
 * Loads the demonstration's cohort beside the programme's public facts, once: fictional people, and a history that
 * ends now. What was cut short is taken up by the next start. Never to be called on a real database.
 *
 * @param options.dataDir Where `demo-accounts.json` is written, with the random passwords of a few accounts.
 */
export async function loadDemonstration(options: {
  dataDir: string;
  say: (line: string) => void;
}): Promise<void> {
  const path = join(options.dataDir, 'demo-accounts.json');
  const { openedAt, loaded } = await openDemonstration();
  if (!loaded) {
    const startedAt = performance.now();
    const accounts = writeAccounts(path);
    const passwords = new Map(accounts.map(({ email, password }) => [email, password]));
    await Promise.all([
      loadPeople(openedAt, passwords),
      loadHistory(openedAt),
      importSeminars(planSeminars(openedAt)),
      loadLibrary(openedAt),
      loadTerritories(openedAt),
    ]);
    await loadTrails(openedAt);
    await DemonstrationModel.updateOne({ _id: DEMONSTRATION }, { $set: { loaded: true } });
    const took = Math.round(performance.now() - startedAt);
    options.say(`Démonstration : 24 personnes et soixante fils fictifs chargés en ${took} ms`);
  }
  options.say(`Comptes de démonstration : ${path}`);
}

/** The moment that the history ends at is settled once, so that a second try plans the same. */
async function openDemonstration(): Promise<DemonstrationDoc> {
  const stored = await DemonstrationModel.findByIdAndUpdate(
    DEMONSTRATION,
    { $setOnInsert: { openedAt: new Date(), loaded: false } },
    { upsert: true, returnDocument: 'after' },
  ).lean<DemonstrationDoc>();
  if (!stored) throw new Error('The demonstration could not be begun');
  return stored;
}

async function loadPeople(now: Date, passwords: ReadonlyMap<string, string>): Promise<void> {
  const since = new Date(now.getTime() - OPEN_DAYS * DAY_MS);
  await Promise.all([
    importCohorts(planCohorts(since)),
    importOrganisations(planOrganisations()),
    importPeople(planPeople(since)),
    importChannels([...planChannels(since), ...planSeminarChannels(since), ...planExperienceChannels(now)]),
    importMemberships(planMemberships(since)),
    importAccounts(
      everyone.map((person) => ({
        personId: ids.person(person.key),
        email: emailOf(person),
        password: passwords.get(emailOf(person)) ?? null,
      })),
    ),
  ]);
}

async function loadHistory(now: Date): Promise<void> {
  const facts = channelFactsOf(planChannels(now), planCohorts(now));
  const threads = planThreads(new Map(facts.map((channel) => [channel.id, channel])), now);
  await importThreads(threads);
  await importNotices(threads);
}

/** Of the kinds that came with the programme. */
async function loadLibrary(now: Date): Promise<void> {
  const { experiences, editions } = planExperiences(await loadKindsByName(), now);
  await importExperiences(experiences, editions);
  await Promise.all([
    importTrials(planTrials(now)),
    importMarks(planMarks(now)),
    importCollections(planCollections(now)),
  ]);
}

/** At the programme's milestones; who accompanies is given what follows from it, after the people themselves. */
async function loadTrails(now: Date): Promise<void> {
  await importTrailEntries(planTrailEntries(await loadMilestoneOfSteps(), now));
  await importAccompaniments(planAccompaniments(now));
}

/** What organisations promised and compared, and what an incubator tells of its territory. */
async function loadTerritories(now: Date): Promise<void> {
  await Promise.all([
    importCommitments(planCommitments(now)),
    importComparisons(planComparisons(now)),
    importOffNotes(planOffNotes(now)),
  ]);
}
