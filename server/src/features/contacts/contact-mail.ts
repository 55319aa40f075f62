import { defineJob } from '../../platform/jobs/jobs.ts';
import { type Letter, writeLetter } from '../../platform/mail/letter.ts';
import { deliver } from '../../platform/mail/mailer.ts';
import { loadOrganisations } from '../organisations/organisations.queries.ts';
import { loadPersonSummaries, summaryOf } from '../people/people.queries.ts';
import { contactPage } from './contact-link.ts';
import { type ContactDoc, ContactModel } from './contacts.model.ts';

/** Tells a contact that they are in a book. Not where they were taken out meanwhile. */
export const contactNotice = defineJob<{ contactId: string }>(
  'contacts.notice',
  async ({ contactId }, id) => {
    const contact = await ContactModel.findById(contactId).lean<ContactDoc>();
    if (!contact) return;
    const [organisations, people] = await Promise.all([
      loadOrganisations([contact.organisationId]),
      loadPersonSummaries([contact.addedBy]),
    ]);
    const incubator = organisations.get(contact.organisationId)?.name ?? '';
    const letter = noticeLetter(contact, { incubator, by: summaryOf(people, contact.addedBy).name });
    await deliver({ id, to: contact.email, subject: letter.title, ...writeLetter(letter) });
    await ContactModel.updateOne({ _id: contactId }, { $set: { noticedAt: new Date() } });
  },
);

function noticeLetter(contact: ContactDoc, { incubator, by }: { incubator: string; by: string }): Letter {
  const until = new Date(`${contact.keptUntil}T12:00:00Z`).toLocaleDateString('fr-FR', { dateStyle: 'long' });
  return {
    locale: 'fr',
    title: `${incubator} garde votre nom dans son carnet d’adresses`,
    pieces: [
      { line: `Bonjour,` },
      {
        line:
          `${by}, de ${incubator}, a noté votre nom, votre fonction et votre adresse e-mail dans le carnet d’adresses ` +
          `de cet incubateur, sur Sentiers : un programme qui aide des structures de l’économie sociale et solidaire à ` +
          `s’installer dans des territoires ruraux.`,
      },
      {
        line: `Pourquoi : pour pouvoir vous demander, de temps en temps, si vous voulez bien rencontrer l’une d’elles. Vous resterez libre de répondre ou non.`,
      },
      { line: `D’où vient votre adresse : ${contact.source}` },
      {
        line: `Qui la lit : les personnes qui travaillent pour ${incubator}, et personne d’autre. Jusqu’au ${until}, puis elle est effacée.`,
      },
      { link: { label: 'Voir ma fiche, ou l’effacer', url: contactPage(contact._id) } },
      { small: 'Effacée, votre adresse ne pourra plus être ajoutée à ce carnet.' },
    ],
  };
}
