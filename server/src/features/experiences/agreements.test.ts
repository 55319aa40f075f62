import type { Level } from '@sentiers/shared/experiences/levels.ts';
import { describe, expect, it } from 'vitest';
import { agreedLevel, quotedIn, wordsQuoted } from './agreements.ts';
import type { AgreementDoc, QuotationDoc } from './experiences.model.ts';

const quotation = (personId: string, text = 'On a mis deux ans.'): QuotationDoc => ({
  ...{ id: `de-${personId}`, personId, messageId: null, text },
});
const section = (level: Level, quotations: QuotationDoc[] = []) => ({ id: 'recit', level, quotations });
const answer = (personId: string, level: Level, more: Partial<AgreementDoc> = {}): AgreementDoc => ({
  ...{ sectionId: 'recit', personId, as: 'author', level, answer: 'yes', words: null, at: new Date() },
  ...more,
});

describe('the level at which a section is read', () => {
  const alone = { authorIds: ['ada'], agreements: [], published: null };
  const together = { authorIds: ['ada', 'ben'], published: null };

  it('is what it wants where one person wrote it alone', () => {
    expect(agreedLevel({ ...alone, section: section('public') })).toBe('public');
  });

  it('waits for every author', () => {
    const wanted = { ...together, section: section('public') };
    expect(agreedLevel({ ...wanted, agreements: [answer('ada', 'public')] })).toBe('cohort');
    const other = answer('ben', 'public', { sectionId: 'autre' });
    expect(agreedLevel({ ...wanted, agreements: [answer('ada', 'public'), other] })).toBe('cohort');
    const waiting = answer('ben', 'public', { answer: 'waiting' });
    expect(agreedLevel({ ...wanted, agreements: [answer('ada', 'public'), waiting] })).toBe('cohort');
    const asQuoted = answer('ben', 'public', { as: 'quoted' });
    expect(agreedLevel({ ...wanted, agreements: [answer('ada', 'public'), asQuoted] })).toBe('cohort');
    const both = [answer('ada', 'public'), answer('ben', 'network')];
    expect(agreedLevel({ ...wanted, agreements: both })).toBe('network');
  });

  it('is never wider than what it wants', () => {
    const agreements = [answer('ada', 'public'), answer('ben', 'public')];
    expect(agreedLevel({ ...together, section: section('alumni'), agreements })).toBe('alumni');
  });

  it('stays below what someone refused', () => {
    const agreements = [
      answer('ada', 'public'),
      answer('ben', 'alumni'),
      answer('ben', 'public'),
      answer('ben', 'network', { answer: 'no' }),
    ];
    expect(agreedLevel({ ...together, section: section('public'), agreements })).toBe('alumni');
  });

  it('is asked of authors again only beyond where it is read already', () => {
    const read = { ...together, published: 'network' as const };
    expect(agreedLevel({ ...read, section: section('network'), agreements: [] })).toBe('network');
    expect(agreedLevel({ ...read, section: section('public'), agreements: [] })).toBe('network');
    expect(agreedLevel({ ...read, section: section('cohort'), agreements: [] })).toBe('cohort');
    const refused = [answer('ben', 'network', { answer: 'no' })];
    expect(agreedLevel({ ...read, section: section('network'), agreements: refused })).toBe('cohort');
  });

  it('waits for whoever is quoted, and for the words that are quoted', () => {
    const quoting = section('network', [quotation('cléo')]);
    expect(agreedLevel({ ...alone, section: quoting })).toBe('cohort');
    expect(agreedLevel({ ...alone, section: quoting, published: 'network' })).toBe('cohort');
    const said = answer('cléo', 'network', { as: 'quoted', words: wordsQuoted(quoting, 'cléo') });
    expect(agreedLevel({ ...alone, section: quoting, agreements: [said] })).toBe('network');
    const other = section('network', [quotation('cléo', 'On a mis trois ans.')]);
    expect(agreedLevel({ ...alone, section: other, agreements: [said] })).toBe('cohort');
    const asAuthor = answer('cléo', 'network');
    expect(agreedLevel({ ...alone, section: quoting, agreements: [asAuthor] })).toBe('cohort');
  });

  it('asks an author who is quoted as an author alone', () => {
    const quoting = section('network', [quotation('ada')]);
    expect(quotedIn(quoting, ['ada'])).toEqual([]);
    expect(agreedLevel({ ...alone, section: quoting })).toBe('network');
  });

  it('knows the same words in another order', () => {
    const [one, two] = [quotation('cléo', 'Un.'), quotation('cléo', 'Deux.')];
    expect(wordsQuoted(section('cohort', [one, two]), 'cléo')).toBe(
      wordsQuoted(section('cohort', [two, one, quotation('dan')]), 'cléo'),
    );
    expect(wordsQuoted(section('cohort', [one]), 'cléo')).not.toBe(
      wordsQuoted(section('cohort', [one, two]), 'cléo'),
    );
  });
});
