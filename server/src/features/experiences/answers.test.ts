import { isWider, type Level, levels, widest, widthOf } from '@sentiers/shared/experiences/levels.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedAbout, askedAtPublishing, askedLevel, waitingFor, withAnswer } from './answers.ts';
import { publishedIn, settledSections } from './edition-sections.ts';
import type { EditionSectionDoc, EditionSourceDoc } from './editions.model.ts';
import type { AgreementDoc } from './experiences.model.ts';
import { quoted } from './quotations.ts';

const authors = ['ada', 'ben', 'cléo'];
const guests = ['dan', 'élo'];
const words = {
  dan: ['Nous avons visité douze locaux avant de signer.', 'Personne ne nous avait parlé de la toiture.'],
  élo: ['Le maire est venu trois fois avec son équipe.', 'On aurait dû commencer par la gare routière.'],
};
const sectionIds = ['recit', 'echec'];

/** What each has let go, kept apart from how answers are stored: the oracle. */
interface Consent {
  /** Levels that they said yes to, no no having come after. */
  yes: Set<Level>;
  no: Set<Level>;
  /** Of a quoted person: about which words. */
  about: string | null;
}

class History {
  agreements: AgreementDoc[] = [];
  wanted = new Map(sectionIds.map((id): [string, Level] => [id, 'network']));
  quotes = new Map<string, string>();
  sections: EditionSectionDoc[] = [];
  source: EditionSourceDoc[] = [];
  readonly #consents = new Map<string, Consent>();

  consent(person: string, sectionId: string): Consent {
    const key = `${person}/${sectionId}`;
    const known = this.#consents.get(key) ?? { yes: new Set<Level>(), no: new Set<Level>(), about: null };
    this.#consents.set(key, known);
    return known;
  }

  want(sectionId: string, level: Level): void {
    this.wanted.set(sectionId, level);
  }

  quote(sectionId: string, person: string, text: string | null): void {
    if (text === null) this.quotes.delete(`${person}/${sectionId}`);
    else this.quotes.set(`${person}/${sectionId}`, text);
  }

  publish(by: string): void {
    this.source = sectionIds.map((id) => this.#sourceOf(id));
    const published = publishedIn({ sections: this.sections });
    const at = new Date();
    const { agreements } = askedAtPublishing({
      ...{ source: this.source, authorIds: authors, agreements: this.agreements, published, by, at },
    });
    this.agreements = agreements;
    for (const section of this.source) this.#consentByPublishing(section, by);
    this.#settle();
  }

  answer(person: string, sectionId: string, level: Level, answer: 'yes' | 'no'): void {
    const section = this.source.find(({ id }) => id === sectionId);
    const who = section && askedAbout(section, authors).find(({ personId }) => personId === person);
    const asked = askedLevel(this.agreements, sectionId, person);
    if (!who || asked === null) return;
    this.agreements = withAnswer(this.agreements, who, { sectionId, level, answer }, new Date());
    const { yes, no } = this.consent(person, sectionId);
    if (answer === 'yes') {
      yes.add(level);
      for (const one of no) if (!isWider(one, level)) no.delete(one);
    } else {
      // Who wrote it let it go as far as it is read now: what they refuse is to go further.
      const read = this.sections.find(({ id }) => id === sectionId)?.level;
      if (authors.includes(person) && read && isWider(level, read)) yes.add(read);
      no.add(level);
      for (const one of yes) if (!isWider(level, one)) yes.delete(one);
    }
    this.#settle();
  }

  #sourceOf(id: string): EditionSourceDoc {
    const quotations = guests.flatMap((personId) => {
      const text = this.quotes.get(`${personId}/${id}`);
      return text ? [{ id: `${personId}/${id}`, personId, messageId: null, text }] : [];
    });
    const body = [
      'Le début.',
      ...quotations.map(({ text, personId }) => quoted(text, personId)),
      'La fin.',
    ].join('\n\n');
    const level = this.wanted.get(id) ?? 'cohort';
    return { id, key: id, title: id, type: 'text', level, value: { type: 'text', body }, quotations };
  }

  #consentByPublishing({ id, level, quotations }: EditionSourceDoc, by: string): void {
    for (const person of [...authors, ...guests]) {
      const consent = this.consent(person, id);
      const text = quotations.find(({ personId }) => personId === person)?.text ?? null;
      if (guests.includes(person) && consent.about !== text) {
        consent.about = text;
        consent.yes.clear();
        consent.no.clear();
      }
      // What was agreed beyond what is wanted is agreed to as much.
      const beyond = [...consent.yes].filter((one) => isWider(one, level));
      for (const one of beyond) consent.yes.delete(one);
      if (beyond.length > 0) consent.yes.add(level);
      const refuses = [...consent.no].some((one) => !isWider(one, level));
      if (person === by && !refuses) consent.yes.add(level);
    }
  }

  #settle(): void {
    this.sections = settledSections({
      ...{ source: this.source, authorIds: authors, agreements: this.agreements },
      published: publishedIn({ sections: this.sections }),
    });
  }

  /** The widest that someone has let a section be read; null: by nobody. */
  allowed(person: string, sectionId: string): Level | null {
    const { yes, no } = this.consent(person, sectionId);
    const given = widest([...yes].filter((one) => [...no].every((refused) => isWider(refused, one))));
    return given ?? (authors.includes(person) ? 'cohort' : null);
  }
}

