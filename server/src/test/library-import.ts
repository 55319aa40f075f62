import { v7 as newId } from 'uuid';
import { beforeAll, expect } from 'vitest';
import { EditionModel } from '../features/experiences/editions.model.ts';
import { type ExperienceDoc, ExperienceModel } from '../features/experiences/experiences.model.ts';
import { importKinds } from '../features/experiences/kinds.import.ts';
import { ThemeModel } from '../features/programme/themes.model.ts';
import { type TestApp, useTestApp } from './app.ts';
import { buildActor, buildActorOfCohort } from './factories/build-actor.ts';
import { buildCohort } from './factories/build-cohort.ts';
import { buildOrganisation } from './factories/build-organisation.ts';
import { sendWhole } from './send-file.ts';
import type { Visitor } from './visitor.ts';

/** Who is there once the tests begin. */
interface People {
  coordinator: Visitor;
  member: Visitor;
  cohortId: string;
  organisationId: string;
}

const section = (key: string, type: string, title: string, others: object = {}) => ({
  key,
  type,
  title,
  ...others,
});
/** « Essaimage d’un lieu »: a section of each type. */
export const importedKind = {
  ...{ _id: newId(), name: 'Essaimage d’un lieu' },
  sections: [
    section('contexte', 'text', 'Le contexte', { required: true }),
    section('lieu', 'territory', 'Où'),
    section('themes', 'themes', 'Thématiques'),
    section('etape', 'step', 'Étape'),
    section('cout', 'cost', 'Coût et temps'),
    section('rate', 'text', 'Ce qui n’a pas marché', { level: 'cohort' }),
    section('documents', 'documents', 'Documents'),
  ],
};

/** A programme with one kind, one organisation and one theme, and what one does to import into it. */
export function useLibraryImport() {
  const app: TestApp = useTestApp();
  const people = {} as People;
  beforeAll(async () => {
    people.cohortId = (await buildCohort({ name: 'Cohorte 2026', year: 2026 }))._id;
    people.organisationId = (
      await buildOrganisation({ name: 'Garage des Possibles', cohortIds: [people.cohortId] })
    )._id;
    await ThemeModel.insertMany([{ _id: 'mobilite', label: 'Mobilité' }]);
    await importKinds([importedKind as never]);
    const scope = { kind: 'programme', id: null } as const;
    people.coordinator = await app.signIn(
      await buildActor([{ role: 'coordinator', scope }], { name: 'Nora Belkacem' }),
    );
    people.member = await app.signIn(await buildActorOfCohort(people.cohortId));
  });

  const check = async (content: Uint8Array, name = 'retours.csv', fields: object = {}) => {
    const fileId = await sendWhole(people.coordinator, { name, content });
    return people.coordinator.post('/api/library/imports', { fileId, ...fields });
  };
  const checked = async (content: Uint8Array | string, name?: string, fields?: object) => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const { body, status } = await check(bytes, name, fields);
    expect([status, body.code]).toEqual([200, undefined]);
    return body;
  };
  const run = async (importId: string) =>
    (await people.coordinator.post(`/api/library/imports/${importId}/run`).expect(200)).body;
  return { app, people, check, checked, run };
}

/** What an import made. */
export const made = (id: string) => ExperienceModel.findById(id).lean<ExperienceDoc>();
/** How many experiences and editions there are. */
export const written = () => Promise.all([ExperienceModel.countDocuments(), EditionModel.countDocuments()]);
/** What a report says is wrong, line by line. */
export const problemsOf = (report: {
  lines: { problems: { field: string; reason: string; value: string }[] }[];
}) => report.lines.map(({ problems }) => problems.map(({ field, reason }) => `${field} ${reason}`));