const section = fc.constantFrom(...sectionIds);
const level = fc.constantFrom(...levels);
const step = fc.oneof(
  fc.record({ do: fc.constant('publish' as const), by: fc.constantFrom(...authors) }),
  fc.record({ do: fc.constant('want' as const), section, level }),
  fc.record({
    ...{
      do: fc.constant('quote' as const),
      section,
      person: fc.constantFrom('dan' as const, 'élo' as const),
    },
    which: fc.constantFrom(0, 1, null),
  }),
  fc.record({
    ...{ do: fc.constant('answer' as const), section, level, person: fc.constantFrom(...authors, ...guests) },
    answer: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

function carryOut(history: History, one: Step): void {
  if (one.do === 'publish') history.publish(one.by);
  else if (one.do === 'want') history.want(one.section, one.level);
  else if (one.do === 'quote') {
    history.quote(
      one.section,
      one.person,
      one.which === null ? null : (words[one.person][one.which] ?? null),
    );
  } else history.answer(one.person, one.section, one.level, one.answer);
}

describe('whatever is published, answered, widened and written anew', () => {
  it('no section is read by more than all of its authors, and those it quotes, let it go to', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
        const history = new History();
        for (const one of steps) {
          carryOut(history, one);
          for (const { id, level: read, quotedIds } of history.sections) {
            for (const person of [...authors, ...quotedIds]) {
              const allowed = history.allowed(person, id);
              expect(allowed !== null && !isWider(read, allowed)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('an author who takes back a yes leaves it where it is read with their yes, and takes that back apart', () => {
    const history = new History();
    for (const by of ['cléo', 'ada']) history.publish(by);
    history.want('recit', 'public');
    history.publish('ben');
    const read = () => history.sections.find(({ id }) => id === 'recit')?.level;
    expect(read()).toBe('network');
    history.answer('ben', 'recit', 'public', 'no');
    expect(read()).toBe('network');
    history.answer('ben', 'recit', 'network', 'no');
    expect(read()).toBe('cohort');
  });

  it('no words are in what is read but those of who said yes to these very words', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
        const history = new History();
        for (const one of steps) {
          carryOut(history, one);
          for (const { id, value } of history.sections) {
            const body = value.type === 'text' ? value.body : '';
            for (const person of guests) {
              const said = words[person as keyof typeof words].filter((text) => body.includes(text));
              if (said.length === 0) continue;
              expect(history.allowed(person, id)).not.toBe(null);
              expect(said).toEqual([history.consent(person, id).about]);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('all is read as it is wanted once all who are asked say yes', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const history = new History();
        for (const one of steps) carryOut(history, one);
        for (const one of sectionIds) {
          for (const person of [...authors, ...guests]) history.answer(person, one, 'public', 'yes');
        }
        history.publish('ada');
        for (const { id, level: wanted } of history.source) {
          for (const person of [...authors, ...guests]) history.answer(person, id, wanted, 'yes');
        }
        expect(history.sections.map(({ level: read }) => read)).toEqual(
          history.source.map((one) => one.level),
        );
        expect([...authors, ...guests].map((person) => waitingFor(history.agreements, person))).toEqual([
          0, 0, 0, 0, 0,
        ]);
        const quotedNow = history.source.map(({ quotations }) => quotations.map(({ personId }) => personId));
        expect(history.sections.map(({ quotedIds }) => quotedIds)).toEqual(quotedNow);
      }),
      { numRuns: 200 },
    );
  });

  it('nobody is asked twice the same, and narrowing asks nobody', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.constantFrom(...authors), (steps, by) => {
        const history = new History();
        for (const one of steps) carryOut(history, one);
        history.publish(by);
        const again = () =>
          askedAtPublishing({
            ...{
              source: history.source,
              authorIds: authors,
              agreements: history.agreements,
              by,
              at: new Date(),
            },
            published: publishedIn({ sections: history.sections }),
          }).personIds;
        expect(again()).toEqual([]);
        history.source = history.source.map((one) => ({
          ...{ ...one, quotations: [] },
          level: levels[Math.max(0, widthOf(one.level) - 1)] ?? 'cohort',
        }));
        const read = publishedIn({ sections: history.sections });
        const narrowed = history.source.every(
          ({ id, level: wanted }) => !isWider(wanted, read.get(id) ?? 'cohort'),
        );
        if (narrowed) expect(again()).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
